import { assert, describe, it } from "@effect/vitest"
import { headerValues, Transport, type WireRequest } from "@matterwire/core/Transport"
import { type HttpStep, recordings } from "@matterwire/recordings"
import { createServer, type Server, type ServerOptions } from "@matterwire/server"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"

const ID = /(?<![A-Za-z0-9])[a-z0-9]{26}(?![A-Za-z0-9])/g

/** What an answer says of the limiter. The header that tells who refused comes from the handler behind the outer bucket. */
const told = (status: number, values: (name: string) => ReadonlyArray<string>) => ({
  refused: status === 429,
  limit: values("x-ratelimit-limit").map(Number),
  remaining: values("x-ratelimit-remaining").map(Number),
  reset: values("x-ratelimit-reset").map(Number),
  retryAfter: values("retry-after").map(Number),
  behindTheDoor: status === 429 && values("x-request-id").length > 0
})

const recordedValues = (headers: ReadonlyArray<readonly [string, string]>) => (name: string) =>
  headers.filter(([one]) => one.toLowerCase() === name).map(([, value]) => value)

/** Asks our server what a recording asked, at its times, with our ids for those of the recording. */
const replayed = Effect.fnUntraced(function* (server: Server, steps: ReadonlyArray<HttpStep>) {
  const ids = new Map<string, string>()
  const ours = (text: string) => text.replace(ID, (id) => ids.get(id) ?? id)
  const differences: Array<unknown> = []
  let now = steps[0]?.sentAtMs ?? 0
  yield* TestClock.setTime(now)
  for (const { at, request, response, sentAtMs = now } of steps) {
    // One of them was sent together with others: it stands before them in the file, and after them in time.
    if (sentAtMs > now) yield* TestClock.adjust(sentAtMs - now)
    now = Math.max(now, sentAtMs)
    const wire: WireRequest = {
      endpoint: "replay",
      method: request.method,
      url: server.url + ours(request.path),
      headers: Object.fromEntries(request.headers.map(([name, value]) => [name.toLowerCase(), ours(value)])),
      body: request.bodyEncoding === "utf8" && request.body !== null ? ours(request.body) : undefined,
      expect: "text",
      maxBytes: 1_000_000
    }
    const answer = yield* Transport.use((transport) => transport.request(wire))
    const text = (body: unknown, token: string) => `${typeof body === "string" ? body : ""} ${token}`
    const theirs = text(response.body, recordedValues(response.headers)("token")[0] ?? "").match(ID) ?? []
    const mine = text(answer.body, headerValues(answer.headers, "token")[0] ?? "").match(ID) ?? []
    if (theirs.length === mine.length) theirs.forEach((id, index) => ids.set(id, mine[index] ?? id))
    const expected = told(response.status, recordedValues(response.headers))
    const actual = told(answer.status, (name) => headerValues(answer.headers, name))
    // An upgrade costs one, and says nothing of it.
    if (response.status === 101) continue
    if (JSON.stringify(expected) !== JSON.stringify(actual)) differences.push({ at, expected, actual })
  }
  return differences
})

const cases: ReadonlyArray<{
  readonly of: string
  readonly recorded?: "3.10.3"
  readonly options: ServerOptions
  readonly until?: number
}> = [
  { of: "30-rate-limit-headers", options: { rateLimit: { perSec: 2, burst: 19 } } },
  { of: "31-rate-limit-one-per-second", options: { rateLimit: { perSec: 1, burst: 1 } } },
  // Behind that, requests are missing in the recording.
  { of: "32-rate-limit-default", options: { rateLimit: { perSec: 10, burst: 100 } }, until: 40 },
  { of: "33-rate-limit-vary-by-user", options: { rateLimit: { perSec: 1, burst: 9, varyByUser: true } } },
  { of: "20-rate-limit-reset-header", recorded: "3.10.3", options: { rateLimit: { perSec: 2, burst: 19 } } },
  { of: "22-rate-limit-default", recorded: "3.10.3", options: { rateLimit: { perSec: 10, burst: 100 } }, until: 4 }
]

describe("the local server's limiter", () => {
  for (const { of, options, recorded = "11.6", until } of cases) {
    it.effect(`says of each bucket what is recorded: ${recorded}/${of}`, () =>
      Effect.gen(function* () {
        const clock = yield* Clock.clockWith(Effect.succeed)
        const server = createServer({ version: recorded === "11.6" ? "11.6" : "3.10", clock, ...options })
        server.addUser({ username: "sysadmin", password: "Adm1n-pass", email: "admin@example.com", admin: true })
        const steps = recordings(recorded)
          .filter(({ name }) => name === of)
          .flatMap(({ steps }) => steps)
          .filter((step) => step.kind === "http")
          .slice(0, until)

        const differences = yield* Effect.provide(replayed(server, steps), server.transport)

        assert.isAbove(steps.length, 2)
        assert.deepStrictEqual(differences, [])
      })
    )
  }
})
