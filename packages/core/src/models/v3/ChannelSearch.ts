import * as Schema from "effect/Schema"

/** Asks for channels by the beginning of their names. Not in 3.0. */
export interface ChannelSearch {
  readonly term: string
}

export const ChannelSearch: Schema.Codec<ChannelSearch> = Schema.Struct({ term: Schema.String })
