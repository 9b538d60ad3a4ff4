import type { Generation } from "../Generation.ts"
import * as Json from "../Json.ts"
import { newPostOf, postOf, reactionOf } from "../shapes/post.ts"
import type { Happening } from "../world/Happening.ts"
import type { Post } from "../world/Posts.ts"
import type { World } from "../world/World.ts"
import { mentioned } from "./mentions.ts"

/** To whom an event goes. Empty text means: not limited by this. */
interface Broadcast {
  readonly omit_users: Readonly<Record<string, true>> | null
  readonly user_id: string
  readonly channel_id: string
  readonly team_id: string
}

/** An event as one of its receivers gets it, but for its number. */
export interface Frame {
  readonly event: string
  readonly data: Readonly<Record<string, unknown>>
  readonly broadcast: Broadcast
  /** Written for this receiver alone: 11.6 writes such a frame without blanks. */
  readonly personal: boolean
}

const everybody: Broadcast = { omit_users: null, user_id: "", channel_id: "", team_id: "" }
const inChannel = (channel_id: string): Broadcast => ({ ...everybody, channel_id })
const forUser = (user_id: string): Broadcast => ({ ...everybody, user_id })

const frame = (event: string, data: Frame["data"], broadcast: Broadcast, personal = false): Frame => ({
  event,
  data: Json.sorted(Object.entries(data)),
  broadcast,
  personal
})

const posted = (
  world: World,
  generation: Generation,
  post: Post,
  setOnline: boolean,
  receiver: string
): Frame | undefined => {
  const channel = world.channels.get(post.channel_id)
  const author = world.users.get(post.user_id)
  if (channel === undefined || author === undefined) return undefined
  const old = generation.old
  const mentions = mentioned(world, generation, post, channel)
  const told = old ? mentions : mentions.filter((id) => id === receiver)
  const data = {
    channel_display_name: channel.type === "D" && !old ? `@${author.username}` : channel.display_name,
    channel_name: channel.name,
    channel_type: channel.type,
    ...(told.length === 0 ? {} : { mentions: Json.write(told) }),
    post: Json.write(newPostOf(world, generation, post)),
    sender_name: old ? author.username : `@${author.username}`,
    ...(old ? {} : { set_online: setOnline }),
    team_id: channel.team_id
  }
  return frame("posted", data, inChannel(channel.id), told.length > 0)
}

/** An event in the words of a version; `undefined` where the version has none for it. */
export const frameOf = (
  world: World,
  generation: Generation,
  happening: Happening,
  receiver: string
): Frame | undefined => {
  const old = generation.old
  const written = (post: Post) => Json.write(postOf(world, generation, post))
  switch (happening.kind) {
    case "posted":
      return posted(world, generation, happening.post, happening.setOnline, receiver)
    case "post_edited":
    case "post_deleted":
      return frame(happening.kind, { post: written(happening.post) }, inChannel(happening.post.channel_id))
    case "reaction_added":
    case "reaction_removed": {
      const reaction = Json.write(reactionOf(generation, happening.reaction))
      return frame(happening.kind, { reaction }, inChannel(happening.post.channel_id))
    }
    case "typing":
      return frame(
        "typing",
        { parent_id: happening.parentId, user_id: happening.userId },
        {
          ...inChannel(happening.channelId),
          omit_users: { [happening.userId]: true }
        }
      )
    case "channels_viewed":
      return old
        ? undefined
        : frame(
            "multiple_channels_viewed",
            { channel_times: { [happening.channelId]: happening.at } },
            forUser(happening.userId)
          )
    case "status_change":
      return frame("status_change", { status: happening.status, user_id: happening.userId }, forUser(happening.userId))
    case "user_added":
      return frame(
        "user_added",
        { team_id: happening.channel.team_id, user_id: happening.userId },
        inChannel(happening.channel.id)
      )
    case "added_to_team":
      return frame("added_to_team", { team_id: happening.teamId, user_id: happening.userId }, forUser(happening.userId))
    case "channel_created":
      return frame(
        "channel_created",
        { channel_id: happening.channel.id, team_id: happening.channel.team_id },
        forUser(happening.channel.creator_id)
      )
    case "direct_added":
      return frame(
        "direct_added",
        { ...(old ? {} : { creator_id: happening.creatorId }), teammate_id: happening.teammateId },
        inChannel(happening.channel.id)
      )
    case "new_user":
      return frame("new_user", { user_id: happening.userId }, everybody)
    case "session_ended":
    case "session_used":
      return undefined
  }
}

/** Whether an event is for a user: as the broadcast of its frame says. */
export const receives = (world: World, { broadcast }: Frame, userId: string): boolean => {
  if (broadcast.omit_users?.[userId] === true) return false
  if (broadcast.user_id !== "") return broadcast.user_id === userId
  if (broadcast.channel_id !== "") return world.channels.member(broadcast.channel_id, userId) !== undefined
  return true
}

const limits = (generation: Generation, broadcast: Broadcast) =>
  generation.old ? broadcast : { ...broadcast, connection_id: "", omit_connection_id: "" }

/** A frame as text. 11.6 puts blanks into what it sends to many, and ends what it sends to one with a line break. */
export const writeFrame = (
  generation: Generation,
  { event, data, broadcast, personal }: Frame,
  seq: number
): string => {
  if (!generation.old && !personal) {
    return `{"event": ${Json.write(event)}, "data": ${Json.write(data)}, "broadcast": ${Json.write(
      limits(generation, broadcast)
    )}, "seq": ${seq}}`
  }
  return Json.write({ event, data, broadcast: limits(generation, broadcast), seq }) + lineEnd(generation)
}

export const lineEnd = (generation: Generation): string => (generation.old ? "" : "\n")

/** The first frame of an authenticated socket. */
export const helloFrame = (generation: Generation, userId: string, connectionId: string): Frame => ({
  event: "hello",
  data: generation.old
    ? { server_version: generation.versionId }
    : { connection_id: connectionId, server_hostname: "localhost", server_version: generation.versionId },
  broadcast: forUser(userId),
  personal: true
})
