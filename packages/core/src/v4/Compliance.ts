import * as Schema from "effect/Schema"
import { endpoint, listing, stream } from "../Endpoint.ts"
import { Compliance } from "../models/Compliance.ts"
import { byPage } from "../Paging.ts"

/**
 * A page of the compliance reports made so far. Needs `read_compliance_export_job`. Licence: with compliance, else 501
 * `ent.compliance.licence_disable.app_error`.
 */
export const getReports = /*#__PURE__*/ listing("GetComplianceReports", "GET", "/api/v4/compliance/reports", () => ({
  query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
  success: Schema.NullOr(Schema.Array(Compliance)),
  paging: byPage
}))

/**
 * Starts a report of what was written between two times; `getReport` tells when it is finished. Needs
 * `create_compliance_export_job`. Licence: with compliance, else 501 `ent.compliance.licence_disable.app_error`.
 */
export const createReport = /*#__PURE__*/ endpoint(
  "CreateComplianceReport",
  "POST",
  "/api/v4/compliance/reports",
  () => ({
    body: Schema.Struct({
      desc: Schema.String,
      /** In milliseconds, like `end_at`. */
      start_at: Schema.Number,
      end_at: Schema.Number,
      /** Separated by blanks, like `emails`. */
      keywords: Schema.optional(Schema.String),
      emails: Schema.optional(Schema.String),
      type: Schema.optional(Schema.String)
    }),
    success: Compliance
  })
)

/**
 * One report: its `status` and how much it found. Needs `read_compliance_export_job`. Licence: with compliance, else
 * 501 `ent.compliance.licence_disable.app_error`.
 */
export const getReport = /*#__PURE__*/ endpoint(
  "GetComplianceReport",
  "GET",
  "/api/v4/compliance/reports/{report_id}",
  () => ({ success: Compliance })
)

/**
 * A finished report, zipped. Needs `download_compliance_export_result`. Licence: with compliance, else 501
 * `ent.compliance.licence_disable.app_error`.
 */
export const downloadReport = /*#__PURE__*/ endpoint(
  "DownloadComplianceReport",
  "GET",
  "/api/v4/compliance/reports/{report_id}/download",
  () => ({ success: stream })
)
