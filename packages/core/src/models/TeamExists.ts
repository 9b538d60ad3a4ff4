import * as Schema from "effect/Schema"

/** Team Exists. */
export interface TeamExists {
  readonly exists: boolean
}

export const TeamExists: Schema.Codec<TeamExists> = Schema.Struct({
  exists: Schema.Boolean
})
