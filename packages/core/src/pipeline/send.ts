import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { Settings } from "../Config.ts"
import { type MattermostError, TimedOut } from "../Errors.ts"
import { tell } from "../Hooks.ts"
import { header, type Transport, type WireResponse } from "../Transport.ts"
import type { Course, Exchange, Next } from "./Exchange.ts"
import type { Sending } from "./outgoing.ts"
import { requestId } from "./secrets.ts"

/** A body that moves is looked at so often within its time limit. */
const LOOKS = 4

/** Ends when nothing has moved for that long. */
const standstill = Effect.fnUntraced(function* (sending: Sending, timeoutMs: number) {
  let seen = sending.bytes
  for (let still = 0; still < LOOKS; still++) {
    yield* Effect.sleep(timeoutMs / LOOKS)
    if (sending.bytes !== seen) still = -1
    seen = sending.bytes
  }
})

/** The request within its time limit: of the whole, or, for a body that leaves piece by piece, of standing still. */
const limited = (
  transport: Transport["Service"],
  { request, sending, timeoutMs }: Exchange
): Effect.Effect<WireResponse, MattermostError> => {
  const late = Effect.suspend(() =>
    Effect.fail(new TimedOut({ endpoint: request.endpoint, timeoutMs, option: "timeout", sent: true }))
  )
  const moving = typeof request.body === "object" && !(request.body instanceof Uint8Array)
  if (sending === undefined || !moving) {
    return Effect.timeoutOrElse(transport.request(request), { duration: timeoutMs, orElse: () => late })
  }
  return Effect.raceFirst(transport.request(request), Effect.andThen(standstill(sending, timeoutMs), late))
}

/** Tells the listener that all has arrived, and of a body that failed, why. */
const watched = (sending: Sending, answer: Effect.Effect<WireResponse, MattermostError>) =>
  Effect.map(
    Effect.mapError(answer, (error) => sending.failure ?? error),
    (response) => {
      if (response.status >= 200 && response.status < 300) sending.arrived()
      return response
    }
  )

/** Keeps whether an attempt has left that may have been carried out: the limiter and the session's end refuse before, and without a link nothing leaves. */
const followed = (course: Course, answer: Effect.Effect<WireResponse, MattermostError>) =>
  Effect.suspend(() => {
    const before = course.sent
    course.sent = true
    return Effect.mapError(
      Effect.map(answer, (response) => {
        if (response.status === 429 || response.status === 401) course.sent = before
        return response
      }),
      (error) => {
        if (error._tag === "Unreachable" && error.sent === false) course.sent = before
        return error
      }
    )
  })

/** One attempt on the wire, with its time limit; tells the hooks when it leaves and when its answer is whole. */
export const send =
  (transport: Transport["Service"], { hooks, logger }: Settings): Next =>
  (exchange) => {
    const { endpoint } = exchange.request
    const { sending } = exchange
    const once = limited(transport, exchange)
    const whole = sending === undefined ? once : watched(sending, once)
    const sent = exchange.course === undefined ? whole : followed(exchange.course, whole)
    if (hooks.request === undefined && hooks.response === undefined && logger === undefined) return sent
    return Effect.flatMap(Clock.currentTimeMillis, (from) => {
      tell(hooks.request, { endpoint, attempt: exchange.attempt }, logger)
      return Effect.flatMap(sent, (response) =>
        Effect.map(Clock.currentTimeMillis, (until) => {
          const named = requestId(header(response.headers, "x-request-id"), exchange.secrets)
          tell(hooks.response, { endpoint, status: response.status, elapsedMs: until - from, requestId: named }, logger)
          logger?.({ level: "debug", message: `${response.status} after ${until - from} ms`, endpoint })
          return response
        })
      )
    })
  }
