// `node src/errorIds.ts`: writes core's list of the ids that are known. Its test compares the two.
import { frames, httpSteps, servers, sweep } from "@matterwire/recordings"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const target = join(import.meta.dirname, "../../../packages/core/src/ErrorId.ts")

const facts = (): ReadonlyArray<string> => {
  const text = readFileSync(join(import.meta.dirname, "../reference/error-ids.json"), "utf8")
  const { v3, v4 } = JSON.parse(text) as Readonly<Record<"v3" | "v4", object>>
  return [...Object.keys(v4), ...Object.keys(v3)]
}

/** An error document, wherever it stands: alone, behind a word or another document, in a socket's reply. */
const ERROR = /"id":\s*"([\w.-]+)",\s*"message":[^{}]*"(?:detailed_error|status_code)":/g
/** How dynamic registration says it, and nothing else. */
const OAUTH = /^\{"error":"([a-z_]+)","error_description":/g

/** The ids that the text of an answer, or of a frame, holds. */
export const idsIn = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(ERROR), ...text.matchAll(OAUTH)].flatMap(([, id]) => (id === undefined ? [] : [id]))

/** Every id that a recorded server has sent. */
export const recorded = (): ReadonlySet<string> =>
  new Set(
    [
      ...servers.flatMap((server) => [
        ...httpSteps(server).map(({ response }) => response.body ?? ""),
        ...frames(server).map(({ text }) => text ?? "")
      ]),
      ...sweep().map(({ response }) => JSON.stringify(response.body) ?? "")
    ].flatMap(idsIn)
  )

/** The file, as it should be. */
export const written = (): string => {
  const ids = [...new Set([...facts(), ...recorded()])].sort()
  return `// Written by tooling/coverage/src/errorIds.ts from the code of the server and from recordings: not to be edited.

/**
 * The id of an error, the one stable thing about it: messages are translated, and statuses differ between versions.
 * The list is open: plugins and other releases have ids of their own.
 */
export type ErrorId = KnownErrorId | (string & {})

/** The ids that a server of v4 (11.6) or v3 (3.0 to 3.10) is known to send. Types only: they weigh nothing in a program. */
export type KnownErrorId =
${ids.map((id) => `  | "${id}"`).join("\n")}
`
}

/** The file, as it is. */
export const current = (): string => readFileSync(target, "utf8")

if (import.meta.main) writeFileSync(target, written())
