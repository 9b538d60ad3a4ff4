import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { EXIT } from "../exits.ts"
import { Failure } from "../Failure.ts"
import { json } from "../flags.ts"
import { readInput } from "../input.ts"
import { load, online } from "../online.ts"
import { print } from "../output.ts"
import { toJson } from "../visible.ts"

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] as const

const wrong = (message: string) => new Failure({ code: EXIT.line, message })

/** The path within the server: what does not begin with a slash is below the version that the server speaks. */
const within = (path: string, api: "v3" | "v4"): string => {
  if (path.startsWith("/")) return path
  return /^api\/v\d/.test(path) ? `/${path}` : `/api/${api}/${path}`
}

/** The query of the path and the one of the flags, as one. */
const queryOf = Effect.fnUntraced(function* (inPath: string, flags: ReadonlyArray<string>) {
  const pairs = [...new URLSearchParams(inPath)]
  for (const flag of flags) {
    const at = flag.indexOf("=")
    if (at < 1) return yield* wrong("--query is written key=value; correct it")
    pairs.push([flag.slice(0, at), flag.slice(at + 1)])
  }
  const query = Object.fromEntries(pairs)
  if (Object.keys(query).length === pairs.length) return query
  return yield* wrong("a key of the query is there twice; give each of them once")
})

/** What `--data` means: JSON, a file that holds it, or standard input. */
const bodyOf = Effect.fnUntraced(function* (data: string) {
  const text =
    data === "-"
      ? yield* readInput("--data - reads standard input; pipe JSON in")
      : data.startsWith("@")
        ? yield* contents(data.slice(1))
        : data
  return yield* Effect.try({
    try: (): unknown => JSON.parse(text),
    catch: () => wrong("--data is no JSON; it is written as JSON, as @file or as -")
  })
})

const contents = Effect.fnUntraced(function* (file: string) {
  const { readFile } = yield* load(() => import("node:fs/promises"))
  return yield* Effect.tryPromise({
    try: () => readFile(file, "utf8"),
    catch: () => wrong(`the file of --data cannot be read; check its name: ${file}`)
  })
})

/** `mw api PATH` */
export const api = Command.make(
  "api",
  {
    path: Argument.String("path").pipe(Argument.withDescription("users/me, or /api/v4/users?page=1, or /plugins/…")),
    method: Flag.Literals("method", METHODS).pipe(
      Flag.withAlias("X"),
      Flag.withMetavar("<verb>"),
      Flag.withDescription("GET; POST where there is data"),
      Flag.optional
    ),
    data: Flag.String("data").pipe(
      Flag.withAlias("d"),
      Flag.withMetavar("<json>"),
      Flag.withDescription("What to send: JSON, @file, or - for standard input"),
      Flag.optional
    ),
    query: Flag.String("query").pipe(
      Flag.withAlias("q"),
      Flag.withMetavar("<key=value>"),
      Flag.withDescription("A value of the query; may be repeated"),
      Flag.atLeast(0)
    ),
    json: json("On one line, on a terminal too")
  },
  ({ data, json, method, path, query }) =>
    Effect.gen(function* () {
      if (path.includes("://")) return yield* wrong("the path goes without the server's address; write users/me")
      const [pathname = "", ...rest] = path.split("?")
      const pairs = yield* queryOf(rest.join("?"), query)
      const body = Option.isSome(data) ? yield* bodyOf(data.value) : undefined
      const { api, run } = yield* online
      const { request } = yield* load(() => import("@matterwire/core/Mattermost"))

      const verb = Option.getOrElse(method, () => (body === undefined ? "GET" : "POST"))
      const answer = yield* run(request(verb, within(pathname, api), { query: pairs, body }))

      yield* print(toJson(answer, process.stdout.isTTY && !json ? 2 : undefined))
    }).pipe(Effect.scoped)
).pipe(
  Command.withDescription("Ask the server anything; prints its answer as JSON"),
  Command.withExamples([
    { command: "mw api users/me" },
    { command: "mw api users -q per_page=5 -q sort=create_at" },
    { command: 'mw api -X PUT users/me/patch -d \'{"nickname":"Annie"}\'' },
    { command: "mw api posts -d @post.json" }
  ])
)
