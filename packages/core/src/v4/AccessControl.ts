import * as Schema from "effect/Schema"
import { endpoint, listing, orNothing } from "../Endpoint.ts"
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
import { PolicySimulationResponse } from "../models/PolicySimulationResponse.ts"
import { PropertyField } from "../models/PropertyField.ts"
import { QueryExpressionParams } from "../models/QueryExpressionParams.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { VisualExpression } from "../models/VisualExpression.ts"
import { byCursor, byId, fieldOf } from "../Paging.ts"

/**
 * Makes an access-control policy, or replaces the one that has its `id`: that of a channel has the channel's id. Needs
 * `manage_system`; for a channel's, `manage_channel_access_rules` there. Feature flag `AttributeBasedAccessControl` (on
 * by default). Licence: Enterprise Advanced, else 501 `app.pap.create_access_control_policy.app_error`.
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
 * Switches policies on or off, several at once, and gives them. Needs `manage_system`, or `manage_channel_access_rules`
 * in the channel of each. Feature flag `AttributeBasedAccessControl` (on by default). Licence: Enterprise Advanced,
 * else 501 `app.pap.update_access_control_policies_active.app_error`.
 */
export const updateActive = /*#__PURE__*/ endpoint(
  "UpdateAccessControlPoliciesActive",
  "PUT",
  "/api/v4/access_control_policies/activate",
  () => ({ body: AccessControlPolicyActiveUpdateRequest, success: Schema.NullOr(Schema.Array(AccessControlPolicy)) })
)

/**
 * The profile attributes that an expression can name. `limit` must be given, 1 to 100; `after` is the last one's id.
 * Needs `manage_system`, or `manage_channel_access_rules` in `channelId`. Feature flag `AttributeBasedAccessControl`
 * (on by default). Without a licence the list is empty.
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
 * The mistakes in a CEL expression, with line and column; none, and it is valid. Needs `manage_system`, or
 * `manage_channel_access_rules` in `channelId`. Feature flag `AttributeBasedAccessControl` (on by default). Licence:
 * Enterprise Advanced, else 501 `app.pap.check_expression.app_error`.
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

/**
 * Tries a policy that is not saved on users picked by hand: what each may do, and which rule said no. Newer than 11.6.
 */
export const simulateForUsers = /*#__PURE__*/ endpoint(
  "simulateAccessControlPolicyForUsers",
  "POST",
  "/api/v4/access_control_policies/cel/simulate_users",
  () => ({
    body: Schema.Struct({
      policy: AccessControlPolicyDraft,
      actions: Schema.Array(Schema.String),
      /** The rule that is being written. */
      rule_name: Schema.optional(Schema.String),
      channel_id: Schema.optional(Schema.String),
      team_id: Schema.optional(Schema.String),
      users: Schema.Array(
        Schema.Struct({
          user_id: Schema.String,
          use_active_session: Schema.optional(Schema.Boolean),
          /** Attributes of the session, instead of those of this one. */
          session_overrides: Schema.optional(Schema.Record(Schema.String, Schema.Unknown))
        })
      ),
      /** `this_rule` if left out. */
      evaluation_scope: Schema.optional(Schema.Literals(["all", "this_rule"]))
    }),
    success: PolicySimulationResponse,
    safe: true
  })
)

/**
 * The users whom an expression lets in, page by page: `after` is the last one's id. Needs `manage_system`, or
 * `manage_channel_access_rules` in `channelId`: then only those whom one's own attributes match too. Feature flag
 * `AttributeBasedAccessControl` (on by default). Licence: Enterprise Advanced, else 501
 * `app.pap.check_expression.app_error`.
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
 * Whether an expression lets oneself in: who asks before saving does not lock himself out. Needs `manage_system`, or
 * `manage_channel_access_rules` in `channelId`. Feature flag `AttributeBasedAccessControl` (on by default). Licence:
 * Enterprise Advanced, else 501 `app.pap.check_expression.app_error`.
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
    success: Schema.Struct({ requester_matches: Schema.Boolean }),
    safe: true
  })
)

/**
 * An expression taken apart into conditions, as an editor shows them. Needs `manage_system`, or
 * `manage_channel_access_rules` in `channelId`. Feature flag `AttributeBasedAccessControl` (on by default). Licence:
 * Enterprise Advanced, else 501 `app.pap.expression_to_visual_ast.app_error`.
 */
