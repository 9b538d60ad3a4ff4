import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { type ConnectionState, Mattermost, type StreamOptions } from "./Call.ts"
import type { MattermostError } from "./Errors.ts"
import type { Definitions, EventOf } from "./Event.ts"

/**
 * The events of the given definitions as one typed stream, in the order of the server's frames. The socket opens with the
 * first stream, is kept up while one is read, and closes when the last one ends. Fails when the session is over for good.
 */
export const on = <Ds extends Definitions>(
  ...definitions: Ds
): Stream.Stream<EventOf<Ds[number]>, MattermostError, Mattermost> =>
  Stream.unwrap(Effect.map(Mattermost, (client) => client.subscribe(definitions)))

/**
 * The same as `on`, with options: a cursor that outlives the process, what happens when events come faster than they are
 * taken, how many calls a back-fill may spend on quiet channels.
 */
export const from = <Ds extends Definitions>(
  definitions: Ds,
  options: StreamOptions = {}
): Stream.Stream<EventOf<Ds[number]>, MattermostError, Mattermost> =>
  Stream.unwrap(Effect.map(Mattermost, (client) => client.subscribe(definitions, options)))

/** Where the event stream stands now, and every change of it. */
export const connection: Stream.Stream<ConnectionState, never, Mattermost> = Stream.unwrap(
  Effect.map(Mattermost, (client) => client.connection.changes)
)
