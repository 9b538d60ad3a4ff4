import * as Schema from "effect/Schema"
import { endpoint, listing } from "../Endpoint.ts"
import { PropertyField } from "../models/PropertyField.ts"
import { PropertyValue } from "../models/PropertyValue.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { byCursor, fieldOf } from "../Paging.ts"

/** Get system property values. Newer than 11.6. */
export const getSystemPropertyValues = /*#__PURE__*/ endpoint(
  "getSystemPropertyValues",
  "GET",
  "/api/v4/properties/groups/{groupName}/system/values",
  () => ({ success: Schema.NullOr(Schema.Array(PropertyValue)) })
)

/** Patch system property values. Newer than 11.6. */
export const patchSystemPropertyValues = /*#__PURE__*/ endpoint(
  "patchSystemPropertyValues",
  "PATCH",
  "/api/v4/properties/groups/{groupName}/system/values",
  () => ({
    body: Schema.Array(Schema.Struct({ field_id: Schema.String, value: Schema.Unknown })),
    success: Schema.NullOr(Schema.Array(PropertyValue))
  })
)

/** Get property fields. Behind the feature flag `IntegratedBoards`, which is off by default. */
export const getFields = /*#__PURE__*/ listing(
  "getPropertyFields",
  "GET",
  "/api/v4/properties/groups/{groupName}/{objectType}/fields",
  () => ({
    query: Schema.Struct({
      target_type: Schema.optional(Schema.String),
      target_id: Schema.optional(Schema.String),
      per_page: Schema.optional(Schema.Number),
      cursor_id: Schema.optional(Schema.String),
      cursor_create_at: Schema.optional(Schema.String)
    }),
    success: Schema.Array(PropertyField),
    paging: byCursor({
      size: ["per_page", 200],
      after: (last) => ({ cursor_id: fieldOf(last, "id"), cursor_create_at: String(fieldOf(last, "create_at")) })
    })
  })
)

/** Create property field. Behind the feature flag `IntegratedBoards`, which is off by default. */
export const createField = /*#__PURE__*/ endpoint(
  "createPropertyField",
  "POST",
  "/api/v4/properties/groups/{groupName}/{objectType}/fields",
  () => ({ body: Schema.Record(Schema.String, Schema.Unknown), success: PropertyField })
)

/** Delete property field. Behind the feature flag `IntegratedBoards`, which is off by default. */
export const deleteField = /*#__PURE__*/ endpoint(
  "deletePropertyField",
  "DELETE",
  "/api/v4/properties/groups/{groupName}/{objectType}/fields/{fieldId}",
  () => ({ success: StatusOK })
)

/** Patch property field. Behind the feature flag `IntegratedBoards`, which is off by default. */
export const patchField = /*#__PURE__*/ endpoint(
  "patchPropertyField",
  "PATCH",
  "/api/v4/properties/groups/{groupName}/{objectType}/fields/{fieldId}",
  () => ({ body: Schema.Record(Schema.String, Schema.Unknown), success: PropertyField })
)

/** Get property values. Behind the feature flag `IntegratedBoards`, which is off by default. */
export const getValues = /*#__PURE__*/ endpoint(
  "getPropertyValues",
  "GET",
  "/api/v4/properties/groups/{groupName}/{objectType}/values/{targetId}",
  () => ({ success: Schema.Array(PropertyValue) })
)

/** Patch property values. Behind the feature flag `IntegratedBoards`, which is off by default. */
export const patchValues = /*#__PURE__*/ endpoint(
  "patchPropertyValues",
  "PATCH",
  "/api/v4/properties/groups/{groupName}/{objectType}/values/{targetId}",
  () => ({
    body: Schema.Array(Schema.Struct({ field_id: Schema.String, value: Schema.Unknown })),
    success: Schema.Array(PropertyValue)
  })
)
