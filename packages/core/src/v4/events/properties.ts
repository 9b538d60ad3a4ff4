import * as Schema from "effect/Schema"
import { define, json } from "../../Event.ts"
import { PropertyField } from "../../models/PropertyField.ts"
import { PropertyValue } from "../../models/PropertyValue.ts"
import { socket } from "../Socket.ts"

/**
 * A field for properties was made. To the channel or team that it is for, else to everybody. By the feature flag
 * `IntegratedBoards`, like all below.
 */
export const property_field_created = /*#__PURE__*/ define(socket, "property_field_created", "recoverable", () => ({
  property_field: json(PropertyField),
  /** What its values are about: `post`, `user`, `channel`. */
  object_type: Schema.String
}))

/** A field has changed. To the channel or team that it is for, else to everybody. */
export const property_field_updated = /*#__PURE__*/ define(socket, "property_field_updated", "recoverable", () => ({
  property_field: json(PropertyField),
  object_type: Schema.String
}))

/** A field is gone, with its values. To the channel or team that it was for, else to everybody. */
export const property_field_deleted = /*#__PURE__*/ define(socket, "property_field_deleted", "recoverable", () => ({
  field_id: Schema.String,
  object_type: Schema.String
}))

/** Values were set: of one thing, or of one field. To the channel of the post, the channel or team, else to everybody. */
export const property_values_updated = /*#__PURE__*/ define(socket, "property_values_updated", "recoverable", () => ({
  object_type: Schema.String,
  /** The post, user or channel. */
  target_id: Schema.optional(Schema.String),
  field_id: Schema.optional(Schema.String),
  /** What was set, not all that there is. */
  values: json(Schema.Array(PropertyValue))
}))
