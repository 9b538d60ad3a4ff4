import * as Schema from "effect/Schema"

/** Whether a team has that name. A team that one may not see is answered the same as none. */
export interface TeamExists {
  readonly exists: boolean
}

export const TeamExists: Schema.Codec<TeamExists> = Schema.Struct({ exists: Schema.Boolean })
