import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { Settings } from "../Config.ts"
import { TimedOut, type Unreachable } from "../Errors.ts"
import { tell } from "../Hooks.ts"
import { header, type Transport } from "../Transport.ts"
import type { Next } from "./Exchange.ts"
import { requestId } from "./secrets.ts"

/** One attempt on the wire, with its time limit; tells the hooks when it leaves and when its answer is whole. */
export const send =
  (transport: Transport["Service"], { hooks, logger }: Settings): Next<Unreachable | TimedOut> =>
  (exchange) => {
    const { endpoint } = exchange.request
    const limited = Effect.timeoutOrElse(transport.request(exchange.request), {
      duration: exchange.timeoutMs,
      orElse: () => Effect.fail(new TimedOut({ endpoint, timeoutMs: exchange.timeoutMs }))
    })
    if (hooks.request === undefined && hooks.response === undefined && logger === undefined) return limited
    return Effect.flatMap(Clock.currentTimeMillis, (from) => {
      tell(hooks.request, { endpoint, attempt: exchange.attempt }, logger)
      return Effect.flatMap(limited, (response) =>
        Effect.map(Clock.currentTimeMillis, (until) => {
          const named = requestId(header(response.headers, "x-request-id"), exchange.secrets)
          tell(hooks.response, { endpoint, status: response.status, elapsedMs: until - from, requestId: named }, logger)
          logger?.({ level: "debug", message: `${response.status} after ${until - from} ms`, endpoint })
          return response
        })
      )
    })
  }
