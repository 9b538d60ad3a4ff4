import * as Schema from "effect/Schema"
import { MessageAttachment } from "./MessageAttachment.ts"

/** Command Response. */
export interface CommandResponse {
  readonly response_type: string
  readonly text: string
  readonly username: string
  readonly channel_id: string
  readonly icon_url: string
  readonly type: string
  readonly props: Readonly<Record<string, unknown>> | null
  readonly goto_location: string
  readonly trigger_id: string
  readonly skip_slack_parsing: boolean
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
