import * as Schema from "effect/Schema"
import { endpoint, listing, stream } from "../Endpoint.ts"
import { Job } from "../models/Job.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { byPage } from "../Paging.ts"

/** Get jobs. Needs `manage_jobs`. Since 4.1. */
export const list = /*#__PURE__*/ listing("GetJobs", "GET", "/api/v4/jobs", () => ({
  query: Schema.Struct({
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number),
    job_type: Schema.optional(Schema.String),
    status: Schema.optional(Schema.String)
  }),
  success: Schema.Array(Job),
  paging: byPage
}))

/** Create job. Needs `manage_jobs`. Since 4.1. */
export const create = /*#__PURE__*/ endpoint("CreateJob", "POST", "/api/v4/jobs", () => ({
  body: Schema.Struct({ type: Schema.String, data: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)) }),
  success: Job
}))

/** Get jobs by type. Needs `manage_jobs`. Since 4.1. */
export const getByType = /*#__PURE__*/ listing("GetJobsByType", "GET", "/api/v4/jobs/type/{type}", () => ({
  query: Schema.Struct({
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number),
    team_id: Schema.optional(Schema.String)
  }),
  success: Schema.Array(Job),
  paging: byPage
}))

/** Get job. Needs `manage_jobs`. Since 4.1. */
export const get = /*#__PURE__*/ endpoint("GetJob", "GET", "/api/v4/jobs/{job_id}", () => ({ success: Job }))

/** Cancel job. Needs `manage_jobs`. Since 4.1. */
export const cancel = /*#__PURE__*/ endpoint("CancelJob", "POST", "/api/v4/jobs/{job_id}/cancel", () => ({
  success: StatusOK
}))

/**
 * Download job. Needs `manage_jobs`. Since 5.28. A server without the feature answers 501
 * `app.job.download_export_results_not_enabled`.
 */
export const download = /*#__PURE__*/ endpoint("DownloadJob", "GET", "/api/v4/jobs/{job_id}/download", () => ({
  success: stream
}))

/** Update job status. */
export const updateStatus = /*#__PURE__*/ endpoint("UpdateJobStatus", "PATCH", "/api/v4/jobs/{job_id}/status", () => ({
  body: Schema.Struct({ status: Schema.String, force: Schema.optional(Schema.Boolean) }),
  success: StatusOK
}))
