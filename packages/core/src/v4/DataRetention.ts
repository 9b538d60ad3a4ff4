import * as Schema from "effect/Schema"
import { endpoint, listing } from "../Endpoint.ts"
import { ChannelListWithTeamData, ChannelsWithCount } from "../models/ChannelWithTeamData.ts"
import {
  DataRetentionPolicyCreate,
  DataRetentionPolicyWithTeamAndChannelCounts,
  DataRetentionPolicyWithTeamAndChannelIds,
  GlobalDataRetentionPolicy
} from "../models/DataRetentionPolicy.ts"
import { RetentionPolicyForChannelList } from "../models/RetentionPolicyForChannelList.ts"
import { RetentionPolicyForTeamList } from "../models/RetentionPolicyForTeamList.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { Team } from "../models/Team.ts"
import { byPageIn } from "../Paging.ts"

/**
 * A page of the policies for single teams and channels, with how many of each they hold for. Needs
 * `sysconsole_read_compliance_data_retention_policy`. Since 5.35. Licence: Enterprise (E20), else 501
 * `ent.data_retention.generic.license.error`.
 */
export const getPolicies = /*#__PURE__*/ listing(
  "GetDataRetentionPolicies",
  "GET",
  "/api/v4/data_retention/policies",
  () => ({
    query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
    success: Schema.NullOr(
      Schema.Union([
        Schema.Array(DataRetentionPolicyWithTeamAndChannelCounts),
        Schema.Struct({
          policies: Schema.NullOr(Schema.Array(DataRetentionPolicyWithTeamAndChannelCounts)),
          total_count: Schema.Number
        })
      ])
    ),
    paging: byPageIn("policies")
  })
)

/**
 * Makes a policy for single teams and channels; `post_duration` is in days, −1 for ever. Needs
 * `sysconsole_write_compliance_data_retention_policy`. Since 5.35. Licence: Enterprise (E20), else 501
 * `ent.data_retention.generic.license.error`.
 */
export const createPolicy = /*#__PURE__*/ endpoint(
  "CreateDataRetentionPolicy",
  "POST",
  "/api/v4/data_retention/policies",
  () => ({ body: DataRetentionPolicyCreate, success: DataRetentionPolicyWithTeamAndChannelCounts })
)

/**
 * Deletes a policy: its teams and channels fall back to the server's own. Needs
 * `sysconsole_write_compliance_data_retention_policy`. Since 5.35. Licence: Enterprise (E20), else 501
 * `ent.data_retention.generic.license.error`.
 */
export const deletePolicy = /*#__PURE__*/ endpoint(
  "DeleteDataRetentionPolicy",
  "DELETE",
  "/api/v4/data_retention/policies/{policy_id}",
  () => ({ success: StatusOK })
)

/**
 * One policy for single teams and channels, with how many of each it holds for. Needs
 * `sysconsole_read_compliance_data_retention_policy`. Since 5.35. Licence: Enterprise (E20), else 501
 * `ent.data_retention.generic.license.error`.
 */
export const getPolicyByID = /*#__PURE__*/ endpoint(
  "GetDataRetentionPolicyByID",
  "GET",
  "/api/v4/data_retention/policies/{policy_id}",
  () => ({ success: DataRetentionPolicyWithTeamAndChannelCounts })
)

/**
 * Changes only what is given; teams and channels that are given replace those before. Needs
 * `sysconsole_write_compliance_data_retention_policy`. Since 5.35. Licence: Enterprise (E20), else 501
 * `ent.data_retention.generic.license.error`.
 */
export const patchPolicy = /*#__PURE__*/ endpoint(
  "PatchDataRetentionPolicy",
  "PATCH",
  "/api/v4/data_retention/policies/{policy_id}",
  () => ({ body: DataRetentionPolicyWithTeamAndChannelIds, success: DataRetentionPolicyWithTeamAndChannelCounts })
)

/**
 * Takes channels out of a policy. Needs `sysconsole_write_compliance_data_retention_policy`. Since 5.35. Licence:
 * Enterprise (E20), else 501 `ent.data_retention.generic.license.error`.
 */
export const removeChannelsFromRetentionPolicy = /*#__PURE__*/ endpoint(
  "RemoveChannelsFromRetentionPolicy",
  "DELETE",
  "/api/v4/data_retention/policies/{policy_id}/channels",
  () => ({ body: Schema.Array(Schema.String), success: StatusOK })
)

/**
 * A page of the channels of a policy. Needs `sysconsole_read_compliance_data_retention_policy`. Since 5.35. Licence:
 * Enterprise (E20), else 501 `ent.data_retention.generic.license.error`.
 */
export const getChannelsForRetentionPolicy = /*#__PURE__*/ listing(
  "GetChannelsForRetentionPolicy",
  "GET",
  "/api/v4/data_retention/policies/{policy_id}/channels",
  () => ({
    query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
    success: Schema.Union([ChannelListWithTeamData, ChannelsWithCount]),
    paging: byPageIn("channels")
  })
)

/**
 * Puts channels under a policy; each can be under one only. Needs `sysconsole_write_compliance_data_retention_policy`.
 * Since 5.35. Licence: Enterprise (E20), else 501 `ent.data_retention.generic.license.error`.
 */
export const addChannelsToRetentionPolicy = /*#__PURE__*/ endpoint(
  "AddChannelsToRetentionPolicy",
  "POST",
  "/api/v4/data_retention/policies/{policy_id}/channels",
  () => ({ body: Schema.Array(Schema.String), success: StatusOK })
)

