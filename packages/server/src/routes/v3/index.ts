import type { Route } from "../../Route.ts"
import { hookRoutes } from "../hooks.ts"
import { channels } from "./channels.ts"
import { files } from "./files.ts"
import { general } from "./general.ts"
import { hooks } from "./hooks.ts"
import { lists } from "./lists.ts"
import { posts } from "./posts.ts"
import { reactions } from "./reactions.ts"
import { teams } from "./teams.ts"
import { users } from "./users.ts"

/** Every route of v3, as 3.10 has it. */
export const v3: ReadonlyArray<Route> = [
  ...channels,
  ...files,
  ...general,
  ...hooks,
  ...hookRoutes,
  ...lists,
  ...posts,
  ...reactions,
  ...teams,
  ...users
]
