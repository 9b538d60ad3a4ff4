import * as Schema from "effect/Schema"

/** A board or another way to look at a channel. By a feature flag; only the socket tells of changes by others. */
export interface View {
  readonly id: string
  readonly channel_id: string
  /** `kanban`. */
  readonly type: string
  readonly creator_id: string
  /** Up to 256 characters. */
  readonly title: string
  /** Up to 1,024 characters. Missing when empty. */
  readonly description?: string | undefined
  /** From 0 on. */
  readonly sort_order: number
  /** What the kind of view needs. Missing when empty. */
  readonly props?: Readonly<Record<string, unknown>> | null | undefined
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
}

export const View: Schema.Codec<View> = Schema.Struct({
  id: Schema.String,
  channel_id: Schema.String,
  type: Schema.String,
  creator_id: Schema.String,
  title: Schema.String,
  description: Schema.optional(Schema.String),
  sort_order: Schema.Number,
  props: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  create_at: Schema.Number,
  update_at: Schema.Number,
  delete_at: Schema.Number
})
