import { assert, describe, it } from "@effect/vitest"
import * as Auth from "@matterwire/core/Auth"
import type { BucketState } from "@matterwire/core/Call"
import * as Mattermost from "@matterwire/core/Mattermost"
import { type HttpStep, httpSteps, type RecordedResponse } from "@matterwire/recordings"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"
import { replayWire } from "../src/wire.ts"

/** Routes that were seen to have a bucket of their own. */
const OWN = ["/api/v4/users/login", "/api/v4/users/login/desktop_token", "/api/v4/oauth/apps/register"]

const valuesOf = ({ response }: HttpStep, name: string): ReadonlyArray<number> =>
  response.headers.filter(([one]) => one.toLowerCase() === name).map(([, value]) => Number(value))

const isSomebody = ({ request }: HttpStep) =>
  request.path.includes("access_token=") ||
  request.headers.some(([name]) => ["authorization", "cookie"].includes(name.toLowerCase()))

const pathOf = ({ request }: HttpStep) => request.path.replace(/\?.*/, "")

/** Methods that a client of ours has no verb for cost the same. */
const ask = (step: HttpStep) => {
  const { method } = step.request
  return Mattermost.request(
    method === "POST" || method === "HEAD" || method === "OPTIONS" ? method : "GET",
    pathOf(step),
    {}
  )
}

const limited = [...httpSteps("3.0.3"), ...httpSteps("3.10.3"), ...httpSteps("11.6")].filter(
  (step) => valuesOf(step, "x-ratelimit-limit").length > 0
)

const at = (name: string): HttpStep => {
  const step = limited.find((one) => one.at === name)
  if (step === undefined) throw new Error(`${name} is not recorded`)
  return step
}

/** What is known of the buckets after one recorded answer, and nothing else. */
const after = Effect.fnUntraced(function* (step: HttpStep) {
  const wire = replayWire()
  wire.play(step.response)
  const who = isSomebody(step) ? { token: "t".repeat(26) } : { auth: Auth.none }
  return yield* Effect.gen(function* () {
    const call = yield* Effect.forkChild(Effect.exit(ask(step)))
    yield* TestClock.adjust(0)
    const { rateLimit } = yield* Mattermost.Mattermost
    const state = yield* rateLimit.get
    yield* Fiber.interrupt(call)
    return state
  }).pipe(Effect.provide(Layer.provide(Mattermost.layer({ url: "http://mm.test", ...who }), wire.layer)))
})

describe("a recorded answer", () => {
  it.effect(`says of each bucket what is left in it, and which one it is: all ${limited.length}`, () =>
    Effect.gen(function* () {
      const wrong: Array<unknown> = []
      for (const step of limited) {
        const remainders = valuesOf(step, "x-ratelimit-remaining")
        const expected = valuesOf(step, "x-ratelimit-limit").map((limit, index) => ({
          which: index === 0 ? "outer" : OWN.includes(pathOf(step)) ? `POST ${pathOf(step)}` : "user",
          limit,
          remaining: remainders[index]
        }))

        const state = yield* after(step)

        const actual = state.map(({ limit, remaining, which }) => ({ which, limit, remaining }))
        if (JSON.stringify(actual) !== JSON.stringify(expected)) wrong.push({ at: step.at, actual, expected })
      }

      assert.isAbove(limited.length, 250)
      assert.deepStrictEqual(wrong, [])
    })
  )

  it("has two values only on the routes with a bucket of their own, and where the token is shown to VaryByUser", () => {
    const doubled = limited.filter((step) => valuesOf(step, "x-ratelimit-limit").length > 1)

    const own = doubled.filter((step) => OWN.includes(pathOf(step)))
    const users = doubled.filter((step) => !OWN.includes(pathOf(step)))
    assert.isAbove(own.length, 15)
    assert.isAbove(users.length, 25)
    assert.deepStrictEqual(own.filter(isSomebody), [])
    assert.deepStrictEqual(
      [...new Set(users.map((step) => step.at.split(":")[0]))],
      ["11.6/33-rate-limit-vary-by-user"]
    )
    assert.deepStrictEqual(
      users.filter((step) => !isSomebody(step)),
      []
    )
    for (const step of users) assert.strictEqual(new Set(valuesOf(step, "x-ratelimit-limit")).size, 1)
  })

  it("that refuses ends with the values of the bucket that refused", () => {
    const refused = limited.filter(({ response }) => response.status === 429)

    assert.isAbove(refused.length, 40)
    for (const step of refused) assert.strictEqual(valuesOf(step, "x-ratelimit-remaining").at(-1), 0, step.at)
    const byInner = refused.filter((step) => valuesOf(step, "x-ratelimit-remaining").length > 1)
    assert.isTrue(byInner.every((step) => (valuesOf(step, "x-ratelimit-remaining")[0] ?? 0) > 0))
  })
})

describe("after a recorded refusal", () => {
  const fine = (limit: number, twice = false): RecordedResponse => {
    const one = [
      ["X-Ratelimit-Limit", String(limit)],
      ["X-Ratelimit-Remaining", String(limit - 1)],
      ["X-Ratelimit-Reset", "1"]
    ] as const
    return {
      status: 200,
      headers: twice ? [...one, ...one] : [...one, ["X-Request-Id", "smda55ckcfy89b6tia58shk5fh"]],
      body: "{}",
      bodyEncoding: "utf8"
    }
  }

  /** Which of other calls have left 50 ms after the refusal, of which the next call comes back after 150 ms and more. */
  const leaving = Effect.fnUntraced(function* (
    name: string,
    others: Readonly<Record<string, Effect.Effect<unknown, unknown, Mattermost.Mattermost>>>,
    next: RecordedResponse
  ) {
    const step = at(name)
    const wire = replayWire()
    wire.play(step.response)
    return yield* Effect.gen(function* () {
      yield* Effect.forkChild(Effect.exit(ask(step)))
      yield* TestClock.adjust(0)
      wire.play(next)
      const left: Array<string> = []
      for (const [name, other] of Object.entries(others)) {
        const before = wire.requests.length
        yield* Effect.forkChild(Effect.exit(other))
        yield* TestClock.adjust(1)
        if (wire.requests.length > before) left.push(name)
      }
      const { rateLimit } = yield* Mattermost.Mattermost
      const waiting = (yield* rateLimit.get).map(({ waiting, which }: BucketState) => [which, waiting.interactive])
      return { left, waiting }
    }).pipe(
      Effect.provide(Layer.provide(Mattermost.layer({ url: "http://mm.test", token: "t".repeat(26) }), wire.layer))
    )
  })
  const me = Mattermost.request("GET", "/api/v4/users/me")
  const login = Mattermost.request("POST", "/api/v4/users/login")

  it.effect("by the outer bucket everybody waits", () =>
    Effect.gen(function* () {
      const { left } = yield* leaving("11.6/31-rate-limit-one-per-second:14", { me, login }, fine(2))

      assert.deepStrictEqual(left, [])
    })
  )

  it.effect("by a route's own bucket its calls wait, and no others", () =>
    Effect.gen(function* () {
      const { left } = yield* leaving("11.6/32-rate-limit-default:39", { login, me }, fine(101))

      assert.deepStrictEqual(left, ["me"])
    })
  )

  it.effect("by the user's bucket all of the user's calls wait, although the outer one has room", () =>
    Effect.gen(function* () {
      const { left } = yield* leaving("11.6/33-rate-limit-vary-by-user:16", { me }, fine(10, true))

      assert.deepStrictEqual(left, [])
    })
  )
})
