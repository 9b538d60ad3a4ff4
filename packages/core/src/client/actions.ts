import { type AnyAction, type Action, nameOf } from "../Action.ts"
import type { ActionOptions } from "../Call.ts"
import type { Arguments } from "../Endpoint.ts"
import type { Cancellable } from "./modules.ts"
import type { Running, Said } from "./Running.ts"

/** Actions by their names. */
export type Actions = Readonly<Record<string, AnyAction>>

/** The options of an action for promises. */
export interface PromiseActionOptions extends ActionOptions, Cancellable {}

type Promised<A> =
  A extends Action<string, infer I, infer O> ? (...args: Arguments<I, PromiseActionOptions>) => Promise<O> : never

/** What can be said over the socket, for promises, by name. */
export type PromiseActions<M> = { readonly [K in keyof M as M[K] extends AnyAction ? K : never]: Promised<M[K]> }

const promised =
  (action: AnyAction & ((input: object | undefined, options: ActionOptions) => Said<unknown>), { run }: Running) =>
  (input?: object, { signal, ...options }: PromiseActionOptions = {}) =>
    run(action(input, options), signal, nameOf(action))

const isCallable = (action: AnyAction): action is Parameters<typeof promised>[0] => typeof action === "function"

/** TypeScript cannot follow a loop over the keys of a mapped type; this says the same by looking. */
const covers = <M extends Actions>(made: object, actions: M): made is PromiseActions<M> =>
  Object.keys(actions).every((name) => name in made)

/** The face of actions for promises: each under its name. */
export const actionsFor = <M extends Actions>(actions: M, running: Running): PromiseActions<M> => {
  const made = Object.fromEntries(
    Object.entries(actions).flatMap(([name, action]) =>
      isCallable(action) ? [[name, promised(action, running)] as const] : []
    )
  )
  if (!covers(made, actions)) throw new TypeError("what is handed in as `actions` must be made by `action(…)`")
  return made
}
