import * as Schema from "effect/Schema"

/** Property Field. */
export interface PropertyField {
  readonly id: string
  readonly group_id: string
  readonly name: string
  readonly type: string
  readonly attrs: Readonly<Record<string, unknown>> | null
  readonly target_id: string
  readonly target_type: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly object_type: string
  readonly protected: boolean
  readonly permission_field: string
  readonly permission_values: string
  readonly permission_options: string
  readonly created_by: string
  readonly updated_by: string
  readonly linked_field_id?: string | undefined
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
  permission_field: Schema.String,
  permission_values: Schema.String,
  permission_options: Schema.String,
  created_by: Schema.String,
  updated_by: Schema.String,
  linked_field_id: Schema.optional(Schema.String)
})
