import * as Schema from "effect/Schema"
import { Team } from "./Team.ts"

/** Team Map. */
export interface TeamMap {
  readonly team_id?: Team | undefined
}

export const TeamMap: Schema.Codec<TeamMap> = Schema.Struct({
  team_id: Schema.optional(Team)
})
