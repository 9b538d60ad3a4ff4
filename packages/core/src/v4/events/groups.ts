import * as Schema from "effect/Schema"
import { define, json } from "../../Event.ts"
import { Group } from "../../models/Group.ts"
import { GroupMember } from "../../models/GroupMember.ts"
import { socket } from "../Socket.ts"

/** A group was made or changed, or holds other people now. To everybody. Needs a licence, like all below. */
export const received_group = /*#__PURE__*/ define(socket, "received_group", "recoverable", () => ({
  group: json(Group)
}))

/** A group was linked to the channel of `broadcast.channel_id`. To its members. */
export const received_group_associated_to_channel = /*#__PURE__*/ define(
  socket,
  "received_group_associated_to_channel",
  "recoverable",
  () => ({ group_id: Schema.String })
)

/** A group was unlinked from the channel of `broadcast.channel_id`. To its members. */
export const received_group_not_associated_to_channel = /*#__PURE__*/ define(
  socket,
  "received_group_not_associated_to_channel",
  "recoverable",
  () => ({ group_id: Schema.String })
)

/** A group was linked to the team of `broadcast.team_id`. To its members. */
export const received_group_associated_to_team = /*#__PURE__*/ define(
  socket,
  "received_group_associated_to_team",
  "recoverable",
  () => ({ group_id: Schema.String })
)

/** A group was unlinked from the team of `broadcast.team_id`. To its members. */
export const received_group_not_associated_to_team = /*#__PURE__*/ define(
  socket,
  "received_group_not_associated_to_team",
  "recoverable",
  () => ({ group_id: Schema.String })
)

/** One was put into a group. To oneself alone. */
export const group_member_add = /*#__PURE__*/ define(socket, "group_member_add", "recoverable", () => ({
  group_member: json(GroupMember)
}))

/** One was taken out of a group. To oneself alone. */
export const group_member_deleted = /*#__PURE__*/ define(socket, "group_member_deleted", "recoverable", () => ({
  group_member: json(GroupMember)
}))
