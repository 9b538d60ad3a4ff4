import { describe, expect, it } from "@effect/vitest"
import type { Answer } from "@matterwire/core/Call"
import type { MattermostError } from "@matterwire/core/Errors"
import * as Mattermost from "@matterwire/core/Mattermost"
import { type HttpStep, httpSteps, servers } from "@matterwire/recordings"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { rebuild } from "../src/rebuild.ts"
import { listed } from "../src/replay.ts"
import { replayWire } from "../src/wire.ts"

interface Conditional {
  readonly ifChanged: (
    etag: string | undefined,
    input: object
  ) => Effect.Effect<Answer<unknown> | undefined, MattermostError, Mattermost.Mattermost>
}

const isConditional = (endpoint: object): endpoint is Conditional => "ifChanged" in endpoint

const headerOf = (headers: HttpStep["request"]["headers"], name: string): string | undefined =>
  headers.find(([field]) => field.toLowerCase() === name)?.[1]

/** A recorded question with an etag, asked by `ifChanged`: what it gave, and which etag went out. */
const asked = Effect.fnUntraced(function* (step: HttpStep) {
  const match = listed(step)
  const etag = headerOf(step.request.headers, "if-none-match")
  if (typeof match === "string" || !isConditional(match.endpoint)) return yield* Effect.die(`${step.at}: no endpoint`)
  const wire = replayWire()
  wire.play(step.response)
  const client = Layer.provide(Mattermost.layer({ url: "http://localhost:8065", token: "of-the-replay" }), wire.layer)
  const answer = yield* Effect.provide(match.endpoint.ifChanged(etag, rebuild(match, step.request).input), client, {
    local: true
  })
  return { answer, etag, sent: wire.requests[0]?.headers["if-none-match"] }
})

const counts = { "3.0.3": [1, 0], "3.10.3": [13, 5], "11.6": [27, 10] } as const

describe.each(servers)("every question with an etag to %s", (server) => {
  it.effect("gives nothing where the server said 304, and the whole answer with its etag where it did not", () =>
    Effect.gen(function* () {
      const steps = httpSteps(server).filter(({ request }) => headerOf(request.headers, "if-none-match") !== undefined)
      let current = 0

      for (const step of steps) {
        const { headers, status } = step.response
        const { answer, etag, sent } = yield* asked(step)

        expect([step.at, sent]).toEqual([step.at, etag])
        expect([step.at, answer?.status]).toEqual([step.at, status === 304 ? undefined : status])
        expect([step.at, answer?.etag]).toEqual([step.at, answer && headerOf(headers, "etag")])
        if (answer === undefined) current += 1
      }

      expect([current, steps.length - current]).toEqual(counts[server])
    })
  )
})
