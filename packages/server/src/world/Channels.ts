import * as Effect from "effect/Effect"
import { type Problem, problem } from "../Errors.ts"
import type { Bus } from "./Happening.ts"
import type { MakeId } from "./Ids.ts"
import type { Team } from "./Teams.ts"
import type { User } from "./Users.ts"

export interface Channel {
  readonly id: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  /** Empty for direct channels. */
  readonly team_id: string
  /** O public, P private, D direct. */
  readonly type: string
  readonly display_name: string
  readonly name: string
  readonly header: string
  readonly purpose: string
  readonly last_post_at: number
  readonly last_root_post_at: number
  readonly total_msg_count: number
  readonly total_msg_count_root: number
  readonly creator_id: string
}

export interface ChannelMember {
  readonly channel_id: string
  readonly user_id: string
  readonly admin: boolean
  /** −1 when added by somebody else and never viewed, 0 when joined by oneself. */
  readonly last_viewed_at: number
  readonly last_update_at: number
  readonly msg_count: number
}

export interface ChannelDraft {
  readonly team_id: string
  readonly name: string
  readonly display_name: string
  readonly type: string
  readonly header?: string | undefined
  readonly purpose?: string | undefined
}

const lengthOf = (text = ""): number => Array.from(text).length

/** Why a channel's texts cannot be. */
export const textFault = (
  texts: Partial<Pick<ChannelDraft, "display_name" | "header" | "purpose">>
): Effect.Effect<never, Problem> | undefined => {
  if (lengthOf(texts.display_name) > 64) return problem("invalidChannelDisplayName")
  if (lengthOf(texts.header) > 1024) return problem("longChannelHeader")
  return lengthOf(texts.purpose) > 250 ? problem("longChannelPurpose") : undefined
}

const faultOf = (draft: ChannelDraft, shortest: number): Effect.Effect<never, Problem> | undefined => {
  if (draft.type === "D") return problem("directByCreate")
  if (draft.type !== "O" && draft.type !== "P") return problem("invalidChannelType")
  if (!/^[a-z0-9]([a-z0-9_-]*[a-z0-9])?$/.test(draft.name) || draft.name.length < shortest) {
    return problem("invalidChannelName")
  }
  if (draft.name.length > 64) return problem("longChannelName")
  if (/^[a-z0-9]{26}__[a-z0-9]{26}$/.test(draft.name)) return problem("directLikeName")
  return textFault(draft)
}

/** Two user ids, in order: what a direct channel is called. */
const directName = (a: string, b: string): string => [a, b].sort().join("__")

interface Needs {
  readonly now: () => number
  readonly bus: Bus
  readonly makeId: MakeId
}

