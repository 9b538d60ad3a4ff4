import * as Admin from "@matterwire/core/v3/Admin"
import * as Channels from "@matterwire/core/v3/Channels"
import * as Files from "@matterwire/core/v3/Files"
import * as Hooks from "@matterwire/core/v3/Hooks"
import * as Oauth from "@matterwire/core/v3/Oauth"
import * as Posts from "@matterwire/core/v3/Posts"
import * as Teams from "@matterwire/core/v3/Teams"
import * as Users from "@matterwire/core/v3/Users"
import type { AnyEndpoint } from "@matterwire/core/Endpoint"
import type { Route } from "../../Route.ts"
import { hookRoutes } from "../hooks.ts"
import { channels } from "./channels.ts"
import { files } from "./files.ts"
import { general } from "./general.ts"
import { hooks } from "./hooks.ts"
import { lists } from "./lists.ts"
import { oauth, oauthV300 } from "./oauth.ts"
import { posts } from "./posts.ts"
import { reactions } from "./reactions.ts"
import { sessions } from "./sessions.ts"
import { teams } from "./teams.ts"
import { users } from "./users.ts"

/** What 3.10 has. */
export const v3_10: ReadonlyArray<Route> = [
  ...channels,
  ...files,
  ...general,
  ...hooks,
  ...hookRoutes,
  ...lists,
  ...oauth,
  ...posts,
  ...reactions,
  ...sessions,
  ...teams,
  ...users
]

/** Every route of v3, of whatever release. */
export const v3: ReadonlyArray<Route> = [...v3_10, ...oauthV300]

/** Those that 3.0 had already, and shaped much like 3.10. */
const first: ReadonlyArray<AnyEndpoint> = [
  Admin.resetPassword,
  Channels.create,
  Channels.createDirect,
  Channels.get,
  Channels.join,
  Channels.list,
  Oauth.allow,
  Oauth.createApp,
  Posts.create,
  Posts.delete,
  Posts.get,
  Posts.getAfter,
  Posts.getBefore,
  Posts.getForChannel,
  Posts.getSince,
  Posts.search,
  Posts.update,
  Teams.addUser,
  Teams.create,
  Teams.getAll,
  Teams.getAllListings,
  Users.attachDeviceExtraProps,
  Users.checkMfa,
  Users.create,
  Users.get,
  Users.getMe,
  Users.getSessions,
  Users.login,
  Users.logout,
  Users.revokeSession,
  Users.updateActive
]

/** Those that 3.0 had in another shape: not answered as 3.0. */
const otherwise: ReadonlyArray<AnyEndpoint> = [
  Files.upload,
  Hooks.createIncoming,
  Hooks.deleteIncoming,
  Hooks.incomingWebhook,
  Hooks.incomingWebhookRoot,
  Hooks.listIncoming
]

/** What 3.0 has. */
export const v3_0: ReadonlyArray<Route> = [...v3_10.filter(({ endpoint }) => first.includes(endpoint)), ...oauthV300]

/** What came after it. */
export const after3_0: ReadonlyArray<Route> = v3_10.filter(
  ({ endpoint }) => !first.includes(endpoint) && !otherwise.includes(endpoint)
)
