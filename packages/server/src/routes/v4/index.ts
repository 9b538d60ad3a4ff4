import * as Files from "@matterwire/core/v4/Files"
import * as Oauth from "@matterwire/core/v4/Oauth"
import * as Teams from "@matterwire/core/v4/Teams"
import * as Users from "@matterwire/core/v4/Users"
import type { AnyEndpoint } from "@matterwire/core/Endpoint"
import type { Route } from "../../Route.ts"
import { bots } from "./bots.ts"
import { channelChanges } from "./channelChanges.ts"
import { channelLists } from "./channelLists.ts"
import { channels } from "./channels.ts"
import { files } from "./files.ts"
import { hooks } from "./hooks.ts"
import { mfa } from "./mfa.ts"
import { oauth } from "./oauth.ts"
import { postExtras } from "./postExtras.ts"
import { posts } from "./posts.ts"
import { reactions } from "./reactions.ts"
import { sessions } from "./sessions.ts"
import { statuses } from "./statuses.ts"
import { system } from "./system.ts"
import { teamLists } from "./teamLists.ts"
import { teams } from "./teams.ts"
import { tokens } from "./tokens.ts"
import { uploads } from "./uploads.ts"
import { userLists } from "./userLists.ts"
import { users } from "./users.ts"

/** Every route of v4, as 11.6 has it. */
export const v4: ReadonlyArray<Route> = [
  ...bots,
  ...channelChanges,
  ...channelLists,
  ...channels,
  ...files,
  ...hooks,
  ...mfa,
  ...oauth,
  ...postExtras,
  ...posts,
  ...reactions,
  ...sessions,
  ...statuses,
  ...system,
  ...teamLists,
  ...teams,
  ...tokens,
  ...uploads,
  ...userLists,
  ...users
]

/** What the v4 inside 3.10 did not have yet. */
export const later: ReadonlyArray<Route> = [
  ...bots,
  ...channelChanges,
  ...uploads,
  ...files.filter(({ endpoint }) => endpoint === Files.getPublic),
  ...mfa,
  ...statuses,
  ...tokens,
  ...oauth.filter(
    ({ endpoint }) => endpoint === Oauth.registerClient || endpoint === Oauth.getAuthorizationServerMetadata
  ),
  ...teams.filter(({ endpoint }) => endpoint === Teams.removeMember || endpoint === Teams.patch),
  ...sessions.filter(
    ({ endpoint }) => endpoint === Users.revokeSessionsFromAllUsers || endpoint === Users.resetPasswordFailedAttempts
  )
]

/** What 11.6 has no more. */
export const former: ReadonlyArray<AnyEndpoint> = [Users.checkMfa]

/** The early v4, as 3.10 has it. */
export const early: ReadonlyArray<Route> = v4.filter((route) => !later.includes(route))
