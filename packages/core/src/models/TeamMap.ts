import * as Schema from "effect/Schema"
import { Team } from "./Team.ts"

/** Teams by their ids. */
export type TeamMap = Readonly<Record<string, Team>>

export const TeamMap: Schema.Codec<TeamMap> = Schema.Record(Schema.String, Team)
