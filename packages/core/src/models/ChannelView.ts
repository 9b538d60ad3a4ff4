import * as Schema from "effect/Schema"

/** What somebody looks at now. An empty channel means none. */
export interface ChannelView {
  readonly channel_id: string
  /** What they looked at before: it is marked as read, too. */
  readonly prev_channel_id?: string | undefined
  /** Does the client show threads apart? Without it, looking at a channel reads its threads, too. */
  readonly collapsed_threads_supported?: boolean | undefined
}

export const ChannelView: Schema.Codec<ChannelView> = Schema.Struct({
  channel_id: Schema.String,
  prev_channel_id: Schema.optional(Schema.String),
  collapsed_threads_supported: Schema.optional(Schema.Boolean)
})

/** When the channels that are read now were last looked at before. */
export interface ChannelViewResponse {
  /** `OK` */
  readonly status: string
  /** By channel. */
  readonly last_viewed_at_times: Readonly<Record<string, number>> | null
}

export const ChannelViewResponse: Schema.Codec<ChannelViewResponse> = Schema.Struct({
  status: Schema.String,
  last_viewed_at_times: Schema.NullOr(Schema.Record(Schema.String, Schema.Number))
})