export const makeChannels = ({ now, bus, makeId }: Needs) => {
  const byId = new Map<string, Channel>()
  const members = new Map<string, Map<string, ChannelMember>>()

  const byName = (teamId: string, name: string): Channel | undefined =>
    [...byId.values()].find((channel) => channel.name === name && channel.team_id === teamId)

  const put = (draft: ChannelDraft, creatorId: string): Channel => {
    const at = now()
    const channel: Channel = {
      id: makeId(),
      create_at: at,
      update_at: at,
      delete_at: 0,
      team_id: draft.team_id,
      type: draft.type,
      display_name: draft.display_name,
      name: draft.name,
      header: draft.header ?? "",
      purpose: draft.purpose ?? "",
      last_post_at: 0,
      last_root_post_at: 0,
      total_msg_count: 0,
      total_msg_count_root: 0,
      creator_id: creatorId
    }
    byId.set(channel.id, channel)
    members.set(channel.id, new Map())
    return channel
  }

  /** Answers whether the user is new in the channel. */
  const add = (channel: Channel, user: User, how: "creator" | "joined" | "added", withTeam = false): boolean => {
    const list = members.get(channel.id)
    if (list === undefined || list.has(user.id)) return false
    list.set(user.id, {
      channel_id: channel.id,
      user_id: user.id,
      admin: how === "creator" && channel.type !== "D",
      last_viewed_at: how === "added" ? -1 : 0,
      last_update_at: how === "added" ? -1 : now(),
      msg_count: 0
    })
    if (how !== "creator") bus.tell({ kind: "user_added", userId: user.id, channel, withTeam })
    return true
  }

  const create = (draft: ChannelDraft, creator: User | undefined, shortest: number): Effect.Effect<Channel, Problem> =>
    Effect.suspend(() => {
      const fault = faultOf(draft, shortest)
      if (fault !== undefined) return fault
      if (byName(draft.team_id, draft.name) !== undefined) return problem("channelNameTaken")
      const channel = put(draft, creator?.id ?? "")
      if (creator !== undefined) add(channel, creator, "creator")
      bus.tell({ kind: "channel_created", channel })
      return Effect.succeed(channel)
    })

  /** The direct channel of two users: made when first asked for. */
  const direct = (creator: User, mate: User): Channel => {
    const name = directName(creator.id, mate.id)
    const known = byName("", name)
    if (known !== undefined) return known
    const channel = put({ team_id: "", name, display_name: "", type: "D" }, creator.id)
    add(channel, creator, "creator")
    add(channel, mate, "creator")
    bus.tell({ kind: "direct_added", channel, creatorId: creator.id, teammateId: mate.id })
    return channel
  }

  const change = (channel: Channel, fields: Partial<Channel>): Channel => {
    const changed = { ...channel, ...fields }
    byId.set(channel.id, changed)
    return changed
  }

  /** Changes what members see of a channel, and tells them. */
  const update = (channel: Channel, fields: Partial<Channel>): Channel => {
    const changed = change(channel, { ...fields, update_at: now() })
    bus.tell({ kind: "channel_updated", channel: changed })
    return changed
  }

  return {
    create,
    direct,
    add,
    byName,
    change,
    update,
    /** Makes a public channel private, or the other way round: the whole team hears of it. */
    convert: (channel: Channel, type: "O" | "P"): Channel => {
      const changed = update(channel, { type })
      bus.tell({ kind: "channel_converted", channel: changed })
      return changed
    },
    archive: (channel: Channel) => {
      const at = now()
      const changed = change(channel, { delete_at: at, update_at: at })
      bus.tell({ kind: "channel_deleted", channel: changed })
    },
    restore: (channel: Channel): Channel => {
      const changed = change(channel, { delete_at: 0 })
      bus.tell({ kind: "channel_restored", channel: changed })
      return changed
    },
    /** Without a word: with the team. */
    leave: (channel: Channel, userId: string) => void members.get(channel.id)?.delete(userId),
    /** Takes somebody out, or lets them leave. Answers whether they were in. */
    remove: (channel: Channel, userId: string, removerId: string): boolean => {
      if (members.get(channel.id)?.delete(userId) !== true) return false
      bus.tell({ kind: "user_removed", userId, channel, removerId })
      return true
    },
    /** Town Square and Off-Topic: nobody made them, everybody of the team is in them. */
    addDefaults: (team: Team) => {
      put({ team_id: team.id, name: "town-square", display_name: "Town Square", type: "O" }, "")
      put({ team_id: team.id, name: "off-topic", display_name: "Off-Topic", type: "O" }, "")
    },
    get: (id: string | undefined): Channel | undefined => (id === undefined ? undefined : byId.get(id)),
    member: (channelId: string, userId: string): ChannelMember | undefined => members.get(channelId)?.get(userId),
    all: (): ReadonlyArray<Channel> => [...byId.values()],
    /** The memberships of a channel. */
    memberships: (channelId: string): ReadonlyArray<ChannelMember> => [...(members.get(channelId)?.values() ?? [])],
    membersOf: (channelId: string): ReadonlyArray<string> => [...(members.get(channelId)?.keys() ?? [])],
    view: (channelId: string, userId: string, at: number, isTold = true) => {
      const list = members.get(channelId)
      const member = list?.get(userId)
      if (list === undefined || member === undefined) return
      list.set(userId, { ...member, last_viewed_at: at, last_update_at: at })
      if (isTold) bus.tell({ kind: "channels_viewed", userId, channelId, at })
    },
    /**
     * A user's channels of a team, the direct ones among them, by display name; with a time those that were archived since
     * then as well.
     */
    of: (userId: string, teamId: string, archivedSince = Number.POSITIVE_INFINITY): ReadonlyArray<Channel> =>
      [...byId.values()]
        .filter((channel) => channel.team_id === teamId || channel.team_id === "")
        .filter((channel) => channel.delete_at === 0 || channel.delete_at >= archivedSince)
        .filter((channel) => members.get(channel.id)?.has(userId) === true)
        .sort((a, b) => (a.display_name < b.display_name ? -1 : a.display_name > b.display_name ? 1 : 0))
  }
}
