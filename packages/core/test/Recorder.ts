import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { SessionState } from "../src/Auth.ts"
import { type Call, type ConnectionState, Mattermost } from "../src/Call.ts"
import { type AnyEndpoint, nameOf, type Wire } from "../src/Endpoint.ts"
import { type MattermostError, Unreachable } from "../src/Errors.ts"

/** The call that an effect asks for. Nothing is sent; the recorder refuses what it has written down. */
export const callOf = (effect: Effect.Effect<unknown, MattermostError, Mattermost>): Effect.Effect<Call> => {
  const calls: Array<Call> = []
  const nobody: SessionState = { _tag: "none" }
  const idle: ConnectionState = { _tag: "idle" }
  return effect.pipe(
    Effect.flip,
    Effect.orDie,
    Effect.provideService(Mattermost, {
      url: "https://mm.test",
      capabilities: { upgradeHeaders: true, streamingUpload: true, reservedHeaders: true },
      call: (call) => {
        calls.push(call)
        return Effect.fail(new Unreachable({ endpoint: nameOf(call.endpoint), reason: "only written down" }))
      },
      act: (action) => Effect.fail(new Unreachable({ endpoint: action.action, reason: "only calls are written down" })),
      subscribe: () => Stream.empty,
      session: { get: Effect.succeed(nobody), changes: Stream.empty, logout: Effect.void },
      connection: { get: Effect.succeed(idle), changes: Stream.empty },
      rateLimit: { get: Effect.succeed([]), changes: Stream.empty }
    }),
    Effect.map(() => {
      const [call] = calls
      if (call === undefined || calls.length > 1) throw new Error(`one call was expected, ${calls.length} were made`)
      return call
    })
  )
}

/** The schema of an endpoint's JSON answer. */
export const successOf = <A>(endpoint: AnyEndpoint<A>): Wire<A> => {
  const { success } = endpoint.spec()
  if ("kind" in success) throw new Error(`${nameOf(endpoint)} does not answer JSON`)
  return success
}

/** Is this what the endpoint takes as its JSON body? */
export const accepts = (endpoint: AnyEndpoint, body: unknown): boolean => {
  const schema = endpoint.spec().body
  if (schema === undefined || "kind" in schema) throw new Error(`${nameOf(endpoint)} takes no JSON`)
  return Schema.is(schema)(body)
}

/** The fields of a body without which it is no longer what the schema says, in the order of the body. */
export const required = (schema: Wire<unknown>, body: object): ReadonlyArray<string> => {
  const is = Schema.is(schema)
  if (!is(body)) throw new Error("the whole body is refused")
  const entries = Object.entries(body)
  return entries
    .map(([name]) => name)
    .filter((name) => !is(Object.fromEntries(entries.filter(([other]) => other !== name))))
}
