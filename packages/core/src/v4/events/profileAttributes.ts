import * as Schema from "effect/Schema"
import { define } from "../../Event.ts"
import { PropertyField } from "../../models/PropertyField.ts"
import { PropertyValue } from "../../models/PropertyValue.ts"
import { socket } from "../Socket.ts"

/** Profiles have one more attribute. To everybody. `field` is no JSON text. Needs a licence, like all below. */
export const custom_profile_attributes_field_created = /*#__PURE__*/ define(
  socket,
  "custom_profile_attributes_field_created",
  "recoverable",
  () => ({ field: PropertyField })
)

/** An attribute of profiles has changed. To everybody. */
export const custom_profile_attributes_field_updated = /*#__PURE__*/ define(
  socket,
  "custom_profile_attributes_field_updated",
  "recoverable",
  () => ({
    field: PropertyField,
    /** Everybody's values are gone: the attribute is of another type now. */
    delete_values: Schema.Boolean
  })
)

/** An attribute of profiles is gone, with everybody's values. To everybody. */
export const custom_profile_attributes_field_deleted = /*#__PURE__*/ define(
  socket,
  "custom_profile_attributes_field_deleted",
  "recoverable",
  () => ({ field_id: Schema.String })
)

/** Somebody's attributes have changed. To everybody. */
export const custom_profile_attributes_values_updated = /*#__PURE__*/ define(
  socket,
  "custom_profile_attributes_values_updated",
  "recoverable",
  () => ({
    user_id: Schema.String,
    values: Schema.Array(PropertyValue)
  })
)
