import * as Effect from "effect/Effect"
import { found, type Problem, problem } from "../Errors.ts"
import type { Channel } from "../world/Channels.ts"
import { isId } from "../world/Ids.ts"
import type { Post } from "../world/Posts.ts"
import type { Team } from "../world/Teams.ts"
import { isAdmin, type User } from "../world/Users.ts"
import type { World } from "../world/World.ts"

/** Who asks, and where. Every call of somebody with a session is one. */
interface Asking {
  readonly world: World
  readonly me: User
}

/** An id in a path that v4 insists on: 26 letters and digits. */
export const urlId = (id: string, name: string): Effect.Effect<string, Problem> =>
  isId(id) ? Effect.succeed(id) : problem("invalidUrlParam", name)

/** The id of a user in a v4 path, where `me` is oneself. */
export const userId = ({ me }: Asking, id: string): Effect.Effect<string, Problem> =>
  id === "me" ? Effect.succeed(me.id) : urlId(id, "user_id")

/** Oneself, or anybody for a system admin. */
export const asUser = Effect.fnUntraced(function* (asking: Asking, id: string) {
  const wanted = yield* userId(asking, id)
  if (wanted !== asking.me.id && !isAdmin(asking.me)) return yield* problem("permissions")
  return yield* found(asking.world.users.get(wanted), "unknownUser")
})

/** A team that one is in. */
export const inTeam = ({ world, me }: Asking, team: Team): boolean =>
  isAdmin(me) || world.teams.member(team.id, me.id) !== undefined

/** A team by its id, for who is in it; that there is none is no other answer. */
export const ownTeam = (asking: Asking, teamId: string | undefined): Effect.Effect<Team, Problem> => {
  const team = asking.world.teams.get(teamId)
  return team !== undefined && inTeam(asking, team) ? Effect.succeed(team) : problem("permissions")
}

/** The same by the id in a v4 path. */
export const urlTeam = (asking: Asking, teamId: string): Effect.Effect<Team, Problem> =>
  Effect.flatMap(urlId(teamId, "team_id"), (id) => ownTeam(asking, id))

/** A channel that one may read: as a member, or as anybody of the team if it is public. */
export const canRead = ({ world, me }: Asking, channel: Channel): boolean =>
  isAdmin(me) ||
  world.isMember(channel, me) ||
  (channel.type === "O" && world.teams.member(channel.team_id, me.id) !== undefined)

/** A channel that one may write to; that there is none is no other answer. */
export const writable = ({ world, me }: Asking, channelId: string | undefined): Effect.Effect<Channel, Problem> => {
  const channel = world.channels.get(channelId)
  return channel !== undefined && (isAdmin(me) || world.isMember(channel, me))
    ? Effect.succeed(channel)
    : problem("permissions")
}

/** A channel that one may read. */
export const readable = Effect.fnUntraced(function* (asking: Asking, channelId: string) {
  const channel = yield* found(asking.world.channels.get(channelId), "unknownChannel", channelId)
  return canRead(asking, channel) ? channel : yield* problem("permissions")
})

/** A post, not a deleted one, in a channel that one may read. */
export const readablePost = Effect.fnUntraced(function* (asking: Asking, postId: string) {
  const post = yield* found(asking.world.posts.alive(postId), "unknownPost")
  yield* readable(asking, post.channel_id)
  return post
})

/** One's own post, or anybody's for a system admin. */
export const isAuthor = ({ me }: Asking, post: Post): boolean => post.user_id === me.id || isAdmin(me)
