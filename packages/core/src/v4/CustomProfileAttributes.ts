import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { PropertyField } from "../models/PropertyField.ts"
import { StatusOK } from "../models/StatusOK.ts"

/**
 * List all cpa fields. Since 10.5. Behind the feature flag `CustomProfileAttributes`, which is on by default. Licence:
 * Enterprise. Without it: 403 `api.custom_profile_attributes.license_error`.
 */
export const listAllFields = /*#__PURE__*/ endpoint(
  "ListAllCPAFields",
  "GET",
  "/api/v4/custom_profile_attributes/fields",
  () => ({ success: Schema.NullOr(Schema.Array(PropertyField)) })
)

/**
 * Create cpa field. Needs `manage_system`. Since 10.5. Behind the feature flag `CustomProfileAttributes`, which is on
 * by default. Licence: Enterprise. Without it: 403 `api.custom_profile_attributes.license_error`.
 */
export const createField = /*#__PURE__*/ endpoint(
  "CreateCPAField",
  "POST",
  "/api/v4/custom_profile_attributes/fields",
  () => ({
    body: Schema.Struct({
      name: Schema.String,
      type: Schema.String,
      attrs: Schema.optional(
        Schema.Struct({
          visibility: Schema.optional(Schema.Literals(["hidden", "when_set", "always"])),
          sort_order: Schema.optional(Schema.Number),
          options: Schema.optional(
            Schema.Array(Schema.Struct({ name: Schema.optional(Schema.String), color: Schema.optional(Schema.String) }))
          ),
          value_type: Schema.optional(Schema.Literals(["", "email", "url", "phone"])),
          ldap: Schema.optional(Schema.String),
          saml: Schema.optional(Schema.String),
          protected: Schema.optional(Schema.Boolean),
          source_plugin_id: Schema.optional(Schema.String),
          access_mode: Schema.optional(Schema.Literals(["", "source_only", "shared_only"]))
        })
      )
    }),
    success: PropertyField
  })
)

/**
 * Delete cpa field. Needs `manage_system`. Since 10.5. Behind the feature flag `CustomProfileAttributes`, which is on
 * by default. Licence: Enterprise. Without it: 403 `api.custom_profile_attributes.license_error`.
 */
export const deleteField = /*#__PURE__*/ endpoint(
  "DeleteCPAField",
  "DELETE",
  "/api/v4/custom_profile_attributes/fields/{field_id}",
  () => ({ success: StatusOK })
)

/**
 * Patch cpa field. Needs `manage_system`. Since 10.5. Behind the feature flag `CustomProfileAttributes`, which is on by
 * default. Licence: Enterprise. Without it: 403 `api.custom_profile_attributes.license_error`.
 */
export const patchField = /*#__PURE__*/ endpoint(
  "PatchCPAField",
  "PATCH",
  "/api/v4/custom_profile_attributes/fields/{field_id}",
  () => ({
    body: Schema.Struct({
      name: Schema.optional(Schema.String),
      type: Schema.optional(Schema.String),
      attrs: Schema.optional(
        Schema.Struct({
          visibility: Schema.optional(Schema.Literals(["hidden", "when_set", "always"])),
          sort_order: Schema.optional(Schema.Number),
          options: Schema.optional(
            Schema.Array(
              Schema.Struct({
                id: Schema.optional(Schema.String),
                name: Schema.optional(Schema.String),
                color: Schema.optional(Schema.String)
              })
            )
          ),
          value_type: Schema.optional(Schema.Literals(["", "email", "url", "phone"])),
          ldap: Schema.optional(Schema.String),
          saml: Schema.optional(Schema.String),
          protected: Schema.optional(Schema.Boolean),
          source_plugin_id: Schema.optional(Schema.String),
          access_mode: Schema.optional(Schema.Literals(["", "source_only", "shared_only"]))
        })
      )
    }),
    success: PropertyField
  })
)

/**
 * Get cpa group. Since 10.8. Behind the feature flag `CustomProfileAttributes`, which is on by default. Licence:
 * Enterprise. Without it: 403 `api.custom_profile_attributes.license_error`.
 */
export const getGroup = /*#__PURE__*/ endpoint("GetCPAGroup", "GET", "/api/v4/custom_profile_attributes/group", () => ({
  success: Schema.Struct({ id: Schema.optional(Schema.String) })
}))

/**
 * Sets values, by the id of their field. Since 10.5. Behind the feature flag `CustomProfileAttributes`, which is on by default. Licence:
 * Enterprise. Without it: 403 `api.custom_profile_attributes.license_error`.
 */
export const patchValues = /*#__PURE__*/ endpoint(
  "PatchCPAValues",
  "PATCH",
  "/api/v4/custom_profile_attributes/values",
  () => ({
    body: Schema.Record(Schema.String, Schema.Unknown),
    success: Schema.Record(Schema.String, Schema.Unknown)
  })
)

/**
 * Values by the id of their field. Needs `view_members`. Since 10.5. Behind the feature flag `CustomProfileAttributes`, which is on by
 * default. Licence: Enterprise. Without it: 403 `api.custom_profile_attributes.license_error`.
 */
export const listValues = /*#__PURE__*/ endpoint(
  "ListCPAValues",
  "GET",
  "/api/v4/users/{user_id}/custom_profile_attributes",
  () => ({ success: Schema.Record(Schema.String, Schema.Unknown) })
)

/**
 * Sets somebody's values, by the id of their field. Needs `(system admin)`. Behind the feature flag `CustomProfileAttributes`, which is on by
 * default. Licence: Enterprise. Without it: 403 `api.custom_profile_attributes.license_error`.
 */
export const patchValuesForUser = /*#__PURE__*/ endpoint(
  "PatchCPAValuesForUser",
  "PATCH",
  "/api/v4/users/{user_id}/custom_profile_attributes",
  () => ({
    body: Schema.Record(Schema.String, Schema.Unknown),
    success: Schema.Record(Schema.String, Schema.Unknown)
  })
)
