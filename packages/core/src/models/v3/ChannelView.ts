import * as Schema from "effect/Schema"

/** That one looks at a channel, which marks it read. Empty ids are for none. Not in 3.0. */
export interface ChannelView {
  readonly channel_id?: string | undefined
  /** The one looked at before: it is marked read, too. */
  readonly prev_channel_id?: string | undefined
}

export const ChannelView: Schema.Codec<ChannelView> = Schema.Struct({
  channel_id: Schema.optional(Schema.String),
  prev_channel_id: Schema.optional(Schema.String)
})
