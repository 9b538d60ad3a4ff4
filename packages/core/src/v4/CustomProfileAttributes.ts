import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { PropertyField } from "../models/PropertyField.ts"
import { StatusOK } from "../models/StatusOK.ts"

const PropertyValues = /*#__PURE__*/ Schema.Union([Schema.String, /*#__PURE__*/ Schema.Array(Schema.String)])

/**
 * The fields that profiles have beside the built-in ones. Since 10.5. Feature flag `CustomProfileAttributes` (on by
 * default). Licence: Enterprise, else 403 `api.custom_profile_attributes.license_error`.
 */
export const listAllFields = /*#__PURE__*/ endpoint(
  "ListAllCPAFields",
  "GET",
  "/api/v4/custom_profile_attributes/fields",
  () => ({ success: Schema.NullOr(Schema.Array(PropertyField)) })
)

/**
 * Adds a field to all profiles. Needs `manage_system`. Since 10.5. Feature flag `CustomProfileAttributes` (on by
 * default). Licence: Enterprise, else 403 `api.custom_profile_attributes.license_error`.
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
 * Removes a field, with everybody's values. Needs `manage_system`. Since 10.5. Feature flag `CustomProfileAttributes`
 * (on by default). Licence: Enterprise, else 403 `api.custom_profile_attributes.license_error`.
 */
export const deleteField = /*#__PURE__*/ endpoint(
  "DeleteCPAField",
  "DELETE",
  "/api/v4/custom_profile_attributes/fields/{field_id}",
  () => ({ success: StatusOK })
)

/**
 * Changes only what is given; another `type` deletes the values. Needs `manage_system`. Since 10.5. Feature flag
 * `CustomProfileAttributes` (on by default). Licence: Enterprise, else 403
 * `api.custom_profile_attributes.license_error`.
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
 * The id of the group that these fields make among the properties. Since 10.8. Feature flag `CustomProfileAttributes`
 * (on by default). Licence: Enterprise, else 403 `api.custom_profile_attributes.license_error`.
 */
export const getGroup = /*#__PURE__*/ endpoint("GetCPAGroup", "GET", "/api/v4/custom_profile_attributes/group", () => ({
  success: Schema.Struct({ id: Schema.String })
}))

/**
 * Sets one's own values, by the id of their field, and gives what was set; fields that are synchronized or for admins
 * are refused. Since 10.5. Feature flag `CustomProfileAttributes` (on by default). Licence: Enterprise, else 403
 * `api.custom_profile_attributes.license_error`.
 */
export const patchValues = /*#__PURE__*/ endpoint(
  "PatchCPAValues",
  "PATCH",
  "/api/v4/custom_profile_attributes/values",
  () => ({
    body: Schema.Record(Schema.String, PropertyValues),
    success: Schema.Record(Schema.String, Schema.NullOr(PropertyValues))
  })
)

/**
 * A user's values, by the id of their field: a text, or the ids of options. Needs to see the user (`view_members`).
 * Since 10.5. Feature flag `CustomProfileAttributes` (on by default). Licence: Enterprise, else 403
 * `api.custom_profile_attributes.license_error`.
 */
export const listValues = /*#__PURE__*/ endpoint(
  "ListCPAValues",
  "GET",
  "/api/v4/users/{user_id}/custom_profile_attributes",
  () => ({ success: Schema.Record(Schema.String, Schema.NullOr(PropertyValues)) })
)

/**
 * Sets somebody's values, by the id of their field, and gives what was set. Needs `edit_other_users`, except for
 * oneself. Feature flag `CustomProfileAttributes` (on by default). Licence: Enterprise, else 403
 * `api.custom_profile_attributes.license_error`.
 */
export const patchValuesForUser = /*#__PURE__*/ endpoint(
  "PatchCPAValuesForUser",
  "PATCH",
  "/api/v4/users/{user_id}/custom_profile_attributes",
  () => ({
    body: Schema.Record(Schema.String, PropertyValues),
    success: Schema.Record(Schema.String, Schema.NullOr(PropertyValues))
  })
)
