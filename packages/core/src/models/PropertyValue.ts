import * as Schema from "effect/Schema"

/** What a field holds about one post, user or channel. */
export interface PropertyValue {
  readonly id: string
  readonly target_id: string
  /** `post`, `user`, `channel`. */
  readonly target_type: string
  readonly group_id: string
  readonly field_id: string
  /** What the field's type asks for: text, an option's or user's id, a list of ids, a number for a time. */
  readonly value: unknown
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly created_by: string
  readonly updated_by: string
}

export const PropertyValue: Schema.Codec<PropertyValue> = Schema.Struct({
  id: Schema.String,
  target_id: Schema.String,
  target_type: Schema.String,
  group_id: Schema.String,
  field_id: Schema.String,
  value: Schema.Unknown,
  create_at: Schema.Number,
  update_at: Schema.Number,
  delete_at: Schema.Number,
  created_by: Schema.String,
  updated_by: Schema.String
})
