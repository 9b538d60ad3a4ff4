import * as Schema from "effect/Schema"
import { SlackAttachment } from "./SlackAttachment.ts"

/** Command Response. */
export interface CommandResponse {
  /** `in_channel`, `ephemeral`. */
  readonly response_type: string
  readonly text: string
  readonly username?: string | undefined
  readonly icon_url?: string | undefined
  readonly goto_location: string
  readonly attachments: ReadonlyArray<SlackAttachment> | null
}

export const CommandResponse: Schema.Codec<CommandResponse> = Schema.Struct({
  response_type: Schema.String,
  text: Schema.String,
  username: Schema.optional(Schema.String),
  icon_url: Schema.optional(Schema.String),
  goto_location: Schema.String,
  attachments: Schema.NullOr(Schema.Array(SlackAttachment))
})
