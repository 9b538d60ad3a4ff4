import type { Caller, Scene } from "../Route.ts"
import type { Page } from "../world/Pages.ts"
import { search } from "../world/search.ts"

interface Asked {
  readonly terms: string
  readonly any: boolean
  /** Of the caller's clock, in seconds. */
  readonly offset?: number
  /** Empty: all teams. */
  readonly teamId: string
}

/** What is found in the channels that one is in: of a team and direct ones, or of all teams. */
export const searchPosts = ({ world, me }: Scene & Caller, { terms, any, offset = 0, teamId }: Asked): Page => {
  const channels = world.channels
    .all()
    .filter((channel) => teamId === "" || channel.team_id === teamId || channel.team_id === "")
    .filter((channel) => world.isMember(channel, me))
  const where = {
    posts: channels.flatMap((channel) => world.posts.inChannel(channel.id)),
    userOf: world.users.get,
    channelOf: world.channels.get
  }
  return { order: search(where, terms, { any, offset }), beside: [], next: "", previous: "", counted: false }
}
