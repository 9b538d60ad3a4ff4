import type { IncomingWebhook } from "@matterwire/core/models/IncomingWebhook"
import type { IncomingWebhook as OldIncomingWebhook } from "@matterwire/core/models/v3/IncomingWebhook"
import type { IncomingHook } from "../world/Hooks.ts"

/** What every version knows of a webhook. */
const plainHook = (hook: IncomingHook) => ({
  id: hook.id,
  create_at: hook.create_at,
  update_at: hook.update_at,
  delete_at: 0,
  user_id: hook.user_id,
  channel_id: hook.channel_id,
  team_id: hook.team_id,
  display_name: hook.display_name,
  description: hook.description
})

export const oldHookOf = (hook: IncomingHook): OldIncomingWebhook => plainHook(hook)

export const hookOf = (hook: IncomingHook): IncomingWebhook => ({
  ...plainHook(hook),
  username: hook.username,
  icon_url: hook.icon_url,
  channel_locked: hook.channel_locked
})
