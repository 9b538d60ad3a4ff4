import * as Schema from "effect/Schema"

/** Channel View. */
export interface ChannelView {
  readonly channel_id?: string | undefined
  readonly prev_channel_id?: string | undefined
}

export const ChannelView: Schema.Codec<ChannelView> = Schema.Struct({
  channel_id: Schema.optional(Schema.String),
  prev_channel_id: Schema.optional(Schema.String)
})
