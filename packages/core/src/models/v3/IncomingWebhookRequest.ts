import * as Schema from "effect/Schema"
import { SlackAttachment } from "./SlackAttachment.ts"

/** Incoming Webhook Request. */
export interface IncomingWebhookRequest {
  readonly text?: string | undefined
  readonly username?: string | undefined
  readonly icon_url?: string | undefined
  readonly channel?: string | undefined
  readonly props?: Readonly<Record<string, unknown>> | undefined
  readonly attachments?: ReadonlyArray<SlackAttachment> | undefined
  readonly type?: string | undefined
}

export const IncomingWebhookRequest: Schema.Codec<IncomingWebhookRequest> = Schema.Struct({
  text: Schema.optional(Schema.String),
  username: Schema.optional(Schema.String),
  icon_url: Schema.optional(Schema.String),
  channel: Schema.optional(Schema.String),
  props: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)),
  attachments: Schema.optional(Schema.Array(SlackAttachment)),
  type: Schema.optional(Schema.String)
})
