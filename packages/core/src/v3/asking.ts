import * as Effect from "effect/Effect"
import type { Room, Source } from "../history/Source.ts"
import { all } from "../Listing.ts"
import type { Channel } from "../models/Channel.ts"
import { changesAndCopies } from "../paging/posts.ts"
import * as Channels from "./Channels.ts"
import * as Posts from "./Posts.ts"
import * as Teams from "./Teams.ts"
import * as Users from "./Users.ts"

const bulk = { lane: "bulk" } as const

const roomOf = (channel: Channel, via: string): Room => {
  const { delete_at, display_name, id, last_post_at, name, team_id, type } = channel
  return { id, name, display_name, type, team_id, last_post_at, delete_at, via }
}

const pathOf = ({ id, via }: Room) => ({ team_id: via, channel_id: id })

/** A list of 3.0 has the memberships beside it. */
const roomsOf = (team_id: string) =>
  Effect.map(Channels.list({ team_id }, bulk), (list) =>
    ("channels" in list ? list.channels : list).map((channel) => roomOf(channel, team_id))
  )

/** Direct channels come with each team: by the first one they are reached. */
const each = (lists: ReadonlyArray<ReadonlyArray<Room>>): ReadonlyArray<Room> => {
  const rooms = new Map<string, Room>()
  for (const room of lists.flat()) if (!rooms.has(room.id)) rooms.set(room.id, room)
  return [...rooms.values()]
}

/** One's channels in one's teams. */
export const roomsIn = (teams: ReadonlyArray<string>) => Effect.map(Effect.forEach(teams, roomsOf), each)

/**
 * One's channels, by the list of teams that every release has. A system admin is shown others' teams there, too: of those the
 * list of channels is empty or refused.
 */
export const roomsInAll = () =>
  Effect.flatMap(Teams.getAll({}, bulk), (teams) =>
    Effect.map(
      Effect.forEach(Object.keys(teams), (team) =>
        Effect.catchTag(roomsOf(team), ["Forbidden", "NotFound", "InvalidInput"], () => Effect.succeed([]))
      ),
      each
    )
  )

/** How v3 is asked for posts, and for oneself. */
export const asking = () =>
  ({
    after: (room, post_id, num_posts) => all(Posts.getAfter, { ...pathOf(room), post_id, num_posts }, bulk),
    newest: (room, limit) => all(Posts.getForChannel, { ...pathOf(room), limit }, bulk),
    changes: (room, time) =>
      all(
        { ...Posts.getSince, paging: () => changesAndCopies({ before: () => Posts.getBefore }) },
        { ...pathOf(room), time },
        bulk
      ),
    me: Users.getMe({}, bulk),
    toAll: ({ type }) => type === "D"
  }) satisfies Partial<Source>
