import * as Schema from "effect/Schema"

/**
 * A field that can hold values about a post, a user, a channel: custom profile attributes, content flagging and boards
 * are made of these. What `attrs` has depends on the group.
 */
export interface PropertyField {
  readonly id: string
  /** Whose field it is; fields of one group know nothing of another's. */
  readonly group_id: string
  readonly name: string
  /** `text`, `select`, `multiselect`, `date`, `user`, `multiuser`. */
  readonly type: string
  /** `options` of the kinds that are chosen from, `visibility`, `sort_order` and the like; `null` for none. */
  readonly attrs: Readonly<Record<string, unknown>> | null
  /** Where it holds: a channel's or team's id; empty for the whole system. */
  readonly target_id: string
  /** `system`, `team`, `channel`. */
  readonly target_type: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  /** What its values are about: `post`, `user`, `channel`. */
  readonly object_type: string
  /** A plugin made it, and nobody else may change it. */
  readonly protected: boolean
  /** Who may change the field itself: `none`, `sysadmin`, `member`. */
  readonly permission_field: string | null
  readonly permission_values: string | null
  readonly permission_options: string | null
  readonly created_by: string
  readonly updated_by: string
  /** The field that this one takes its options from. */
  readonly linked_field_id?: string | null | undefined
}

export const PropertyField: Schema.Codec<PropertyField> = Schema.Struct({
  id: Schema.String,
  group_id: Schema.String,
  name: Schema.String,
  type: Schema.String,
  attrs: Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)),
  target_id: Schema.String,
  target_type: Schema.String,
  create_at: Schema.Number,
  update_at: Schema.Number,
  delete_at: Schema.Number,
  object_type: Schema.String,
  protected: Schema.Boolean,
  permission_field: Schema.NullOr(Schema.String),
  permission_values: Schema.NullOr(Schema.String),
  permission_options: Schema.NullOr(Schema.String),
  created_by: Schema.String,
  updated_by: Schema.String,
  linked_field_id: Schema.optional(Schema.NullOr(Schema.String))
})