export const getCELVisualAST = /*#__PURE__*/ endpoint(
  "GetCELVisualAST",
  "POST",
  "/api/v4/access_control_policies/cel/visual_ast",
  () => ({ body: CELExpression, success: VisualExpression, safe: true })
)

/**
 * A page of policies by words, type, parent or ids; `cursor.id` is the last one's id. Needs `manage_system`. Feature
 * flag `AttributeBasedAccessControl` (on by default). Licence: Enterprise Advanced, else 501
 * `app.pap.search_access_control_policies.app_error`.
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

const delete_ = /*#__PURE__*/ endpoint(
  "DeleteAccessControlPolicy",
  "DELETE",
  "/api/v4/access_control_policies/{policy_id}",
  () => ({ query: Schema.Struct({ team_id: Schema.optional(Schema.String) }), success: orNothing(StatusOK) })
)
export {
  /**
   * Deletes a policy. Releases around 11.6 answer a success without a body. Needs `manage_system`, or
   * `manage_channel_access_rules` for a channel's. Feature flag `AttributeBasedAccessControl` (on by default). Licence:
   * Enterprise Advanced, else 501 `app.pap.delete_access_control_policy.app_error`.
   */
  delete_ as delete
}

/**
 * One policy. Needs `manage_system`; the admin of a channel that it holds for names it in `channelId`. Feature flag
 * `AttributeBasedAccessControl` (on by default). Licence: Enterprise Advanced, else 501 `app.pap.get_policy.app_error`.
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
 * Switches one policy on or off, by GET all the same; a session in a cookie is refused (401). Deprecated: use
 * `updateActive`. Needs `manage_system`, or `manage_channel_access_rules` for a channel's. Feature flag
 * `AttributeBasedAccessControl` (on by default). Licence: Enterprise Advanced, else 501
 * `app.pap.update_access_control_policies_active.app_error`.
 */
export const updateActiveStatus = /*#__PURE__*/ endpoint(
  "UpdateAccessControlPolicyActiveStatus",
  "GET",
  "/api/v4/access_control_policies/{policy_id}/activate",
  () => ({ query: Schema.Struct({ active: Schema.Boolean }), success: StatusOK })
)

/**
 * Puts private channels under a parent policy. Releases around 11.6 answer a success without a body. Needs
 * `manage_system`. Feature flag `AttributeBasedAccessControl` (on by default). Licence: Enterprise Advanced, else 501
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
    success: orNothing(StatusOK)
  })
)

/**
 * The channels under a parent policy. `limit` must be given; `after` is the last one's id. Needs `manage_system`.
 * Feature flag `AttributeBasedAccessControl` (on by default). Licence: Enterprise Advanced, else 501
 * `app.pap.get_policy.app_error`.
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
 * Finds private channels under a parent policy; of the filters only `term`, `team_ids`, `deleted` and `include_deleted`
 * count. Needs `manage_system`. Feature flag `AttributeBasedAccessControl` (on by default). Without a licence nothing
 * is found.
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
 * Takes channels from under a parent policy. Releases around 11.6 answer a success without a body. Needs
 * `manage_system`. Feature flag `AttributeBasedAccessControl` (on by default). Licence: Enterprise Advanced, else 501
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
    success: orNothing(StatusOK)
  })
)

/**
 * What a channel's policy asks of its members: values by the name of the attribute. Needs `read_channel`. Licence:
 * Enterprise Advanced, else 501 `app.pap.get_channel_access_control_attributes.app_error`.
 */
export const getChannelAccessControlAttributes = /*#__PURE__*/ endpoint(
  "GetChannelAccessControlAttributes",
  "GET",
  "/api/v4/channels/{channel_id}/access_control/attributes",
  () => ({ success: Schema.Record(Schema.String, Schema.NullOr(Schema.Array(Schema.String))) })
)
