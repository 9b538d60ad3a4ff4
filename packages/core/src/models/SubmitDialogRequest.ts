import * as Schema from "effect/Schema"

/** Submit Dialog Request. */
export interface SubmitDialogRequest {
  readonly type: string
  readonly url?: string | undefined
  readonly callback_id: string
  readonly state: string
  readonly user_id: string
  readonly channel_id: string
  readonly team_id: string
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
