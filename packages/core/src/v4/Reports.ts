import * as Schema from "effect/Schema"
import { endpoint, listing } from "../Endpoint.ts"
import { Post } from "../models/Post.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { UserReport } from "../models/UserReport.ts"
import { reportedPosts, reportedUsers } from "../paging/reports.ts"

/**
 * A page of a channel's posts by time, for exports: go on with `next_cursor`. Needs `manage_system`. Licence:
 * enterprise; without it 400 `app.post.get_posts_for_reporting.license_error`.
 */
export const getPostsForReporting = /*#__PURE__*/ listing(
  "GetPostsForReporting",
  "POST",
  "/api/v4/reports/posts",
  () => ({
    body: Schema.Struct({
      channel_id: Schema.String,
      cursor: Schema.optional(Schema.String),
      start_time: Schema.optional(Schema.Number),
      time_field: Schema.optional(Schema.Literals(["create_at", "update_at"])),
      sort_direction: Schema.optional(Schema.Literals(["asc", "desc"])),
      per_page: Schema.optional(Schema.Number),
      include_deleted: Schema.optional(Schema.Boolean),
      exclude_system_posts: Schema.optional(Schema.Boolean),
      include_metadata: Schema.optional(Schema.Boolean)
    }),
    success: Schema.Struct({
      posts: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Post))),
      next_cursor: Schema.optional(Schema.NullOr(Schema.Struct({ cursor: Schema.optional(Schema.String) })))
    }),
    safe: true,
    paging: reportedPosts
  })
)

/**
 * A page of the user report: users and how active they are. Go on with the last row's value of the sorted column and
 * its id. At most 100 a page. Needs `sysconsole_read_user_management_users`.
 */
export const getUsersForReporting = /*#__PURE__*/ listing(
  "GetUsersForReporting",
  "GET",
  "/api/v4/reports/users",
  () => ({
    query: Schema.Struct({
      /** `Username`, `Email`, `CreateAt`, `FirstName`, `LastName` or `Nickname`. */
      sort_column: Schema.optional(Schema.String),
      /** From the cursor on, or back. */
      direction: Schema.optional(Schema.Literals(["next", "prev"])),
      sort_direction: Schema.optional(Schema.Literals(["asc", "desc"])),
      page_size: Schema.optional(Schema.Number),
      from_column_value: Schema.optional(Schema.String),
      from_id: Schema.optional(Schema.String),
      /** `all_time`, `last_30_days`, `previous_month` or `last_6_months`. */
      date_range: Schema.optional(Schema.String),
      role_filter: Schema.optional(Schema.String),
      team_filter: Schema.optional(Schema.String),
      has_no_team: Schema.optional(Schema.Boolean),
      hide_active: Schema.optional(Schema.Boolean),
      hide_inactive: Schema.optional(Schema.Boolean),
      search_term: Schema.optional(Schema.String),
      /** `all`, `single_channel` or `multi_channel`. Newer than 11.6. */
      guest_filter: Schema.optional(Schema.String)
    }),
    success: Schema.Array(UserReport),
    paging: reportedUsers
  })
)

/** How many users a report with these filters would have. Needs `sysconsole_read_user_management_users`. */
export const getUserCountForReporting = /*#__PURE__*/ endpoint(
  "GetUserCountForReporting",
  "GET",
  "/api/v4/reports/users/count",
  () => ({
    query: Schema.Struct({
      role_filter: Schema.optional(Schema.String),
      team_filter: Schema.optional(Schema.String),
      has_no_team: Schema.optional(Schema.Boolean),
      hide_active: Schema.optional(Schema.Boolean),
      hide_inactive: Schema.optional(Schema.Boolean),
      search_term: Schema.optional(Schema.String),
      /** `all`, `single_channel` or `multi_channel`. Newer than 11.6. */
      guest_filter: Schema.optional(Schema.String)
    }),
    success: Schema.Number
  })
)

/**
 * Starts a job that writes the user report to a file and sends it to oneself as a direct message. Needs a system admin.
 * Licence: Professional; without it 400 `app.report.start_users_batch_export.license_error`.
 */
export const startBatchUsersExport = /*#__PURE__*/ endpoint(
  "StartBatchUsersExport",
  "POST",
  "/api/v4/reports/users/export",
  () => ({
    query: Schema.Struct({
      /** `all_time`, `last_30_days`, `previous_month` or `last_6_months`. */
      date_range: Schema.optional(Schema.String),
      role_filter: Schema.optional(Schema.String),
      team_filter: Schema.optional(Schema.String),
      has_no_team: Schema.optional(Schema.Boolean),
      hide_active: Schema.optional(Schema.Boolean),
      hide_inactive: Schema.optional(Schema.Boolean),
      search_term: Schema.optional(Schema.String),
      /** `all`, `single_channel` or `multi_channel`. Newer than 11.6. */
      guest_filter: Schema.optional(Schema.String)
    }),
    success: StatusOK
  })
)
