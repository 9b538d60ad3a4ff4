import * as Schema from "effect/Schema"

/** Channel View. */
export interface ChannelView {
  readonly channel_id: string
  readonly prev_channel_id: string
  readonly collapsed_threads_supported: boolean
}

export const ChannelView: Schema.Codec<ChannelView> = Schema.Struct({
  channel_id: Schema.String,
  prev_channel_id: Schema.String,
  collapsed_threads_supported: Schema.Boolean
})
