import * as Schema from "effect/Schema"

/** Channel Patch. */
export interface ChannelPatch {
  readonly display_name: string | null
  readonly name: string | null
  readonly header: string | null
  readonly purpose: string | null
  readonly group_constrained: boolean | null
  readonly banner_info: {
    readonly enabled?: boolean | null | undefined
    readonly text?: string | null | undefined
    readonly background_color?: string | null | undefined
  } | null
  readonly autotranslation: boolean | null
}

export const ChannelPatch: Schema.Codec<ChannelPatch> = Schema.Struct({
  display_name: Schema.NullOr(Schema.String),
  name: Schema.NullOr(Schema.String),
  header: Schema.NullOr(Schema.String),
  purpose: Schema.NullOr(Schema.String),
  group_constrained: Schema.NullOr(Schema.Boolean),
  banner_info: Schema.NullOr(
    Schema.Struct({
      enabled: Schema.optional(Schema.NullOr(Schema.Boolean)),
      text: Schema.optional(Schema.NullOr(Schema.String)),
      background_color: Schema.optional(Schema.NullOr(Schema.String))
    })
  ),
  autotranslation: Schema.NullOr(Schema.Boolean)
})
