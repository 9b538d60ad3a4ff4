import type { Channel as WireChannel } from "@matterwire/core/models/Channel"
import type { ChannelMember as WireChannelMember } from "@matterwire/core/models/ChannelMember"
import type { ChannelMemberWithTeamData } from "@matterwire/core/models/ChannelMemberWithTeamData"
import type { ChannelWithTeamData } from "@matterwire/core/models/ChannelWithTeamData"
import type { Generation } from "../Generation.ts"
import type { Channel, ChannelMember } from "../world/Channels.ts"
import type { Team } from "../world/Teams.ts"

/** What 3.10 does not know of a channel. */
const recentChannel = (channel: Channel) => ({
  scheme_id: null,
  props: null,
  group_constrained: null,
  autotranslation: false,
  shared: channel.type === "D" ? false : null,
  total_msg_count_root: channel.total_msg_count_root,
  policy_id: null,
  last_root_post_at: channel.last_root_post_at,
  banner_info: null,
  policy_enforced: false,
  policy_is_active: false,
  default_category_name: ""
})

/** What every version knows of a channel. */
const plainChannel = (generation: Generation, channel: Channel) => ({
  id: channel.id,
  create_at: channel.create_at,
  update_at: channel.update_at,
  delete_at: channel.delete_at,
  team_id: channel.team_id,
  type: channel.type,
  display_name: channel.display_name,
  name: channel.name,
  header: channel.header,
  purpose: channel.purpose,
  last_post_at: channel.last_post_at,
  total_msg_count: channel.total_msg_count,
  extra_update_at: generation.old ? channel.create_at : 0,
  creator_id: generation.old && channel.type === "D" ? "" : channel.creator_id
})

export const channelOf = (generation: Generation, channel: Channel): WireChannel => ({
  ...plainChannel(generation, channel),
  ...(generation.old ? {} : recentChannel(channel))
})

const notifyProps = { desktop: "default", email: "default", mark_unread: "all", push: "default" }

const recentNotifyProps = {
  channel_auto_follow_threads: "off",
  desktop: "default",
  email: "default",
  ignore_channel_mentions: "default",
  mark_unread: "all",
  push: "default"
}

/** What 3.10 does not know of a membership. */
const recentMember = (member: ChannelMember) => ({
  mention_count_root: 0,
  urgent_mention_count: 0,
  msg_count_root: 0,
  notify_props: recentNotifyProps,
  last_update_at: member.last_update_at,
  scheme_guest: false,
  scheme_user: true,
  scheme_admin: member.admin,
  explicit_roles: "",
  autotranslation_disabled: false
})

/** 3.0 has words for admins only. */
const rolesOf = ({ name }: Generation, { admin }: ChannelMember): string => {
  if (name === "3.0") return admin ? "admin" : ""
  return admin ? "channel_user channel_admin" : "channel_user"
}

/** What every version knows of a membership. */
const plainMember = (generation: Generation, member: ChannelMember) => ({
  channel_id: member.channel_id,
  user_id: member.user_id,
  roles: rolesOf(generation, member),
  last_viewed_at: generation.old ? Math.max(0, member.last_viewed_at) : member.last_viewed_at,
  msg_count: member.msg_count,
  mention_count: 0
})

export const channelMemberOf = (generation: Generation, member: ChannelMember): WireChannelMember => ({
  ...plainMember(generation, member),
  ...(generation.old
    ? {
        notify_props: generation.name === "3.0" ? { desktop: "default", mark_unread: "all" } : notifyProps,
        last_update_at: member.last_update_at
      }
    : recentMember(member))
})

/** What stands for a list of channels: the one that changed last, when, and how many there are. */
export const listEtag = (channels: ReadonlyArray<Channel>): string => {
  const changes = channels.map((channel) => [Math.max(channel.last_post_at, channel.update_at), channel.id] as const)
  const [at, newest] = changes.reduce((last, one) => (one[0] > last[0] ? one : last), [0, ""])
  return `${newest}.${at}.0.${channels.length}`
}

const namesOf = (team: Team | undefined) => ({
  team_display_name: team?.display_name ?? "",
  team_name: team?.name ?? "",
  team_update_at: team?.update_at ?? 0
})

/** A channel with the names of its team, for lists over all teams. */
export const channelWithTeam = (
  generation: Generation,
  channel: Channel,
  team: Team | undefined
): ChannelWithTeamData => ({ ...plainChannel(generation, channel), ...recentChannel(channel), ...namesOf(team) })

/** A membership with the names of the channel's team. */
export const memberWithTeam = (
  generation: Generation,
  member: ChannelMember,
  team: Team | undefined
): ChannelMemberWithTeamData => ({
  ...plainMember(generation, member),
  ...recentMember(member),
  ...namesOf(team)
})
