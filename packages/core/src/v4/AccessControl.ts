import * as Schema from "effect/Schema"
import { anything, endpoint, listing } from "../Endpoint.ts"
import { AccessControlPoliciesWithCount } from "../models/AccessControlPolicy.ts"
import { ChannelsWithCount } from "../models/ChannelWithTeamData.ts"
import { AccessControlPolicy } from "../models/AccessControlPolicy.ts"
import { AccessControlPolicyActiveUpdateRequest } from "../models/AccessControlPolicyActiveUpdateRequest.ts"
import { AccessControlPolicyDraft } from "../models/AccessControlPolicyDraft.ts"
import { AccessControlPolicySearch } from "../models/AccessControlPolicySearch.ts"
import { AccessControlPolicyTestResponse } from "../models/AccessControlPolicyTestResponse.ts"
import { CELExpression } from "../models/CELExpression.ts"
import { ChannelSearch } from "../models/ChannelSearch.ts"
import { ExpressionError } from "../models/ExpressionError.ts"
import { PropertyField } from "../models/PropertyField.ts"
import { QueryExpressionParams } from "../models/QueryExpressionParams.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { VisualExpression } from "../models/VisualExpression.ts"
import { byCursor, byId, fieldOf } from "../Paging.ts"

/**
 * Create access control policy. Needs `manage_system`. Behind the feature flag `AttributeBasedAccessControl`, which is
 * on by default. A server without the feature answers 501 `app.pap.create_access_control_policy.app_error`.
 */
export const create = /*#__PURE__*/ endpoint(
  "CreateAccessControlPolicy",
  "PUT",
  "/api/v4/access_control_policies",
  () => ({
    query: Schema.Struct({ team_id: Schema.optional(Schema.String) }),
    body: AccessControlPolicyDraft,
    success: AccessControlPolicy
  })
)

/**
 * Update access control policies active. Needs `manage_system`. Behind the feature flag `AttributeBasedAccessControl`,
 * which is on by default. A server without the feature answers 501
 * `app.pap.update_access_control_policies_active.app_error`.
 */
export const updateActive = /*#__PURE__*/ endpoint(
  "UpdateAccessControlPoliciesActive",
  "PUT",
  "/api/v4/access_control_policies/activate",
  () => ({ body: AccessControlPolicyActiveUpdateRequest, success: AccessControlPolicy })
)

/**
 * Get access control policy autocomplete fields. Needs `manage_system`. Behind the feature flag
 * `AttributeBasedAccessControl`, which is on by default.
 */
export const getAutocompleteFields = /*#__PURE__*/ listing(
  "GetAccessControlPolicyAutocompleteFields",
  "GET",
  "/api/v4/access_control_policies/cel/autocomplete/fields",
  () => ({
    query: Schema.Struct({
      after: Schema.optional(Schema.String),
      limit: Schema.Number,
      channelId: Schema.optional(Schema.String),
      team_id: Schema.optional(Schema.String)
    }),
    success: Schema.Array(PropertyField),
    paging: byCursor({ size: ["limit", 60], after: byId("after") })
  })
)

/**
 * Check access control policy expression. Needs `manage_system`. Behind the feature flag `AttributeBasedAccessControl`,
 * which is on by default. A server without the feature answers 501 `app.pap.check_expression.app_error`.
 */
export const checkExpression = /*#__PURE__*/ endpoint(
  "CheckAccessControlPolicyExpression",
  "POST",
  "/api/v4/access_control_policies/cel/check",
  () => ({
    body: Schema.Struct({
      expression: Schema.optional(Schema.String),
      channelId: Schema.optional(Schema.String),
      teamId: Schema.optional(Schema.String)
    }),
    success: Schema.NullOr(Schema.Array(ExpressionError)),
    safe: true
  })
)

