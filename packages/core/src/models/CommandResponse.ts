import * as Schema from "effect/Schema"
import { MessageAttachment } from "./MessageAttachment.ts"

/** What an integration answered to a slash command. The server has written it to the channel, or shown it, by then. */
export interface CommandResponse {
  /**
   * `in_channel`, or `ephemeral`: for the caller's eyes only. Empty for built-in commands; anything else was shown to
   * nobody.
   */
  readonly response_type: string
  readonly text: string
  readonly username: string
  readonly channel_id: string
  readonly icon_url: string
  /** The type of the post: `custom_…`; `me` for `/me`. */
  readonly type: string
  readonly props: Readonly<Record<string, unknown>> | null
  /** Where the client shall go. */
  readonly goto_location: string
  /** Opens dialogs. Empty for built-in commands. */
  readonly trigger_id: string
  readonly skip_slack_parsing: boolean
  /** With each action's `context` readable, as it is nowhere else. */
  readonly attachments: ReadonlyArray<MessageAttachment> | null
  readonly extra_responses: ReadonlyArray<CommandResponse> | null
}

export const CommandResponse: Schema.Codec<CommandResponse> = Schema.Struct({
  response_type: Schema.String,
  text: Schema.String,
  username: Schema.String,
  channel_id: Schema.String,
  icon_url: Schema.String,
  type: Schema.String,
  props: Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)),
  goto_location: Schema.String,
  trigger_id: Schema.String,
  skip_slack_parsing: Schema.Boolean,
  attachments: Schema.NullOr(Schema.Array(MessageAttachment)),
  extra_responses: Schema.NullOr(Schema.Array(Schema.suspend((): Schema.Codec<CommandResponse> => CommandResponse)))
})
