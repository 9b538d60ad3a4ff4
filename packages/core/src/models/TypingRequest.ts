import * as Schema from "effect/Schema"

/** Typing Request. */
export interface TypingRequest {
  readonly channel_id: string
  readonly parent_id: string
}

export const TypingRequest: Schema.Codec<TypingRequest> = Schema.Struct({
  channel_id: Schema.String,
  parent_id: Schema.String
})
