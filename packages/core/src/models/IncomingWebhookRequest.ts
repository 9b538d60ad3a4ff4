import * as Schema from "effect/Schema"
import { MessageAttachment } from "./MessageAttachment.ts"

/** What an incoming webhook is told. The post is its owner's. */
export interface IncomingWebhookRequest {
  /** Markdown, and Slack's links and mentions. Over 16,383 characters (4,000 in v3) the server makes several posts of it. */
  readonly text?: string | undefined
  /** Another channel of the team by its name (not its id), `#name`, or `@username`; not for a webhook that is locked to its own. */
  readonly channel?: string | undefined
  /** Shown as the sender. Ignored without a word unless `EnablePostUsernameOverride` is set. */
  readonly username?: string | undefined
  /** Ignored without a word unless `EnablePostIconOverride` is set. */
  readonly icon_url?: string | undefined
  /** Wins over `icon_url`. v4. */
  readonly icon_emoji?: string | undefined
  /** On the last post, where there are several. */
  readonly attachments?: ReadonlyArray<MessageAttachment> | null | undefined
  /** `card` is shown in the sidebar. */
  readonly props?: Readonly<Record<string, unknown>> | null | undefined
  /** `custom_…`, or `slack_attachment`. */
  readonly type?: string | undefined
  /** v4. `requested_ack` and `persistent_notifications` need a licence. */
  readonly priority?:
    | {
        /** `important` or `urgent`; empty for neither. */
        readonly priority: string
        readonly requested_ack?: boolean | null | undefined
        readonly persistent_notifications?: boolean | null | undefined
      }
    | null
    | undefined
}

const isEmpty = ({ attachments, text }: IncomingWebhookRequest): boolean =>
  (text ?? "") === "" && (attachments ?? []).length === 0

export const IncomingWebhookRequest: Schema.Codec<IncomingWebhookRequest> = Schema.Struct({
  text: Schema.optional(Schema.String),
  channel: Schema.optional(Schema.String),
  username: Schema.optional(Schema.String),
  icon_url: Schema.optional(Schema.String),
  icon_emoji: Schema.optional(Schema.String),
  attachments: Schema.optional(Schema.NullOr(Schema.Array(MessageAttachment))),
  props: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  type: Schema.optional(
    // Others of the server's own are a 400, and those that nobody knows a 500.
    Schema.String.check(
      Schema.makeFilter(
        (type) => (/^(custom_|slack_attachment$|$)/.test(type) ? undefined : "Expected custom_… or slack_attachment"),
        {
          expected: "custom_… or slack_attachment",
          toJsonSchema: () => ({ pattern: "^(custom_|slack_attachment$|$)" })
        }
      )
    )
  ),
  priority: Schema.optional(
    Schema.NullOr(
      Schema.Struct({
        priority: Schema.String,
        requested_ack: Schema.optional(Schema.NullOr(Schema.Boolean)),
        persistent_notifications: Schema.optional(Schema.NullOr(Schema.Boolean))
      })
    )
  )
}).check(
  Schema.makeFilter(
    (message) => (isEmpty(message) ? "text is missing: a message is a text, or attachments" : undefined),
    { expected: "a text, or attachments", toJsonSchema: () => [{}, true] }
  )
)
