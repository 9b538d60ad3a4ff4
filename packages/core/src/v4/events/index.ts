export {
  channel_bookmark_created,
  channel_bookmark_deleted,
  channel_bookmark_sorted,
  channel_bookmark_updated
} from "./bookmarks.ts"
export { burn_on_read_all_revealed, post_burned, post_revealed } from "./burnOnRead.ts"
export {
  channel_access_control_updated,
  channel_converted,
  channel_created,
  channel_deleted,
  channel_join_request_created,
  channel_join_request_updated,
  channel_restored,
  channel_scheme_updated,
  channel_updated,
  direct_added,
  group_added,
  multiple_channels_viewed,
  shared_channel_remote_updated
} from "./channels.ts"
export { content_flagging_report_value_updated } from "./contentFlagging.ts"
export { open_dialog, show_toast } from "./dialogs.ts"
export { draft_created, draft_deleted, draft_updated } from "./drafts.ts"
export { emoji_added } from "./emoji.ts"
export { file_download_rejected, file_upload_rejected } from "./files.ts"
export {
  group_member_add,
  group_member_deleted,
  received_group,
  received_group_associated_to_channel,
  received_group_associated_to_team,
  received_group_not_associated_to_channel,
  received_group_not_associated_to_team
} from "./groups.ts"
export { hello } from "./hello.ts"
export { channel_member_updated, user_added, user_removed } from "./members.ts"
export {
  first_admin_visit_marketplace_status_received,
  plugin_disabled,
  plugin_enabled,
  plugin_statuses_changed
} from "./plugins.ts"
export {
  ephemeral_message,
  persistent_notification_triggered,
  post_acknowledgement_added,
  post_acknowledgement_removed,
  post_deleted,
  post_edited,
  post_translation_updated,
  post_unread,
  posted
} from "./posts.ts"
export { preference_changed, preferences_changed, preferences_deleted } from "./preferences.ts"
export {
  custom_profile_attributes_field_created,
  custom_profile_attributes_field_deleted,
  custom_profile_attributes_field_updated,
  custom_profile_attributes_values_updated
} from "./profileAttributes.ts"
export {
  property_field_created,
  property_field_deleted,
  property_field_updated,
  property_values_updated
} from "./properties.ts"
export { reaction_added, reaction_removed } from "./reactions.ts"
export { recap_updated } from "./recaps.ts"
export { role_updated } from "./roles.ts"
export { scheduled_post_created, scheduled_post_deleted, scheduled_post_updated } from "./scheduledPosts.ts"
export {
  sidebar_category_created,
  sidebar_category_deleted,
  sidebar_category_order_updated,
  sidebar_category_updated
} from "./sidebar.ts"
export {
  cloud_subscription_changed,
  config_changed,
  hosted_customer_signup_progress_updated,
  license_changed
} from "./system.ts"
export {
  added_to_team,
  delete_team,
  leave_team,
  memberrole_updated,
  restore_team,
  team_access_control_updated,
  update_team,
  update_team_scheme
} from "./teams.ts"
export { thread_follow_changed, thread_read_changed, thread_updated } from "./threads.ts"
export { typing } from "./typing.ts"
export {
  guests_deactivated,
  new_user,
  status_change,
  user_activation_status_change,
  user_role_updated,
  user_updated
} from "./users.ts"
export { view_created, view_deleted, view_sorted, view_updated } from "./views.ts"
