import type { Answer } from "@matterwire/core/Call"
import { type AnyEndpoint, type Method, untyped } from "@matterwire/core/Endpoint"
import type { MattermostError } from "@matterwire/core/Errors"
import * as Mattermost from "@matterwire/core/Mattermost"
import type { HttpStep } from "@matterwire/recordings"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { endpoints } from "./catalogue.ts"
import { faultsOf, type Outcome, sentFaults } from "./judge.ts"
import { type Match, matcher } from "./match.ts"
import { isRefusedInPath, rebuild, type Unsayable } from "./rebuild.ts"
import { replayWire, type ReplayWire } from "./wire.ts"

/** Why a recorded HTTP step is not replayed. The list is closed: a new reason is a decision. */
export const skips = {
  "not a client's": "the Mattermost server sent it itself, to a command, a webhook or an action",
  upgrade: "its answer opened a WebSocket",
  verb: "HEAD, OPTIONS and invented verbs: no call of ours has them",
  "no endpoint": "the catalogue has no endpoint for its route"
} as const
export type Skip = keyof typeof skips

/** What became of a step. */
export interface Replayed {
  readonly step: HttpStep
  readonly skipped: Skip | undefined
  /** `value`, or the tag of the error. */
  readonly ending: "value" | MattermostError["_tag"] | undefined
  /** A client that checks its inputs sends nothing; the answer was replayed to one that does not. */
  readonly refused: boolean
  /** A 2xx answer in JSON, and the endpoint has a model for it. */
  readonly modelled: boolean
  /** Why only the answer was compared. */
  readonly unsayable: ReadonlyArray<Unsayable>
  /** What should have been otherwise. */
  readonly faults: ReadonlyArray<string>
}

const clients = (wire: ReplayWire) => {
  const client = (checkInputs: boolean) =>
    Effect.map(
      Layer.build(
        Mattermost.layer({
          url: "http://localhost:8065",
          token: "token-of-the-replay",
          checkAnswers: "strict",
          checkInputs,
          pace: false,
          retries: 0
        }).pipe(Layer.provide(wire.layer))
      ),
      (context) => Context.get(context, Mattermost.Mattermost)
    )
  return Effect.all({ checking: client(true), unchecking: client(false) })
}

const isStream = (value: unknown): value is AsyncIterable<Uint8Array> =>
  typeof value === "object" && value !== null && Symbol.asyncIterator in value

/** The same call with a streamed value read to its end. */
const collected = (call: Effect.Effect<Answer<unknown>, MattermostError>) =>
  Effect.flatMap(call, (answer) => {
    const { value } = answer
    if (!isStream(value)) return Effect.succeed(answer)
    return Effect.promise(async () => {
      const chunks: Array<Uint8Array> = []
      for await (const chunk of value) chunks.push(chunk)
      return { ...answer, value: new Uint8Array(Buffer.concat(chunks)) }
    })
  })

const endingOf = (outcome: Outcome) => (Result.isSuccess(outcome) ? "value" : outcome.failure._tag)

const skipped = (step: HttpStep, reason: Skip): Replayed => ({
  step,
  skipped: reason,
  ending: undefined,
  refused: false,
  modelled: false,
  unsayable: [],
  faults: []
})

/** Is the answer checked against a type that says something? */
const hasModel = (endpoint: AnyEndpoint): boolean => {
  const { success } = endpoint.spec()
  return "kind" in success ? success.kind === "orNothing" : true
}

const verbs: ReadonlyArray<string> = ["GET", "POST", "PUT", "PATCH", "DELETE"] satisfies ReadonlyArray<Method>
const isMethod = (verb: string): verb is Method => verbs.includes(verb)

/** The path of a request as the server splits it: it unescapes slashes first, so that `me%2fteams` is two parts. */
const routeOf = (path: string) => path.replace(/\?.*$/s, "").replaceAll(/%2f/gi, "/")

/** 3.0 and 3.10 share paths outside `/api` with 11.6, which has its own endpoints for them. */
const ofV3 = matcher(endpoints)
const ofV4 = matcher(endpoints.toReversed())

/** The endpoint of the catalogue that a step belongs to. */
export const listed = ({ at, direction, request: { method, path }, response }: HttpStep): Match | Skip => {
  if (direction === "server-to-integration") return "not a client's"
  if (!isMethod(method)) return "verb"
  if (response.status === 101) return "upgrade"
  return (at.startsWith("11.6") ? ofV4 : ofV3)(method, routeOf(path)) ?? "no endpoint"
}

/** The same step as a call to a route that the catalogue does not know. */
export const unlisted = (step: HttpStep): Match | Skip => {
  const { body, method, path } = step.request
  if (!isMethod(method)) return "verb"
  const [route = "", query] = path.split("?")
  const has = { query: [...new URLSearchParams(query).keys()], body: (body ?? "") !== "" }
  return { endpoint: untyped(method, route, has), values: {} }
}

/** Replays steps one after the other through the whole pipeline, each with its own recorded answer. */
export const replay = (
  steps: ReadonlyArray<HttpStep>,
  route: (step: HttpStep) => Match | Skip
): Effect.Effect<ReadonlyArray<Replayed>, MattermostError> =>
  Effect.scoped(
    Effect.gen(function* () {
      const wire = replayWire()
      const { checking, unchecking } = yield* clients(wire)

      return yield* Effect.forEach(steps, (step) =>
        Effect.gen(function* (): Effect.fn.Return<Replayed> {
          const match = route(step)
          if (typeof match === "string") return skipped(step, match)
          const { endpoint, values } = match
          const { input, unsayable } = rebuild(match, step.request)
          const call = { endpoint, input, options: undefined }

          wire.play(step.response)
          const first: Outcome = yield* Effect.result(collected(checking.call(call)))
          const refused = wire.requests.length === 0
          const outcome = refused ? yield* Effect.result(collected(unchecking.call(call))) : first

          const faults = [...faultsOf(endpoint, step.request, step.response, outcome)]
          if (refused && endingOf(first) !== "InvalidInput") faults.push("refused, but not as InvalidInput")
          if (unsayable.includes("path")) {
            wire.play(step.response)
            const asRecorded = { ...call, input: { ...input, ...values } }
            const ending = endingOf(yield* Effect.result(unchecking.call(asRecorded)))
            const sendable = Object.values(values).every((value) => !isRefusedInPath(value))
            if (!sendable && (ending !== "InvalidInput" || wire.requests.length > 0))
              faults.push("a bad path value was sent")
          }
          if (unsayable.length === 0) faults.push(...sentFaults(endpoint, step.request, wire.requests))
          const ending = endingOf(outcome)
          const modelled = (ending === "value" || ending === "Incomplete") && hasModel(endpoint)
          return { step, skipped: undefined, ending, refused, modelled, unsayable, faults }
        })
      )
    })
  )
