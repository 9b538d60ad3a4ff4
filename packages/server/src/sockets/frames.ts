import type { Generation } from "../Generation.ts"
import * as Json from "../Json.ts"
import { channelOf } from "../shapes/channel.ts"
import { newPostOf, postOf, reactionOf } from "../shapes/post.ts"
import { teamOf } from "../shapes/team.ts"
import { userFor } from "../shapes/user.ts"
import type { Happening } from "../world/Happening.ts"
import type { Post } from "../world/Posts.ts"
import { isAdmin, type User } from "../world/Users.ts"
import type { World } from "../world/World.ts"
import { mentioned } from "./mentions.ts"

/** To whom an event goes. Empty text means: not limited by this. */
interface Broadcast {
  readonly omit_users: Readonly<Record<string, true>> | null
  readonly user_id: string
  readonly channel_id: string
  readonly team_id: string
  /** Of an event that is told in two ways: to system admins in full, to others without what is not for them. */
  readonly contains_sanitized_data?: true
  readonly contains_sensitive_data?: true
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
const inTeam = (team_id: string): Broadcast => ({ ...everybody, team_id })
const forUser = (user_id: string): Broadcast => ({ ...everybody, user_id })

/** As Go writes a map. Mostly it is in order already. */
const inOrder = (data: Frame["data"]): Frame["data"] => {
  const names = Object.keys(data)
  return names.every((name, index) => index === 0 || (names[index - 1] ?? "") < name)
    ? data
    : Json.sorted(Object.entries(data))
}

const frame = (event: string, data: Frame["data"], broadcast: Broadcast, personal = false): Frame => ({
  event,
  data: inOrder(data),
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

/** Somebody changed: they see all of it, system admins more than others. 3.10 does not tell themselves. */
const userUpdated = (generation: Generation, user: User, viewer: User | undefined): Frame => {
  const others = { ...everybody, omit_users: { [user.id]: true as const } }
  if (viewer?.id === user.id && !generation.old)
    return frame("user_updated", { user: userFor(generation, user, user) }, forUser(user.id))
  if (generation.old) return frame("user_updated", { user: userFor(generation, undefined, user) }, others)
  return frame(
    "user_updated",
    { user: userFor(generation, viewer, user) },
    viewer !== undefined && isAdmin(viewer)
      ? { ...others, contains_sensitive_data: true }
      : { ...others, contains_sanitized_data: true }
  )
}

/** An event in the words of a version; `undefined` where the version has none for it. */
export const frameOf = (
  world: World,
  generation: Generation,
  happening: Happening,
  receiver: string
): Frame | undefined => {
  const old = generation.old
  const viewer = world.users.get(receiver)
  const isFull = viewer !== undefined && isAdmin(viewer)
  const written = (post: Post) => Json.write(postOf(world, generation, post))
  switch (happening.kind) {
    case "posted":
      return posted(world, generation, happening.post, happening.setOnline, receiver)
    case "post_edited":
      return frame("post_edited", { post: written(happening.post) }, inChannel(happening.post.channel_id))
    case "post_deleted": {
      const post = Json.write(postOf(world, generation, happening.post, { bare: true }))
      const broadcast = inChannel(happening.post.channel_id)
      if (old) return frame("post_deleted", { post: written(happening.post) }, broadcast)
      return isFull
        ? frame("post_deleted", { delete_by: happening.by, post }, { ...broadcast, contains_sensitive_data: true })
        : frame("post_deleted", { post }, { ...broadcast, contains_sanitized_data: true })
    }
    case "ephemeral_message":
      return frame(
        "ephemeral_message",
        { post: written(happening.post) },
        { ...inChannel(happening.post.channel_id), user_id: happening.userId }
      )
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
    case "user_added": {
      const { channel, userId, withTeam } = happening
      const data = { team_id: channel.team_id, user_id: userId }
      if (old || withTeam) return frame("user_added", data, inChannel(channel.id))
      return frame("user_added", data, {
        ...inChannel(channel.id),
        ...(receiver === userId ? { user_id: userId } : { omit_users: { [userId]: true } })
      })
    }
    case "user_removed": {
      const { channel, removerId: remover_id, userId: user_id } = happening
      return receiver === user_id
        ? frame("user_removed", { channel_id: channel.id, remover_id }, forUser(user_id))
        : frame("user_removed", { remover_id, user_id }, inChannel(channel.id))
    }
    case "added_to_team":
      return old === happening.isDone
        ? undefined
        : frame("added_to_team", { team_id: happening.teamId, user_id: happening.userId }, forUser(happening.userId))
    case "leave_team": {
      const { teamId: team_id, userId: user_id } = happening
      if (receiver === user_id && !old) return frame("leave_team", { team_id, user_id }, forUser(user_id))
      const omit_users = old ? null : { [user_id]: true as const }
      return frame("leave_team", { team_id, user_id }, { ...everybody, team_id, omit_users })
    }
    case "update_team": {
      // Nobody but who may invite gets to see by what.
      const team = Json.write(teamOf(generation, { ...happening.team, email: "", invite_id: "" }))
      return frame("update_team", { team }, old ? everybody : inTeam(happening.team.id))
    }
    case "channel_updated":
      return old
        ? undefined
        : frame(
            "channel_updated",
            { channel: Json.write(channelOf(generation, happening.channel)) },
            inChannel(happening.channel.id)
          )
    case "channel_converted":
    case "channel_restored": {
      const { id, team_id } = happening.channel
      return old ? undefined : frame(happening.kind, { channel_id: id }, inTeam(team_id))
    }
    case "channel_deleted": {
      const { delete_at, id, team_id } = happening.channel
      return frame("channel_deleted", { channel_id: id, ...(old ? {} : { delete_at }) }, inTeam(team_id))
    }
    case "user_updated":
      return userUpdated(generation, happening.user, viewer)
    case "user_role_updated": {
      const { id, roles } = happening.user
      return old ? undefined : frame("user_role_updated", { roles, user_id: id }, forUser(id))
    }
    case "user_activation_status_change":
      return old ? undefined : frame("user_activation_status_change", {}, everybody)
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
    case "shout":
      return undefined
  }
}

/** Whether an event is for a user: as the broadcast of its frame says. */
export const receives = (world: World, { broadcast }: Frame, userId: string): boolean => {
  if (broadcast.omit_users?.[userId] === true) return false
  if (broadcast.user_id !== "") return broadcast.user_id === userId
  if (broadcast.channel_id !== "") return world.channels.member(broadcast.channel_id, userId) !== undefined
  return broadcast.team_id === "" || world.teams.member(broadcast.team_id, userId) !== undefined
}

const limits = (generation: Generation, broadcast: Broadcast) => {
  if (generation.old) return broadcast
  const { omit_users, user_id, channel_id, team_id, ...contains } = broadcast
  return { omit_users, user_id, channel_id, team_id, connection_id: "", omit_connection_id: "", ...contains }
}

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
