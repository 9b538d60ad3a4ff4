import type { Bot as WireBot } from "@matterwire/core/models/Bot"
import type { User as WireUser } from "@matterwire/core/models/User"
import type { Generation } from "../Generation.ts"
import { isAdmin, type User } from "../world/Users.ts"

const oldNotifyProps = (user: User) => ({
  channel: "true",
  desktop: "all",
  desktop_sound: "true",
  email: "true",
  first_name: user.first_name === "" ? "false" : "true",
  mention_keys: `${user.username},@${user.username}`,
  push: "mention"
})

const notifyProps = {
  channel: "true",
  comments: "never",
  desktop: "mention",
  desktop_sound: "true",
  desktop_threads: "all",
  email: "true",
  email_threads: "all",
  first_name: "false",
  mention_keys: "",
  push: "mention",
  push_status: "online",
  push_threads: "all"
}

const notifyPropsOf = ({ name }: Generation, user: User): Readonly<Record<string, string>> => {
  if (name === "11.6") return notifyProps
  if (name === "3.10") return oldNotifyProps(user)
  const { push: _, ...props } = oldNotifyProps(user)
  return { all: "true", ...props }
}

const noTimezone = { automaticTimezone: "", manualTimezone: "", useAutomaticTimezone: "true" }

/** A user as one of another gets to see it: notification settings are for oneself and for admins. */
export const userFor = (generation: Generation, viewer: User | undefined, user: User): WireUser => {
  const own = viewer?.id === user.id
  const full = own || (viewer !== undefined && isAdmin(viewer))
  const { old, name } = generation
  return {
    id: user.id,
    create_at: user.create_at,
    update_at: user.update_at,
    delete_at: user.delete_at,
    username: user.username,
    ...(old || !full ? { auth_data: "" } : {}),
    auth_service: "",
    email: user.email,
    nickname: user.nickname,
    first_name: user.first_name,
    last_name: user.last_name,
    ...(name === "3.0" ? {} : { position: user.position }),
    // To 3.0 everybody is a user of the system.
    roles: name === "3.0" ? user.roles.replace(/ ?\bsystem_user\b ?/, "") : user.roles,
    ...(full ? { notify_props: notifyPropsOf(generation, user) } : {}),
    ...(own ? { last_password_update: user.last_password_update } : {}),
    ...(full && user.failedAttempts > 0 ? { failed_attempts: user.failedAttempts } : {}),
    locale: user.locale,
    ...(old ? {} : { timezone: noTimezone }),
    ...(user.mfa?.active === true ? { mfa_active: true } : {}),
    ...(old || user.bot !== undefined ? {} : { remote_id: "" }),
    ...(old || user.bot === undefined
      ? {}
      : {
          is_bot: true,
          ...(user.bot.description === "" ? {} : { bot_description: user.bot.description })
        }),
    ...(old ? {} : { disable_welcome_email: false })
  }
}

/** A bot account as `/bots` shows it. What is empty is missing. */
export const botOf = (user: User): WireBot => ({
  user_id: user.id,
  username: user.username,
  ...(user.bot?.display_name ? { display_name: user.bot.display_name } : {}),
  ...(user.bot?.description ? { description: user.bot.description } : {}),
  owner_id: user.bot?.owner_id ?? "",
  create_at: user.create_at,
  update_at: user.update_at,
  delete_at: user.delete_at
})
