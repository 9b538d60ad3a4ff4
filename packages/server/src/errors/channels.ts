import { same } from "./said.ts"

/** What goes wrong when channels change, in the words of 11.6: 3.10 has no such calls here. */
export const channelErrors = {
  noChannels: same(404, "app.channel.get_channels.not_found.app_error", "No channels were found."),
  noChanges: same(400, "api.channel.patch_update_channel.no_changes.app_error", "No changes in the patch."),
  renamedDirect: same(
    400,
    "api.channel.patch_update_channel.update_direct_or_group_messages_not_allowed.app_error",
    "You are not allowed to update the name, display_name, and purpose of direct or group messages."
  ),
  otherType: same(400, "api.channel.update_channel.typechange.app_error", "Channel type cannot be updated."),
  removeFromDefault: same(
    400,
    "api.channel.remove.default.app_error",
    "Unable to remove user from the default channel {name}."
  ),
  removeFromDirect: same(
    400,
    "api.channel.remove_channel_member.type.app_error",
    "Unable to remove user from a channel."
  ),
  deletedChannel: same(400, "api.post.create_post.can_not_post_to_deleted.error", "Can not post to deleted channel."),
  archiveDirect: same(
    400,
    "api.channel.delete_channel.type.invalid",
    "Unable to delete direct or group message channels"
  ),
  archiveDefault: same(
    400,
    "api.channel.delete_channel.cannot.app_error",
    "Unable to delete the default channel {name}."
  ),
  notArchived: same(
    400,
    "api.channel.restore_channel.restored.app_error",
    "Unable to unarchive channel. The channel is not archived."
  )
}
