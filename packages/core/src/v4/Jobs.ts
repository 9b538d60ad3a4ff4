import * as Schema from "effect/Schema"
import { endpoint, listing, stream } from "../Endpoint.ts"
import { Job } from "../models/Job.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { byPage } from "../Paging.ts"

/**
 * A page of the server's jobs, newest first, 5 unless `per_page` says otherwise; those of types one may not read are
 * left out. Needs `manage_jobs`, or to read a type. Since 4.1.
 */
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

/**
 * Puts a job in the queue; `data` are texts. An unknown type is a 400. Needs `manage_jobs`, or to create its type.
 * Since 4.1.
 */
export const create = /*#__PURE__*/ endpoint("CreateJob", "POST", "/api/v4/jobs", () => ({
  body: Schema.Struct({ type: Schema.String, data: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)) }),
  success: Job
}))

/** A page of the jobs of a type, newest first. Needs `manage_jobs`, or to read the type. Since 4.1. */
export const getByType = /*#__PURE__*/ listing("GetJobsByType", "GET", "/api/v4/jobs/type/{type}", () => ({
  query: Schema.Struct({
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number),
    team_id: Schema.optional(Schema.String)
  }),
  success: Schema.Array(Job),
  paging: byPage
}))

/** One job: how far it is, and how it ended. Needs `manage_jobs`, or to read its type. Since 4.1. */
export const get = /*#__PURE__*/ endpoint("GetJob", "GET", "/api/v4/jobs/{job_id}", () => ({ success: Job }))

/** Asks a job to stop, which it does when it can. Needs `manage_jobs`, or to manage its type. Since 4.1. */
export const cancel = /*#__PURE__*/ endpoint("CancelJob", "POST", "/api/v4/jobs/{job_id}/cancel", () => ({
  success: StatusOK
}))

/**
 * The result of a finished compliance export, zipped. Needs `download_compliance_export_result`. Since 5.28. Where
 * downloading results is switched off, 501 `app.job.download_export_results_not_enabled`.
 */
export const download = /*#__PURE__*/ endpoint("DownloadJob", "GET", "/api/v4/jobs/{job_id}/download", () => ({
  success: stream
}))

/**
 * Sets a job's status to `pending`, `cancel_requested` or `canceled`; steps that make no sense need `force`. Needs to
 * manage the job's type.
 */
export const updateStatus = /*#__PURE__*/ endpoint("UpdateJobStatus", "PATCH", "/api/v4/jobs/{job_id}/status", () => ({
  body: Schema.Struct({ status: Schema.String, force: Schema.optional(Schema.Boolean) }),
  success: StatusOK
}))
