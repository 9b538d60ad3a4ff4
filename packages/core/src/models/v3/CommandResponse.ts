import * as Schema from "effect/Schema"
import { SlackAttachment } from "./SlackAttachment.ts"

/**
 * What a slash command did. A command whose integration fails is an error, in 3.0 behind a second document in a 200.
 */
export interface CommandResponse {
  /** `in_channel`, `ephemeral`, or empty. */
  readonly response_type: string
  readonly text: string
  /** Missing in 3.0, like `icon_url`. */
  readonly username?: string | undefined
  readonly icon_url?: string | undefined
  /** Where the client shall go: a URL or a path; empty for nowhere. */
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
