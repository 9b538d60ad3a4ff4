import * as Schema from "effect/Schema"

/** Names the fields that belong together. Capitals on the wire, too. */
export interface PropertyGroup {
  readonly ID: string
  readonly Name: string
}

export const PropertyGroup: Schema.Codec<PropertyGroup> = Schema.Struct({ ID: Schema.String, Name: Schema.String })
