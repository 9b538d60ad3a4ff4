import type { Session as WireSession } from "@matterwire/core/models/Session"
import type { Session as WireSessionV3 } from "@matterwire/core/models/v3/Session"
import type { Session } from "../world/Sessions.ts"
import type { User } from "../world/Users.ts"
import type { World } from "../world/World.ts"
import { teamMemberOf, teamMemberOfV3 } from "./team.ts"

/** What every version knows of a session. Its token is nobody's business. */
const plain = (world: World, user: User, session: Session) => ({
  id: session.id,
  token: "",
  create_at: session.createAt,
  expires_at: session.expiresAt,
  last_activity_at: session.createAt,
  user_id: user.id,
  device_id: world.sessions.deviceOf(session),
  roles: user.roles,
  is_oauth: session.kind === "oauth"
})

const propsOf = (world: World, user: User, session: Session): Record<string, string> => {
  if (session.kind === "login") {
    return {
      browser: "Unknown/0.0",
      csrf: session.csrf,
      isMobile: "false",
      isOAuthUser: "false",
      isSaml: "false",
      is_guest: "false",
      os: "",
      platform: "Unknown"
    }
  }
  if (session.kind === "oauth") {
    return {
      browser: "OAuth2",
      csrf: session.csrf,
      mattermost_app_id: "",
      oauth_app_id: session.appId ?? "",
      os: "OAuth2",
      platform: world.oauth.apps.get(session.appId ?? "")?.name ?? ""
    }
  }
  return {
    ...(user.bot === undefined ? {} : { is_bot: "true" }),
    is_guest: "false",
    type: "UserAccessToken",
    user_access_token_id: session.tokenId ?? ""
  }
}

/** The memberships of a user in teams, as far as their sessions show them. */
const membersOf = (world: World, user: User) =>
  world.teams.of(user.id).flatMap(({ id }) => {
    const member = world.teams.member(id, user.id)
    return member === undefined ? [] : [member]
  })

export const sessionOf = (world: World, user: User, session: Session): WireSession => ({
  ...plain(world, user, session),
  expired_notify: false,
  props: propsOf(world, user, session),
  team_members: membersOf(world, user).map(teamMemberOf),
  local: false
})

export const sessionOfV3 = (world: World, user: User, session: Session): WireSessionV3 => ({
  ...plain(world, user, session),
  props: { browser: "unknown/0.0", os: "unknown", platform: "unknown" },
  team_members: membersOf(world, user).map(teamMemberOfV3)
})
