import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Unsupported } from "../Errors.ts"
import type { Definition, EventOf } from "../Event.ts"
import * as Events from "../Events.ts"
import { GAP } from "../Gap.ts"
import * as events3 from "../v3/events/index.ts"
import * as events300 from "../v3/events300/index.ts"
import { generation, type Generation } from "../v3/generation.ts"
import { socket, socket300 } from "../v3/Socket.ts"
import { askedFor, beside, type Beside, type Definitions, type PromiseStreamOptions, unknown } from "./events.ts"
import type { Running } from "./Running.ts"

type Newer = typeof events3 & Beside
type Older = typeof events300 & Beside

type NewerOf<Name> = Name extends keyof Newer ? EventOf<Newer[Name]> : never
type OlderOf<Name> = Name extends keyof Older ? EventOf<Older[Name]> : never

/** What 3.10 tells and 3.0 does not is there to be asked for, and `undefined`. */
type Lacking<E, Than> = E & { readonly [K in Exclude<keyof Than, keyof E>]?: undefined }

type EventV3<Name> = Name extends string
  ? NewerOf<Name> | ([OlderOf<Name>] extends [never] ? never : Lacking<OlderOf<Name>, NewerOf<Name>>)
  : never

/**
 * The events of v3, by name, for `for await`, from the socket that the server has: 3.10's, or 3.0's, where each says less and
 * some events do not exist (those never come). See `EventSource`.
 */
export interface EventSourceV3 {
  <Name extends keyof Newer | keyof Older>(first: Name, ...rest: ReadonlyArray<Name>): AsyncIterable<EventV3<Name>>
  <Name extends keyof Newer | keyof Older>(
    names: readonly [Name, ...Array<Name>],
    options?: PromiseStreamOptions
  ): AsyncIterable<EventV3<Name>>
}

/** Made when they are asked for: else every bundle would have them. */
const tableOf = (it: Generation): Definitions =>
  it === "3.0" ? { ...events300, ...beside(socket300) } : { ...events3, ...beside(socket) }

/** The definitions of those names that a server of this generation has. */
const among = (
  it: Generation,
  names: ReadonlyArray<string>
): readonly [Definition, ...Array<Definition>] | undefined => {
  const table = tableOf(it)
  const asks = names.filter((name) => name !== GAP)
  if (asks.length > 0 && asks.every((name) => !Object.hasOwn(table, name))) return undefined
  const [first, ...rest] = names.flatMap((name) => table[name] ?? [])
  return first === undefined ? undefined : [first, ...rest]
}

const lacking = (it: Generation, names: ReadonlyArray<string>) =>
  new Unsupported({
    endpoint: `GET ${socket.path}`,
    status: 101,
    reason: `${it} has no such events: ${names.join(", ")}`
  })

/** The face of v3's events for promises. */
export const eventsForV3 = ({ loop }: Running): EventSourceV3 => {
  function source<Name extends keyof Newer | keyof Older>(
    first: Name,
    ...rest: ReadonlyArray<Name>
  ): AsyncIterable<EventV3<Name>>
  function source<Name extends keyof Newer | keyof Older>(
    names: readonly [Name, ...Array<Name>],
    options?: PromiseStreamOptions
  ): AsyncIterable<EventV3<Name>>
  // Which of two definitions a name stands for is known when the server has been asked.
  function source(
    first: string | readonly [string, ...Array<string>],
    ...rest: ReadonlyArray<string | PromiseStreamOptions | undefined>
  ): AsyncIterable<unknown> {
    const { names, options } = askedFor(first, rest)
    const { signal, ...stream } = options
    const own = [...new Set([...Object.keys(events3), ...Object.keys(events300)])]
    const wrong = names.find((name) => !own.includes(name) && !Object.hasOwn(beside(socket), name))
    if (wrong !== undefined) throw unknown(wrong, own)
    return loop(
      Stream.unwrap(
        Effect.map(generation, (it) => {
          const definitions = among(it, names)
          return definitions === undefined ? Stream.fail(lacking(it, names)) : Events.from(definitions, stream)
        })
      ),
      signal
    )
  }
  return source
}
