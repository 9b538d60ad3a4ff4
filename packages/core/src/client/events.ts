import type { Definition, EventOf } from "../Event.ts"
import * as Events from "../Events.ts"
import type { Running } from "./Running.ts"

/** Definitions of events by their names. */
export type Definitions = Readonly<Record<string, Definition>>

/** The events of a dialect, by name, for `for await`. */
export type EventSource<M> = <Name extends keyof M & string>(
  first: Name,
  ...rest: ReadonlyArray<Name>
) => AsyncIterable<EventOf<M[Name]>>

export const eventsFor =
  <M extends Definitions>(definitions: M, { loop }: Running): EventSource<M> =>
  (first, ...rest) => {
    const known = <Name extends keyof M & string>(name: Name): M[Name] => {
      if (!Object.hasOwn(definitions, name)) {
        const names = Object.keys(definitions)
        const there = names.length === 0 ? "this client was made without events" : `there are: ${names.join(", ")}`
        throw new TypeError(`no event is named ${name}; ${there}`)
      }
      return definitions[name]
    }
    return loop(Events.on(known(first), ...rest.map(known)))
  }
