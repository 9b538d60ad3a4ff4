import * as Schema from "effect/Schema"
import { MessageAttachment } from "./MessageAttachment.ts"
import { PostPriority } from "./PostMetadata.ts"

/** Incoming Webhook Request. */
export interface IncomingWebhookRequest {
  readonly text: string
  readonly username: string
  readonly icon_url: string
  readonly channel: string
  readonly props: Readonly<Record<string, unknown>> | null
  readonly attachments: ReadonlyArray<MessageAttachment> | null
  readonly type: string
  readonly icon_emoji: string
  readonly priority: PostPriority | null
}

export const IncomingWebhookRequest: Schema.Codec<IncomingWebhookRequest> = Schema.Struct({
  text: Schema.String,
  username: Schema.String,
  icon_url: Schema.String,
  channel: Schema.String,
  props: Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)),
  attachments: Schema.NullOr(Schema.Array(MessageAttachment)),
  type: Schema.String,
  icon_emoji: Schema.String,
  priority: Schema.NullOr(PostPriority)
})
