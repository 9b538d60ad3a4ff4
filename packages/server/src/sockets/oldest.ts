import type { Generation } from "../Generation.ts"
import * as Json from "../Json.ts"
import { newPostOf, postOf } from "../shapes/post.ts"
import type { Happening } from "../world/Happening.ts"
import type { Post } from "../world/Posts.ts"
import type { Session } from "../world/Sessions.ts"
import type { World } from "../world/World.ts"
import type { Connection } from "./Connection.ts"
import type { After, Line } from "./Line.ts"
import { mentioned } from "./mentions.ts"
import { makeOutbox } from "./Outbox.ts"

/** A frame of 3.0: no number, and no word of whom it goes to. */
export interface Shout {
  readonly team_id: string
  readonly channel_id: string
  readonly user_id: string
  readonly action: string
  readonly props: Readonly<Record<string, unknown>> | null
}

interface Needs {
  readonly world: World
  readonly generation: Generation
  readonly after: After
  readonly onForgotten: () => void
}

const LARGEST_FRAME = 512

const textOf = (value: unknown): string => (typeof value === "string" ? value : "")

/** What a client sent, as everybody gets it: that it was this client is the server's own word. */
const shoutOf = (text: string, userId: string): Shout | undefined => {
  const value = Json.read(text)
  if (!Json.isRecord(value)) return undefined
  const { action, channel_id, props, team_id } = value
  return {
    team_id: textOf(team_id),
    channel_id: textOf(channel_id),
    user_id: userId,
    action: textOf(action),
    props: Json.isRecord(props) ? props : null
  }
}

/** An event in the words of 3.0; `undefined` where it has none for it. */
const shoutFor = (world: World, generation: Generation, happening: Happening): Shout | undefined => {
  const about = (channelId: string, userId: string, action: string, props: Shout["props"] = {}): Shout => {
    const teamId = world.channels.get(channelId)?.team_id ?? ""
    // That of a direct channel is the one that its author looks at.
    const team_id = teamId === "" ? (world.teams.of(userId)[0]?.id ?? "") : teamId
    return { team_id, channel_id: channelId, user_id: userId, action, props }
  }
  const shown = (post: Post) => ({ post: Json.write(postOf(world, generation, post)) })

  switch (happening.kind) {
    case "posted": {
      const { post } = happening
      const channel = world.channels.get(post.channel_id)
      if (channel === undefined) return undefined
      const mentions = channel.type === "D" ? [] : mentioned(world, generation, post, channel)
      return about(channel.id, post.user_id, "posted", {
        channel_type: channel.type,
        ...(mentions.length === 0 ? {} : { mentions: Json.write(mentions) }),
        post: Json.write(newPostOf(world, generation, post))
      })
    }
    case "post_edited":
    case "post_deleted":
      return about(happening.post.channel_id, happening.post.user_id, happening.kind, shown(happening.post))
    case "user_added":
      return about(happening.channel.id, happening.userId, "user_added")
    case "user_removed":
      return about(happening.channel.id, happening.userId, "user_removed", { remover_id: happening.removerId })
    case "direct_added":
      return about(happening.channel.id, happening.creatorId, "direct_added", { teammate_id: happening.teammateId })
    case "channel_deleted":
      return about(happening.channel.id, happening.channel.creator_id, "channel_deleted")
    case "new_user":
      return { team_id: "", channel_id: "", user_id: happening.userId, action: "new_user", props: {} }
    case "shout":
      return happening.shout
    case "added_to_team":
    case "channel_converted":
    case "channel_created":
    case "channel_restored":
    case "channel_updated":
    case "channels_viewed":
    case "ephemeral_message":
    case "leave_team":
    case "reaction_added":
    case "reaction_removed":
    case "session_ended":
    case "session_used":
    case "status_change":
    case "typing":
    case "update_team":
    case "user_activation_status_change":
    case "user_role_updated":
    case "user_updated":
      return undefined
  }
}

/** A socket of 3.0: authenticated by its upgrade alone, it goes on when its session ends, and cannot be resumed. */
export const makeOldest = ({ after, generation, onForgotten, world }: Needs, session: Session): Connection => {
  const id = world.makeId()
  const { userId } = session
  const outbox = makeOutbox({ after, onOverflow: onForgotten })
  let line: Line | undefined

  const hears = ({ action, channel_id, team_id, user_id }: Shout): boolean => {
    if (action === "typing" && user_id === userId) return false
    if (action === "channel_deleted") return world.teams.member(team_id, userId) !== undefined
    return channel_id === "" || world.channels.member(channel_id, userId) !== undefined
  }

  return {
    id: () => id,
    receive: (text) => {
      if (text.length > LARGEST_FRAME) return line?.close(1009)
      const shout = shoutOf(text, userId)
      if (shout === undefined) return line?.drop()
      world.bus.tell({ kind: "shout", shout })
    },
    deliver: (happening) => {
      const shout = shoutFor(world, generation, happening)
      if (shout === undefined || !hears(shout)) return
      outbox.push({ event: shout.action, write: () => `${Json.write(shout)}\n` })
    },
    drained: outbox.drained,
    open: (to) => {
      line = to
      outbox.attach(to)
    },
    resume: () => {},
    ended: () => {
      line = undefined
      outbox.detach()
    },
    isOpen: outbox.isOpen,
    isLasting: false,
    userId: () => userId,
    session: () => session
  }
}
