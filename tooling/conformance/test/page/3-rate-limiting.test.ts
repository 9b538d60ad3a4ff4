import { describe, expect, it } from "@effect/vitest"
import * as Auth from "@matterwire/core/Auth"
import { catalogue } from "@matterwire/core/Client"
import * as Mattermost from "@matterwire/core/Mattermost"
import { createClient } from "@matterwire/node"
import { httpSteps, type RecordedResponse } from "@matterwire/recordings"
import { startServer } from "@matterwire/server"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"
import { curl } from "../../src/curl.ts"
import { section, type WrittenAnswer, written } from "../../src/page.ts"
import { replayWire } from "../../src/wire.ts"
import { header, recorded } from "./example.ts"

describe("Rate Limiting", () => {
  const { blocks, text } = section("Rate Limiting", 2)
  const [usual = "", denied = ""] = blocks

  /** A recorded answer out of what the page shows. */
  const answer = ({ body, headers, status }: WrittenAnswer): RecordedResponse => ({
    status,
    headers: [...headers],
    body,
    bodyEncoding: "utf8"
  })
  const ok = (headers: ReadonlyMap<string, string>) =>
    answer({ status: 200, headers, body: '{"version":"3.10.0","server_time":"1"}' })
  const wire = replayWire()
  const client = (options: { readonly pace: boolean }) =>
    Layer.provide(Mattermost.layer({ url: "http://localhost:8065", token: "t", ...options }), wire.layer)
  const ping = Effect.suspend(() => catalogue.v3.General.getPing())

  it.effect("are understood with Reset in seconds, as in the login example", () =>
    Effect.gen(function* () {
      wire.play(ok(written(section("Session Token", 3).blocks[1] ?? "").headers))
      yield* ping
      const { rateLimit } = yield* Mattermost.Mattermost

      expect(yield* rateLimit.get).toMatchObject([{ which: "outer", limit: 10, remaining: 9, fullAt: 1000 }])
    }).pipe(Effect.provide(client({ pace: true })))
  )

  it.effect("are understood with Reset as an epoch, as in this section", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(1_441_983_587_500)
      wire.play(ok(written(usual).headers))
      yield* ping
      const { rateLimit } = yield* Mattermost.Mattermost

      expect(yield* rateLimit.get).toMatchObject([{ limit: 10, remaining: 9, fullAt: 1_441_983_590_000 }])
    }).pipe(Effect.provide(client({ pace: true })))
  )

  it.effect("end a call in RateLimited by the page's 429, which is no JSON, for whoever does not pace", () =>
    Effect.gen(function* () {
      wire.play(answer(written(denied)))

      const error = yield* Effect.flip(ping)

      expect(error).toMatchObject({ _tag: "RateLimited", status: 429, reason: "limit exceeded", id: undefined })
    }).pipe(Effect.provide(client({ pace: false })))
  )

  it.effect("let a call wait out the page's 429 and succeed", () =>
    Effect.gen(function* () {
      wire.play(answer(written(denied)))
      const call = yield* Effect.forkChild(ping)
      yield* TestClock.adjust("500 millis")
      // It names no time to wait: tried again at the rate that its headers describe, less often each time.
      expect(wire.requests.length).toBeLessThanOrEqual(3)

      wire.play(ok(written(usual).headers))
      yield* TestClock.adjust("1 second")

      expect(yield* Fiber.join(call)).toMatchObject({ version: "3.10.0" })
      expect(wire.requests).toHaveLength(1)
    }).pipe(Effect.provide(client({ pace: true })))
  )

  it("are on the local server's answers too, and its 429 is the page's", async () => {
    // Slower than a real server can be, so that nothing comes back while a busy machine starts curl three times.
    await using limited = await startServer({ version: "3.10", rateLimit: { perSec: 0.1, burst: 1 } })
    const line = "curl -i http://localhost:8065/api/v3/general/ping"

    const first = await curl(line, limited.url)
    await curl(line, limited.url)
    const third = await curl(line, limited.url)

    const names = [...written(usual).headers.keys()]
    expect(names).toEqual(["x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"])
    expect(names.map((name) => first.headers.get(name))).toEqual(["2", "1", "10"])
    expect(third).toMatchObject({ status: 429, body: written(denied).body })
    expect(third.headers.get("content-type")).toBe("text/plain; charset=utf-8")
    expect(third.headers.get("retry-after")).toMatch(/^(10|\d)$/)
  })

  it("do not make a call of ours fail", async () => {
    await using limited = await startServer({ version: "3.10", rateLimit: { perSec: 50, burst: 4 } })
    await using mm = createClient({ url: limited.url, auth: Auth.none })

    const answers = await Promise.all(Array.from({ length: 20 }, () => mm.v3.general.getPing()))

    expect(answers).toHaveLength(20)
    expect(limited.requests).toHaveLength(20)
  })

  // From here on: what the page says and servers do not do.

  it("never have an epoch in Reset: recorded, in every answer of every server", () => {
    const all = [...httpSteps("3.0.3"), ...httpSteps("3.10.3"), ...httpSteps("11.6")]
    const resets = all.flatMap((step) => header(step, "x-ratelimit-reset") ?? [])

    expect(text).toContain("The remaining UTC epoch seconds")
    expect(Number(written(usual).headers.get("x-ratelimit-reset"))).toBe(1_441_983_590)
    expect(resets.length).toBeGreaterThan(200)
    expect(resets.filter((reset) => !/^\d{1,3}$/.test(reset))).toEqual([])
  })

  it("do not have the calls per second in Limit, but the size of the bucket: recorded at 10 a second with a burst of 5", () => {
    const limits = httpSteps("3.10.3")
      .filter(({ at }) => at.startsWith("3.10.3/18-rate-limit:"))
      .flatMap((step) => header(step, "x-ratelimit-limit") ?? [])

    expect(text).toContain("The maximum number of requests you can make per second.")
    expect(new Set(limits)).toEqual(new Set(["6"]))
  })

  it("have Retry-After on a 429 and a text type, which the page leaves out: recorded", () => {
    const refused = recorded.filter(({ response }) => response.status === 429)

    expect(written(denied).headers.has("retry-after")).toBe(false)
    expect(refused.length).toBeGreaterThan(20)
    expect(new Set(refused.map((step) => header(step, "retry-after")))).toEqual(new Set(["1"]))
    expect(new Set(refused.map((step) => header(step, "content-type")))).toEqual(new Set(["text/plain; charset=utf-8"]))
  })

  it.effect("are understood with an epoch that is over: the bucket is full", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(1_441_983_600_000)
      wire.play(ok(written(usual).headers))
      yield* ping
      const { rateLimit } = yield* Mattermost.Mattermost

      expect(yield* rateLimit.get).toMatchObject([{ fullAt: 1_441_983_600_000 }])
    }).pipe(Effect.provide(client({ pace: true })))
  )
})
