import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Channel } from "../world/Channels.ts"
import type { Post } from "../world/Posts.ts"
import type { Team } from "../world/Teams.ts"
import type { User } from "../world/Users.ts"
import type { World } from "../world/World.ts"

export interface RepliesOptions {
  /** How many to wait for; one, if left out. */
  readonly count?: number
  /** How long to wait; `"4 seconds"`, if left out: less than test runners wait, so that this error is the one seen. */
  readonly within?: Duration.Input
}

/** Somebody who talks to the bot under test, past limits and faults: those are for the bot. */
export interface TestUser {
  readonly id: string
  readonly username: string
  /** Writes to `#channel` of the team, which one joins if need be, or to `@user` directly. */
  readonly say: (where: string, message: string) => Promise<Post>
  /**
   * What others wrote since one's last `say`, in the channels that one has said something in. Waits until it is `count`;
   * rejects with what came when it takes too long.
   */
  readonly replies: (options?: RepliesOptions) => Promise<ReadonlyArray<string>>
}

interface Needs {
  readonly world: World
  readonly team: Team
  readonly user: User
}

const LONGEST_MESSAGE = 16_383

const find = ({ world, team, user }: Needs, where: string): Channel => {
  const name = where.slice(1)
  if (where.startsWith("@")) {
    const mate = world.users.byUsername(name)
    if (mate === undefined) throw new Error(`there is no user ${name} to write to`)
    return world.channels.direct(user, mate)
  }
  const channel = where.startsWith("#") ? world.channels.byName(team.id, name) : undefined
  if (channel === undefined)
    throw new Error(`there is no ${where} in team ${team.name}: say("#town-square", …) or say("@user", …)`)
  world.channels.add(channel, user, "joined")
  return channel
}

export const makeTestUser = (needs: Needs): TestUser => {
  const { world, user } = needs
  const spokenIn = new Set<string>()
  let heard: Array<string> = []
  const waiting = new Set<() => void>()

  world.bus.listen((happening) => {
    if (happening.kind !== "posted") return
    const { channel_id, user_id, message } = happening.post
    if (user_id === user.id || !spokenIn.has(channel_id)) return
    heard.push(message)
    for (const look of waiting) look()
  })

  const late = (count: number, within: Duration.Duration) =>
    new Error(
      `${user.username} heard ${heard.length} of ${count} replies within ${Duration.format(within)}: ${JSON.stringify(heard)}`
    )

  return {
    id: user.id,
    username: user.username,

    say: async (where, message) => {
      const channel = find(needs, where)
      spokenIn.add(channel.id)
      heard = []
      const draft = { channel_id: channel.id, message }
      const said = Effect.runSync(Effect.result(world.posts.create(user, draft, LONGEST_MESSAGE, true)))
      if (Result.isSuccess(said)) return said.success
      throw new Error(`${user.username} cannot say that: ${said.failure.error}`)
    },

    replies: ({ count = 1, within = "4 seconds" } = {}) =>
      new Promise((resolve, reject) => {
        const patience = Duration.fromInputUnsafe(within)
        const look = () => {
          if (heard.length < count) return
          clearTimeout(timer)
          waiting.delete(look)
          resolve([...heard])
        }
        const timer = setTimeout(() => {
          waiting.delete(look)
          reject(late(count, patience))
        }, Duration.toMillis(patience))
        waiting.add(look)
        look()
      })
  }
}
