import * as Schema from "effect/Schema"

/** Says that somebody types. */
export interface TypingRequest {
  readonly channel_id: string
  /** The first post of the thread; empty outside of threads. */
  readonly parent_id: string
}

export const TypingRequest: Schema.Codec<TypingRequest> = Schema.Struct({
  channel_id: Schema.String,
  parent_id: Schema.String
})
