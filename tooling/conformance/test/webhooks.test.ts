import { describe, expect, it } from "@effect/vitest"
import { send } from "@matterwire/core/IncomingWebhook"
import type { IncomingWebhookRequest, WebhookOptions } from "@matterwire/core/IncomingWebhook"
import { type HttpStep, httpSteps, servers } from "@matterwire/recordings"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { replayWire } from "../src/wire.ts"

const isObject = (value: unknown): value is IncomingWebhookRequest =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** What was sent as JSON to a webhook that could be one, as a message of ours. */
const messageOf = ({ request }: HttpStep): IncomingWebhookRequest | undefined => {
  const [, type = ""] = request.headers.find(([name]) => name.toLowerCase() === "content-type") ?? []
  if (
    request.method !== "POST" ||
    !/^\/hooks\/[a-z0-9]{26}$/.test(request.path) ||
    !type.startsWith("application/json")
  )
    return undefined
  try {
    const value: unknown = JSON.parse(request.body ?? "")
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

const told = (step: HttpStep, message: IncomingWebhookRequest, options: WebhookOptions) => {
  const wire = replayWire()
  wire.play(step.response)
  return Effect.map(
    Effect.result(Effect.provide(send(`http://localhost:8065${step.request.path}`, message, options), wire.layer)),
    (result) => ({ sent: wire.requests[0]?.body, error: Result.isFailure(result) ? result.failure : undefined })
  )
}

/** Taken by the server all the same: a null among the attachments, which it drops. */
const ODD = ["11.6/20-incoming-webhooks:62"]
const counts = { "3.0.3": 4, "3.10.3": 11, "11.6": 55 } as const

describe.each(servers)("every message to a webhook of %s", (server) => {
  it.effect("ends as it did, is sent as it was, and is refused before only where the server refused it", () =>
    Effect.gen(function* () {
      let messages = 0

      for (const step of httpSteps(server)) {
        const message = messageOf(step)
        if (message === undefined) continue
        messages += 1
        const { path } = step.request
        const { status } = step.response
        const checked = yield* told(step, message, { pace: false })
        const { error, sent } = yield* told(step, message, { checkInputs: false, pace: false })

        expect([step.at, typeof sent === "string" && JSON.parse(sent)]).toEqual([step.at, message])
        expect([step.at, error === undefined ? 200 : "status" in error && error.status]).toEqual([step.at, status])
        expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain(path.slice("/hooks/".length))
        if (checked.sent === undefined && status === 200) expect(ODD).toContain(step.at)
      }

      expect(messages).toBe(counts[server])
    })
  )
})
