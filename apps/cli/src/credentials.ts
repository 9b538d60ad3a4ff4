import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { randomUUID } from "node:crypto"
import * as files from "node:fs/promises"
import { dirname } from "node:path"
import { credentialsPath } from "./credentialsPath.ts"
import { EXIT } from "./exits.ts"
import { Failure } from "./Failure.ts"

/** What one login left behind. There is no password in it. */
const Entry = Schema.Struct({
  token: Schema.NonEmptyString,
  username: Schema.String,
  api: Schema.Literals(["v3", "v4"]),
  /** Plain http to another machine was asked for. */
  insecure: Schema.optional(Schema.Boolean)
})
export type Entry = typeof Entry.Type

const Credentials = Schema.Struct({
  /** The server of the last login. */
  current: Schema.NullOr(Schema.String),
  /** By the server's address. */
  servers: Schema.Record(Schema.String, Entry)
})
export type Credentials = typeof Credentials.Type

const empty: Credentials = { current: null, servers: {} }

const path = credentialsPath()
const refuse = (message: string) => new Failure({ code: EXIT.session, message })

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : String(error)

const untouched = (what: "read" | "written") => (error: unknown) =>
  refuse(`${path} cannot be ${what} (${codeOf(error)}); see who owns it, and what its folder allows`)

/** Windows keeps such a file to its owner by where it is. */
const isForOthers = (mode: number): boolean => process.platform !== "win32" && (mode & 0o077) !== 0

/** The file's mode and text, of one and the same file; nothing, where there is none. */
const open = Effect.tryPromise({
  try: async () => {
    const file = await files.open(path).catch((error: unknown) => {
      if (codeOf(error) === "ENOENT") return undefined
      throw error
    })
    try {
      return file === undefined ? undefined : { mode: (await file.stat()).mode, text: await file.readFile("utf8") }
    } finally {
      await file?.close()
    }
  },
  catch: untouched("read")
})

const decode = Schema.decodeUnknownOption(Schema.fromJsonString(Credentials))

/** What is stored; nothing, where there is no file. One that others can read, or that we did not write, is refused. */
export const read: Effect.Effect<Credentials, Failure> = Effect.gen(function* () {
  const file = yield* open
  if (file === undefined) return empty
  if (isForOthers(file.mode)) return yield* refuse(`others can read ${path}; keep it to yourself: chmod 600 ${path}`)
  const credentials = decode(file.text)
  if (Option.isSome(credentials)) return credentials.value
  return yield* refuse(`${path} is not as mw writes it; mend it, or remove it and log in again`)
})

/** Replaces what is stored, in one step: whoever reads meanwhile sees the old file or the new one. */
const write = (credentials: Credentials): Effect.Effect<void, Failure> =>
  Effect.tryPromise({
    try: async () => {
      const draft = `${path}.${randomUUID()}`
      await files.mkdir(dirname(path), { recursive: true, mode: 0o700 })
      try {
        await files.writeFile(draft, `${JSON.stringify(credentials, null, 2)}\n`, {
          flag: "wx",
          mode: 0o600,
          flush: true
        })
        await files.rename(draft, path)
      } catch (error) {
        await files.rm(draft, { force: true })
        throw error
      }
    },
    catch: untouched("written")
  })

/** Keeps a login, and makes its server the current one. */
export const keep = (url: string, entry: Entry): Effect.Effect<void, Failure> =>
  Effect.flatMap(read, ({ servers }) => write({ current: url, servers: { ...servers, [url]: entry } }))

/** Forgets a login. No other takes its place: what is written next must not go to another server. */
export const forget = Effect.fnUntraced(function* (url: string) {
  const { current, servers } = yield* read
  const others = Object.entries(servers).filter(([key]) => key !== url)
  yield* others.length === 0
    ? Effect.tryPromise({ try: () => files.rm(path, { force: true }), catch: untouched("written") })
    : write({ current: current === url ? null : current, servers: Object.fromEntries(others) })
})
