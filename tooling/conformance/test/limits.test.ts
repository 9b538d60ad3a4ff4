import { describe, expect, it } from "@effect/vitest"
import * as Mattermost from "@matterwire/core/Mattermost"
import { type HttpStep, httpSteps, servers } from "@matterwire/recordings"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { rebuild } from "../src/rebuild.ts"
import { listed } from "../src/replay.ts"
import { replayWire } from "../src/wire.ts"

/** The recorded requests that a client refuses for a limit, and why. */
const refused = (steps: ReadonlyArray<HttpStep>) =>
  Effect.scoped(
    Effect.gen(function* () {
      const { layer, play } = replayWire()
      const client = Mattermost.layer({ url: "http://localhost:8065", token: "of-the-replay", pace: false, retries: 0 })
      const { call } = Context.get(yield* Layer.build(Layer.provide(client, layer)), Mattermost.Mattermost)
      const found: Array<readonly [step: HttpStep, why: string]> = []
      for (const step of steps) {
        const match = listed(step)
        if (typeof match === "string") continue
        play(step.response)
        const { input } = rebuild(match, step.request)
        const ended = yield* Effect.result(call({ endpoint: match.endpoint, input, options: undefined }))
        if (Result.isFailure(ended) && ended.failure._tag === "InvalidInput" && ended.failure.status === undefined) {
          const why = /over the limit of \d+ [\w ]*/.exec(ended.failure.reason)?.[0]
          if (why !== undefined) found.push([step, why.trim()])
        }
      }
      return found
    })
  )

const counts = { "3.0.3": 0, "3.10.3": 2, "11.6": 19 } as const

describe.each(servers)("what is over a limit", (server) => {
  it.effect(`was refused by ${server}, too`, () =>
    Effect.gen(function* () {
      const found = yield* refused(httpSteps(server))

      const taken = found.filter(([{ response }]) => response.status < 400).map(([{ at }, why]) => `${at}: ${why}`)
      expect(taken).toEqual([])
      expect(found.length).toBe(counts[server])
    })
  )
})
