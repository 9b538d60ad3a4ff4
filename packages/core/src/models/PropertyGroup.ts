import * as Schema from "effect/Schema"

/** Property Group. */
export interface PropertyGroup {
  readonly ID: string
  readonly Name: string
}

export const PropertyGroup: Schema.Codec<PropertyGroup> = Schema.Struct({
  ID: Schema.String,
  Name: Schema.String
})
