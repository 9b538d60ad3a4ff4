import * as Schema from "effect/Schema"
import { endpoint, listing } from "../Endpoint.ts"
import { PropertyField } from "../models/PropertyField.ts"
import { PropertyValue } from "../models/PropertyValue.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { byCursor, fieldOf } from "../Paging.ts"

/** The values of a group's fields that belong to the whole system. Newer than 11.6. */
export const getSystemPropertyValues = /*#__PURE__*/ endpoint(
  "getSystemPropertyValues",
  "GET",
  "/api/v4/properties/groups/{groupName}/system/values",
  () => ({ success: Schema.NullOr(Schema.Array(PropertyValue)) })
)

/** Sets values of a group's fields that belong to the whole system. Newer than 11.6. */
export const patchSystemPropertyValues = /*#__PURE__*/ endpoint(
  "patchSystemPropertyValues",
  "PATCH",
  "/api/v4/properties/groups/{groupName}/system/values",
  () => ({
    body: Schema.Array(Schema.Struct({ field_id: Schema.String, value: Schema.Unknown })),
    success: Schema.NullOr(Schema.Array(PropertyValue))
  })
)

/**
 * A page of the fields that a group has for one kind of object. Behind the feature flag `IntegratedBoards`, off by
 * default.
 */
export const getFields = /*#__PURE__*/ listing(
  "getPropertyFields",
  "GET",
  "/api/v4/properties/groups/{groupName}/{objectType}/fields",
  () => ({
    query: Schema.Struct({
      /** `system`, `team` or `channel`. */
      target_type: Schema.optional(Schema.String),
      target_id: Schema.optional(Schema.String),
      per_page: Schema.optional(Schema.Number),
      cursor_id: Schema.optional(Schema.String),
      cursor_create_at: Schema.optional(Schema.Number)
    }),
    success: Schema.Array(PropertyField),
    paging: byCursor({
      size: ["per_page", 200],
      after: (last) => ({ cursor_id: fieldOf(last, "id"), cursor_create_at: fieldOf(last, "create_at") })
    })
  })
)

/**
 * Adds a field to a group, for one kind of object: a `post`, a `channel`. A group that the server does not know is
 * `NotFound`. Behind the feature flag `IntegratedBoards`, off by default.
 */
export const createField = /*#__PURE__*/ endpoint(
  "createPropertyField",
  "POST",
  "/api/v4/properties/groups/{groupName}/{objectType}/fields",
  () => ({
    body: Schema.Struct({
      name: Schema.String,
      type: Schema.String,
      /** `system`, `team` or `channel`; the last two with `target_id`. */
      target_type: Schema.optional(Schema.String),
      target_id: Schema.optional(Schema.String),
      attrs: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)),
      /** Newer than 11.6. */
      linked_field_id: Schema.optional(Schema.String)
    }),
    success: PropertyField
  })
)

/** Deletes a field of a group. Behind the feature flag `IntegratedBoards`, off by default. */
export const deleteField = /*#__PURE__*/ endpoint(
  "deletePropertyField",
  "DELETE",
  "/api/v4/properties/groups/{groupName}/{objectType}/fields/{fieldId}",
  () => ({ success: StatusOK })
)

/** Changes what is given of a group's field. Behind the feature flag `IntegratedBoards`, off by default. */
export const patchField = /*#__PURE__*/ endpoint(
  "patchPropertyField",
  "PATCH",
  "/api/v4/properties/groups/{groupName}/{objectType}/fields/{fieldId}",
  () => ({
    body: Schema.Struct({
      name: Schema.optional(Schema.String),
      type: Schema.optional(Schema.String),
      target_type: Schema.optional(Schema.String),
      target_id: Schema.optional(Schema.String),
      attrs: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)),
      /** Newer than 11.6. */
      linked_field_id: Schema.optional(Schema.String)
    }),
    success: PropertyField
  })
)

/** The values that one object has in a group's fields. Behind the feature flag `IntegratedBoards`, off by default. */
export const getValues = /*#__PURE__*/ endpoint(
  "getPropertyValues",
  "GET",
  "/api/v4/properties/groups/{groupName}/{objectType}/values/{targetId}",
  () => ({ success: Schema.Array(PropertyValue) })
)

/**
 * Sets values of one object, and leaves its other fields alone. Behind the feature flag `IntegratedBoards`, off by
 * default.
 */
export const patchValues = /*#__PURE__*/ endpoint(
  "patchPropertyValues",
  "PATCH",
  "/api/v4/properties/groups/{groupName}/{objectType}/values/{targetId}",
  () => ({
    body: Schema.Array(Schema.Struct({ field_id: Schema.String, value: Schema.Unknown })),
    success: Schema.Array(PropertyValue)
  })
)