/** Simulate access control policy for users. Newer than 11.6. */
export const simulateForUsers = /*#__PURE__*/ endpoint(
  "simulateAccessControlPolicyForUsers",
  "POST",
  "/api/v4/access_control_policies/cel/simulate_users",
  () => ({ body: Schema.Unknown, success: anything })
)

/**
 * Test access control policy expression. Needs `manage_system`. Behind the feature flag `AttributeBasedAccessControl`,
 * which is on by default. A server without the feature answers 501 `app.pap.check_expression.app_error`.
 */
export const testExpression = /*#__PURE__*/ listing(
  "TestAccessControlPolicyExpression",
  "POST",
  "/api/v4/access_control_policies/cel/test",
  () => ({
    body: QueryExpressionParams,
    success: AccessControlPolicyTestResponse,
    safe: true,
    paging: byCursor({ in: "users", size: ["limit", 60], after: byId("after") })
  })
)

/**
 * Validate expression against requester. Needs `manage_system`. Behind the feature flag `AttributeBasedAccessControl`,
 * which is on by default. A server without the feature answers 501 `app.pap.check_expression.app_error`.
 */
export const validateExpressionAgainstRequester = /*#__PURE__*/ endpoint(
  "ValidateExpressionAgainstRequester",
  "POST",
  "/api/v4/access_control_policies/cel/validate_requester",
  () => ({
    body: Schema.Struct({
      expression: Schema.String,
      channelId: Schema.optional(Schema.String),
      teamId: Schema.optional(Schema.String)
    }),
    success: Schema.Struct({ requester_matches: Schema.optional(Schema.Boolean) }),
    safe: true
  })
)

/**
 * Get cel visual ast. Needs `manage_system`. Behind the feature flag `AttributeBasedAccessControl`, which is on by
 * default. A server without the feature answers 501 `app.pap.expression_to_visual_ast.app_error`.
 */
export const getCELVisualAST = /*#__PURE__*/ endpoint(
  "GetCELVisualAST",
  "POST",
  "/api/v4/access_control_policies/cel/visual_ast",
  () => ({ body: CELExpression, success: VisualExpression, safe: true })
)

/**
 * Search access control policies. Needs `manage_system`. Behind the feature flag `AttributeBasedAccessControl`, which
 * is on by default. A server without the feature answers 501 `app.pap.search_access_control_policies.app_error`.
 */
export const search = /*#__PURE__*/ listing(
  "SearchAccessControlPolicies",
  "POST",
  "/api/v4/access_control_policies/search",
  () => ({
    body: AccessControlPolicySearch,
    success: AccessControlPoliciesWithCount,
    safe: true,
    paging: byCursor({
      in: "policies",
      size: ["limit", 60],
      after: (last) => ({ cursor: { id: fieldOf(last, "id") } })
    })
  })
)

/**
 * Delete access control policy. Needs `manage_system`. Behind the feature flag `AttributeBasedAccessControl`, which is
 * on by default. A server without the feature answers 501 `app.pap.delete_access_control_policy.app_error`.
 */
const delete_ = /*#__PURE__*/ endpoint(
  "DeleteAccessControlPolicy",
  "DELETE",
  "/api/v4/access_control_policies/{policy_id}",
  () => ({ query: Schema.Struct({ team_id: Schema.optional(Schema.String) }), success: StatusOK })
)
export { delete_ as delete }

/**
 * Get access control policy. Needs `manage_system`. Behind the feature flag `AttributeBasedAccessControl`, which is on
 * by default. A server without the feature answers 501 `app.pap.get_policy.app_error`.
 */
export const get = /*#__PURE__*/ endpoint(
  "GetAccessControlPolicy",
  "GET",
  "/api/v4/access_control_policies/{policy_id}",
  () => ({
    query: Schema.Struct({ channelId: Schema.optional(Schema.String), team_id: Schema.optional(Schema.String) }),
    success: AccessControlPolicy
  })
)

