import * as Schema from "effect/Schema"

/** Channel Search. */
export interface ChannelSearch {
  readonly term: string
}

export const ChannelSearch: Schema.Codec<ChannelSearch> = Schema.Struct({
  term: Schema.String
})
