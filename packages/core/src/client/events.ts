import { ANY, any, type Definition, type Dialect, type EventOf, type Unnamed } from "../Event.ts"
import * as Events from "../Events.ts"
import type { Running } from "./Running.ts"

/** Definitions of events by their names. */
export type Definitions = Readonly<Record<string, Definition>>

/** `*`: what was not named. */
interface Others {
  readonly [ANY]: Definition<typeof ANY, Unnamed>
}

type Known<M> = (keyof M & string) | typeof ANY

/** The events of a dialect, by name, for `for await`. `*` stands for all that are not named beside it, as they come. */
export type EventSource<M> = <Name extends Known<M>>(
  first: Name,
  ...rest: ReadonlyArray<Name>
) => AsyncIterable<EventOf<(M & Others)[Name]>>

/** The names that begin like a wrong one, or all where none does; and `*`, by which every event can be had. */
const near = (name: string, names: ReadonlyArray<string>): string => {
  const alike = names.filter((one) => one.startsWith(name.slice(0, 4)))
  return [...(alike.length === 0 ? names : alike), `${ANY} for whatever is not named`].join(", ")
}

export const eventsFor = <M extends Definitions>(
  dialect: Dialect,
  definitions: M,
  { loop }: Running
): EventSource<M> => {
  const all: M & Others = { ...definitions, [ANY]: any(dialect) }
  return (first, ...rest) => {
    const known = <Name extends Known<M>>(name: Name): (M & Others)[Name] => {
      if (!Object.hasOwn(all, name)) {
        throw new TypeError(`no event is named ${name}; there are: ${near(name, Object.keys(definitions))}`)
      }
      return all[name]
    }
    return loop(Events.on(known(first), ...rest.map(known)))
  }
}
