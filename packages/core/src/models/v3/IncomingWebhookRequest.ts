import * as Schema from "effect/Schema"
import { SlackAttachment } from "./SlackAttachment.ts"

/** What is sent to a hook's URL. Without text and attachments it is a 400. */
export interface IncomingWebhookRequest {
  readonly text?: string | undefined
  /** Honoured where the server's settings allow another name or icon. */
  readonly username?: string | undefined
  readonly icon_url?: string | undefined
  /** Another one than the hook's: a channel's name, or `@` and a user's. */
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
