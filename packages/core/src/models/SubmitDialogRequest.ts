import * as Schema from "effect/Schema"

/**
 * What the server posts to a dialog's URL when somebody sends, cancels or refreshes it. `user_id` is always who did it;
 * all else could have been made up by any member of the channel: `state` comes back as it was given.
 */
export interface SubmitDialogRequest {
  /** `dialog_submission`, `refresh`, `dialog_lookup`. */
  readonly type: string
  readonly url?: string | undefined
  readonly callback_id: string
  readonly state: string
  readonly user_id: string
  readonly channel_id: string
  readonly team_id: string
  /** By the elements' names; `null` when it was cancelled. Whole numbers beyond 2^53 are rounded. */
  readonly submission: Readonly<Record<string, unknown>> | null
  readonly cancelled: boolean
}

export const SubmitDialogRequest: Schema.Codec<SubmitDialogRequest> = Schema.Struct({
  type: Schema.String,
  url: Schema.optional(Schema.String),
  callback_id: Schema.String,
  state: Schema.String,
  user_id: Schema.String,
  channel_id: Schema.String,
  team_id: Schema.String,
  submission: Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)),
  cancelled: Schema.Boolean
})
