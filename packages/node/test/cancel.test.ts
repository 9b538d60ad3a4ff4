import { assert, describe, it } from "@effect/vitest"
import { createClient, isMattermostError } from "@matterwire/node"
import type { ClientOptions } from "@matterwire/core/Client"
import * as Effect from "effect/Effect"
import type { RequestListener } from "node:http"
import { eventually, serve } from "./loopback.ts"

/** What keeps a process alive, besides the test's own server: timers, and connections. The runner has a timer now and then. */
const held = () =>
  process
    .getActiveResourcesInfo()
    .filter((kind) => kind === "Timeout" || kind === "TCPSocketWrap")
    .sort()
    .join()

const empty = { "x-ratelimit-limit": "2", "x-ratelimit-remaining": "0", "x-ratelimit-reset": "40" }
const busy: RequestListener = (_request, response) => response.writeHead(503, { "retry-after": "30" }).end()

interface Ending {
  readonly what: string
  readonly answer: RequestListener
  /** How many requests have come when there is nothing to do but wait. */
  readonly sent: number
  /** Calls made before the one that is ended. */
  readonly before?: number
}

const waits: ReadonlyArray<Ending> = [
  { what: "while the server thinks", answer: () => {}, sent: 1 },
  { what: "in the middle of the body", answer: (_request, response) => void response.write("{"), sent: 1 },
  { what: "between two attempts", answer: busy, sent: 1 },
  {
    what: "while it waits for the rate limit",
    answer: (_request, response) => response.writeHead(200, empty).end("{}"),
    sent: 1,
    before: 1
  }
]

const options = { token: "tokentokentoken", checkAnswers: false } satisfies ClientOptions

describe("a call that is ended", () => {
  for (const { answer, before = 0, sent, what } of waits) {
    it.live(`${what}, by its signal, rejects with the signal's reason and leaves nothing behind`, () =>
      Effect.gen(function* () {
        let requests = 0
        const { sockets, url } = yield* serve((request, response) => {
          requests += 1
          answer(request, response)
        })
        const mm = createClient({ url, ...options })
        const controller = new AbortController()
        const reason = new Error("changed my mind")
        for (let call = 0; call < before; call++) yield* Effect.promise(() => mm.users.get({ user_id: "me" }))
        const call = mm.users.get({ user_id: "me" }, { signal: controller.signal }).catch((error: unknown) => error)
        yield* eventually("it waits", () => requests === sent)
        yield* Effect.sleep(20)

        controller.abort(reason)
        const ended = yield* Effect.promise(() => call)
        yield* Effect.promise(() => mm.close())

        assert.strictEqual(ended, reason)
        yield* eventually("the server sees its connections closed", () => sockets.size === 0)
        yield* eventually("no timer and no connection is left", () => held() === "")
        assert.strictEqual(requests, sent)
      }).pipe(Effect.scoped)
    )

    it.live(`${what}, by its deadline, is TimedOut and leaves nothing behind`, () =>
      Effect.gen(function* () {
        let requests = 0
        const { sockets, url } = yield* serve((request, response) => {
          requests += 1
          answer(request, response)
        })
        const mm = createClient({ url, ...options })
        for (let call = 0; call < before; call++) yield* Effect.promise(() => mm.users.get({ user_id: "me" }))

        const error = yield* Effect.promise(() =>
          mm.users.get({ user_id: "me" }, { deadline: 150 }).catch((error: unknown) => error)
        )
        const open = sockets.size
        yield* Effect.promise(() => mm.close())

        assert.isTrue(isMattermostError(error) && error._tag === "TimedOut" && error.option === "deadline")
        assert.isAtMost(open, 1)
        yield* eventually("the server sees its connections closed", () => sockets.size === 0)
        yield* eventually("no timer and no connection is left", () => held() === "")
        assert.strictEqual(requests, sent)
      }).pipe(Effect.scoped)
    )
  }

  it.live("ends its connection at once, not only when the client is closed", () =>
    Effect.gen(function* () {
      const { sockets, url } = yield* serve(() => {})
      const mm = createClient({ url, ...options })

      const error = yield* Effect.promise(() =>
        mm.users.get({ user_id: "me" }, { deadline: 50 }).catch((error: unknown) => error)
      )

      assert.isTrue(isMattermostError(error))
      yield* eventually("the server sees the connection closed", () => sockets.size === 0)
      yield* Effect.promise(() => mm.close())
    }).pipe(Effect.scoped)
  )
})