/**
 * Update access control policy active status. Needs `manage_system`. Behind the feature flag
 * `AttributeBasedAccessControl`, which is on by default. A server without the feature answers 501
 * `app.pap.update_access_control_policies_active.app_error`.
 */
export const updateActiveStatus = /*#__PURE__*/ endpoint(
  "UpdateAccessControlPolicyActiveStatus",
  "GET",
  "/api/v4/access_control_policies/{policy_id}/activate",
  () => ({ query: Schema.Struct({ active: Schema.Boolean }), success: StatusOK })
)

/**
 * Assign access control policy to channels. Needs `manage_system`. Behind the feature flag
 * `AttributeBasedAccessControl`, which is on by default. A server without the feature answers 501
 * `app.pap.assign_access_control_policy_to_channels.app_error`.
 */
export const assignToChannels = /*#__PURE__*/ endpoint(
  "AssignAccessControlPolicyToChannels",
  "POST",
  "/api/v4/access_control_policies/{policy_id}/assign",
  () => ({
    body: Schema.Struct({
      channel_ids: Schema.optional(Schema.Array(Schema.String)),
      /** Newer than 11.6, like `team_id`. */
      team_ids: Schema.optional(Schema.Array(Schema.String)),
      team_id: Schema.optional(Schema.String)
    }),
    success: StatusOK
  })
)

/**
 * Get channels for access control policy. Needs `manage_system`. Behind the feature flag `AttributeBasedAccessControl`,
 * which is on by default. A server without the feature answers 501 `app.pap.get_policy.app_error`.
 */
export const getChannelsForAccessControlPolicy = /*#__PURE__*/ listing(
  "GetChannelsForAccessControlPolicy",
  "GET",
  "/api/v4/access_control_policies/{policy_id}/resources/channels",
  () => ({
    query: Schema.Struct({
      after: Schema.optional(Schema.String),
      limit: Schema.Number,
      team_id: Schema.optional(Schema.String)
    }),
    success: ChannelsWithCount,
    paging: byCursor({ in: "channels", size: ["limit", 60], after: byId("after") })
  })
)

/**
 * Search channels for access control policy. Needs `manage_system`. Behind the feature flag
 * `AttributeBasedAccessControl`, which is on by default.
 */
export const searchChannelsForAccessControlPolicy = /*#__PURE__*/ endpoint(
  "SearchChannelsForAccessControlPolicy",
  "POST",
  "/api/v4/access_control_policies/{policy_id}/resources/channels/search",
  () => ({
    query: Schema.Struct({ team_id: Schema.optional(Schema.String) }),
    body: ChannelSearch,
    success: ChannelsWithCount,
    safe: true
  })
)

/**
 * Unassign access control policy from channels. Needs `manage_system`. Behind the feature flag
 * `AttributeBasedAccessControl`, which is on by default. A server without the feature answers 501
 * `app.pap.unassign_access_control_policy_from_channels.app_error`.
 */
export const unassignFromChannels = /*#__PURE__*/ endpoint(
  "UnassignAccessControlPolicyFromChannels",
  "DELETE",
  "/api/v4/access_control_policies/{policy_id}/unassign",
  () => ({
    body: Schema.Struct({
      channel_ids: Schema.optional(Schema.Array(Schema.String)),
      /** Newer than 11.6, like `team_id`. */
      team_ids: Schema.optional(Schema.Array(Schema.String)),
      team_id: Schema.optional(Schema.String)
    }),
    success: StatusOK
  })
)

/**
 * Get channel access control attributes. Needs `read_channel`. A server without the feature answers 501
 * `app.pap.get_channel_access_control_attributes.app_error`.
 */
export const getChannelAccessControlAttributes = /*#__PURE__*/ endpoint(
  "GetChannelAccessControlAttributes",
  "GET",
  "/api/v4/channels/{channel_id}/access_control/attributes",
  () => ({ success: Schema.Record(Schema.String, Schema.Unknown) })
)
