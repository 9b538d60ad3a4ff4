import type { StreamOptions } from "../Call.ts"
import { ANY, any, type Definition, type Dialect, type EventOf, type Unnamed } from "../Event.ts"
import * as Events from "../Events.ts"
import { GAP, gap } from "../Gap.ts"
import type { Cancellable } from "./modules.ts"
import type { Running } from "./Running.ts"

/** Definitions of events by their names. */
export type Definitions = Readonly<Record<string, Definition>>

/** What can be named beside a dialect's own events. `*`: what was not named; `gap`: what may be missing. */
export interface Beside {
  readonly [ANY]: Definition<typeof ANY, Unnamed>
  readonly [GAP]: ReturnType<typeof gap>
}

/** The names that a stream can be asked for. */
export type Known<M> = (keyof M & string) | keyof Beside

/** The options of a stream for promises: its cursor, what happens to what comes too fast, what ends it. */
export interface PromiseStreamOptions extends StreamOptions, Cancellable {}

/**
 * The events of a dialect, by name, for `for await`: `mm.events("posted", "gap")`, or with options
 * `mm.events(["posted", "gap"], { cursor })`. `*` stands for all that are not named beside it, as they come, `gap` for what
 * could not be brought.
 */
export interface EventSource<M> {
  <Name extends Known<M>>(first: Name, ...rest: ReadonlyArray<Name>): AsyncIterable<EventOf<(M & Beside)[Name]>>
  <Name extends Known<M>>(
    names: readonly [Name, ...Array<Name>],
    options?: PromiseStreamOptions
  ): AsyncIterable<EventOf<(M & Beside)[Name]>>
}

/** The names that begin like a wrong one, or all where none does; and those by which every event, and every gap, can be had. */
const near = (name: string, names: ReadonlyArray<string>): string => {
  const alike = names.filter((one) => one.startsWith(name.slice(0, 4)))
  return [...(alike.length === 0 ? names : alike), `${ANY} for whatever is not named, ${GAP} for what is missing`].join(
    ", "
  )
}

export const beside = (dialect: Dialect): Beside => ({ [ANY]: any(dialect), [GAP]: gap(dialect) })

export const unknown = (name: unknown, names: ReadonlyArray<string>) =>
  new TypeError(`no event is named ${String(name)}; there are: ${near(String(name), names)}`)

/** What a call asked for, however it was written. */
export const askedFor = <Name extends string>(
  first: Name | readonly [Name, ...Array<Name>],
  rest: ReadonlyArray<Name | PromiseStreamOptions | undefined>
): { readonly names: readonly [Name, ...Array<Name>]; readonly options: PromiseStreamOptions } => {
  if (typeof first === "string") {
    const names = rest.filter((one) => typeof one === "string")
    if (names.length < rest.length) {
      throw new TypeError(`options stand beside a list of names: events(["${first}"], { … })`)
    }
    return { names: [first, ...names], options: {} }
  }
  if (first.length === 0) throw new TypeError("name at least one event")
  const options = rest.find((one) => typeof one === "object")
  return { names: first, options: options ?? {} }
}

export const eventsFor = <M extends Definitions>(
  dialect: Dialect,
  definitions: M,
  { loop }: Running
): EventSource<M> => {
  const table: M & Beside = { ...definitions, ...beside(dialect) }
  return <Name extends Known<M>>(
    first: Name | readonly [Name, ...Array<Name>],
    ...rest: ReadonlyArray<Name | PromiseStreamOptions | undefined>
  ) => {
    const known = (name: Name): (M & Beside)[Name] => {
      if (!Object.hasOwn(table, name)) throw unknown(name, Object.keys(definitions))
      return table[name]
    }
    const { names, options } = askedFor(first, rest)
    const { signal, ...stream } = options
    const [one, ...others] = names
    return loop(Events.from([known(one), ...others.map(known)], stream), signal)
  }
}