/**
 * Finds channels of a policy by name. Needs `sysconsole_read_compliance_data_retention_policy`. Since 5.35. Without a
 * licence nothing is found.
 */
export const searchChannelsForRetentionPolicy = /*#__PURE__*/ endpoint(
  "SearchChannelsForRetentionPolicy",
  "POST",
  "/api/v4/data_retention/policies/{policy_id}/channels/search",
  () => ({
    body: Schema.Struct({
      term: Schema.optional(Schema.String),
      team_ids: Schema.optional(Schema.Array(Schema.String)),
      public: Schema.optional(Schema.Boolean),
      private: Schema.optional(Schema.Boolean),
      deleted: Schema.optional(Schema.Boolean)
    }),
    success: ChannelListWithTeamData,
    safe: true
  })
)

/**
 * Takes teams out of a policy. Needs `sysconsole_write_compliance_data_retention_policy`. Since 5.35. Licence:
 * Enterprise (E20), else 501 `ent.data_retention.generic.license.error`.
 */
export const removeTeamsFromRetentionPolicy = /*#__PURE__*/ endpoint(
  "RemoveTeamsFromRetentionPolicy",
  "DELETE",
  "/api/v4/data_retention/policies/{policy_id}/teams",
  () => ({ body: Schema.Array(Schema.String), success: StatusOK })
)

/**
 * A page of the teams of a policy. Needs `sysconsole_read_compliance_data_retention_policy`. Since 5.35. Licence:
 * Enterprise (E20), else 501 `ent.data_retention.generic.license.error`.
 */
export const getTeamsForRetentionPolicy = /*#__PURE__*/ listing(
  "GetTeamsForRetentionPolicy",
  "GET",
  "/api/v4/data_retention/policies/{policy_id}/teams",
  () => ({
    query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
    success: Schema.NullOr(
      Schema.Union([
        Schema.Array(Team),
        Schema.Struct({ teams: Schema.NullOr(Schema.Array(Team)), total_count: Schema.Number })
      ])
    ),
    paging: byPageIn("teams")
  })
)

/**
 * Puts teams under a policy; each can be under one only. Needs `sysconsole_write_compliance_data_retention_policy`.
 * Since 5.35. Licence: Enterprise (E20), else 501 `ent.data_retention.generic.license.error`.
 */
export const addTeamsToRetentionPolicy = /*#__PURE__*/ endpoint(
  "AddTeamsToRetentionPolicy",
  "POST",
  "/api/v4/data_retention/policies/{policy_id}/teams",
  () => ({ body: Schema.Array(Schema.String), success: StatusOK })
)

/**
 * Finds teams of a policy by name. Needs `sysconsole_read_compliance_data_retention_policy`. Since 5.35. Without a
 * licence nothing is found.
 */
export const searchTeamsForRetentionPolicy = /*#__PURE__*/ endpoint(
  "SearchTeamsForRetentionPolicy",
  "POST",
  "/api/v4/data_retention/policies/{policy_id}/teams/search",
  () => ({
    body: Schema.Struct({
      term: Schema.optional(Schema.String),
      allow_open_invite: Schema.optional(Schema.Boolean),
      group_constrained: Schema.optional(Schema.Boolean)
    }),
    success: Schema.Array(Team),
    safe: true
  })
)

/**
 * How many policies for single teams and channels there are. Needs `sysconsole_read_compliance_data_retention_policy`.
 * Since 5.35. Licence: Enterprise (E20), else 501 `ent.data_retention.generic.license.error`.
 */
export const getPoliciesCount = /*#__PURE__*/ endpoint(
  "GetDataRetentionPoliciesCount",
  "GET",
  "/api/v4/data_retention/policies_count",
  () => ({ success: Schema.Struct({ total_count: Schema.Number }) })
)

/**
 * The server's own policy: whether old posts and files are deleted, and older than when (ms). Needs any session. Since
 * 4.3. Licence: Enterprise (E20), else 501 `ent.data_retention.generic.license.error`.
 */
export const getPolicy = /*#__PURE__*/ endpoint(
  "GetDataRetentionPolicy",
  "GET",
  "/api/v4/data_retention/policy",
  () => ({ success: GlobalDataRetentionPolicy })
)

/**
 * How long posts are kept in those of a user's channels that have a policy of their own. Others' need `manage_system`.
 * Since 5.35. Licence: Enterprise (E20), else 501 `ent.data_retention.generic.license.error`.
 */
export const getChannelPoliciesForUser = /*#__PURE__*/ listing(
  "GetChannelPoliciesForUser",
  "GET",
  "/api/v4/users/{user_id}/data_retention/channel_policies",
  () => ({
    query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
    success: RetentionPolicyForChannelList,
    paging: byPageIn("policies")
  })
)

/**
 * How long posts are kept in those of a user's teams that have a policy of their own. Others' need `manage_system`.
 * Since 5.35. Licence: Enterprise (E20), else 501 `ent.data_retention.generic.license.error`.
 */
export const getTeamPoliciesForUser = /*#__PURE__*/ listing(
  "GetTeamPoliciesForUser",
  "GET",
  "/api/v4/users/{user_id}/data_retention/team_policies",
  () => ({
    query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
    success: RetentionPolicyForTeamList,
    paging: byPageIn("policies")
  })
)
