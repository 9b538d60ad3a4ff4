import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as References from "effect/References"
import type { Settings } from "../Config.ts"
import type { CursorStore } from "../Cursor.ts"
import { InvalidInput } from "../Errors.ts"
import type { Dialect } from "../Event.ts"
import { reach } from "../storage.ts"
import { fromText, type PlaceState, toText } from "./cursorText.ts"
import type { EventFrame } from "./frames.ts"
import { Place, type Progress } from "./Place.ts"

const ENDPOINT = "cursor"
/** So long an event that was done with may stay unwritten. */
const EVERY = "1 second"

/** Reads where to go on. Fails where the text is no cursor, or another stream's: going on from there would lose events. */
export const read = Effect.fnUntraced(function* (
  store: CursorStore,
  dialect: Dialect,
  { baseUrl, timeoutMs }: Settings
) {
  const text = yield* reach(() => store.read, { endpoint: ENDPOINT, timeoutMs })
  if (text === undefined) return undefined
  const state = fromText(text)
  const wrong = (reason: string) =>
    new InvalidInput({ endpoint: ENDPOINT, reason: `${reason}; remove it, and the stream begins now` })
  if (state === undefined) return yield* wrong("the cursor cannot be read")
  if (state.url !== baseUrl) return yield* wrong(`the cursor belongs to ${state.url}, not to ${baseUrl}`)
  if (state.dialect !== dialect.name) return yield* wrong(`the cursor is of ${state.dialect}, not of ${dialect.name}`)
  return state
})

/** What a consumer gets, and has not done with yet. */
interface Given {
  readonly frame: EventFrame
  readonly at: Progress
}

/** Follows a consumer, and writes down how far it has come. */
export const keeping = (store: CursorStore, dialect: Dialect, settings: Settings, begun: PlaceState | undefined) => {
  const given: Array<Given> = []
  /** Where the consumer is: behind the place of the socket by what was given. */
  let done = new Place(dialect)
  let place: Place | undefined
  let inHand = false
  let written: string | undefined

  /** The socket's place, from which on it is followed. */
  const begin = Effect.gen(function* () {
    const clock = yield* Clock.Clock
    const now = Number(clock.monotonicTimeNanosUnsafe() / 1_000_000n)
    const at = clock.currentTimeMillisUnsafe()
    const make = () => (begun === undefined ? new Place(dialect) : Place.from(dialect, begun, at, now))
    done = make()
    given.length = 0
    return (place = make())
  })

  let hasWarned = false

  /** Without a logger it is said once, on standard error, where it is nobody's output. */
  const warn = (message: string): Effect.Effect<void> =>
    Effect.suspend(() => {
      const { logger } = settings
      if (logger !== undefined) return Effect.sync(() => logger({ level: "warn", message, endpoint: ENDPOINT }))
      if (hasWarned) return Effect.void
      hasWarned = true
      return Effect.provideService(Effect.logWarning(`${ENDPOINT}: ${message}`), References.LogToStderr, true)
    })

  const write = Effect.gen(function* () {
    if (place === undefined) return
    const at = yield* Clock.currentTimeMillis
    const where = given.length === 0 && !inHand ? place : done
    if (!where.hasBegun) return
    const { at: _, ...state } = where.state(settings.baseUrl, dialect.name, at)
    const key = JSON.stringify(state)
    if (key === written) return
    const text = toText({ ...state, at })
    yield* reach(() => store.write(text), { endpoint: ENDPOINT, timeoutMs: settings.timeoutMs })
    written = key
  }).pipe(
    // It will be tried again: until then the next process hears more than it need.
    Effect.catch(({ reason }) => warn(`the cursor is not kept: ${reason}`))
  )

  return {
    begin,
    /** An event goes to the consumer, by this frame. */
    gives: (frame: EventFrame): void => {
      if (place === undefined) return
      const at = place.progress()
      if (!done.hasBegun) done.isAt(frame.seq, at)
      given.push({ frame, at })
    },
    /** The consumer asks for the next one: it has done with the one before. */
    asks: (): void => {
      if (inHand) {
        const one = given.shift()
        if (one !== undefined) done.did(one.frame, one.at)
      }
      inHand = false
    },
    /** The consumer has the next one. */
    takes: (): void => void (inHand = true),
    /** Writes now and then, for ever. */
    writing: Effect.forever(Effect.andThen(Effect.sleep(EVERY), write)),
    write
  }
}

export type Keeping = ReturnType<typeof keeping>
