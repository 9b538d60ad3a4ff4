import * as Schema from "effect/Schema"
import { anything, bytes, endpoint, listing, multipart, stream } from "../Endpoint.ts"
import { Audit } from "../models/Audit.ts"
import { Config } from "../models/Config.ts"
import { EnvironmentConfig } from "../models/EnvironmentConfig.ts"
import { Notice } from "../models/Notice.ts"
import { ServerBusy } from "../models/ServerBusy.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { System, SystemDraft } from "../models/System.ts"
import { SystemStatusResponse } from "../models/SystemStatusResponse.ts"
import { byPage, byPageAs } from "../Paging.ts"

/**
 * Is the server there? With `get_server_status` also its database and file store: 500 when one of them fails, unless
 * `use_rest_semantics` asks for a 200 that says so. Needs no session.
 */
export const getPing = /*#__PURE__*/ endpoint("GetPing", "GET", "/api/v4/system/ping", () => ({
  query: Schema.Struct({
    get_server_status: Schema.optional(Schema.Boolean),
    /** Can this device get push notifications? */
    device_id: Schema.optional(Schema.String),
    use_rest_semantics: Schema.optional(Schema.Boolean)
  }),
  success: SystemStatusResponse,
  auth: "optional"
}))

/** Get analytics old. Needs `manage_system`. Since 4.0. */
export const getAnalyticsOld = /*#__PURE__*/ endpoint("GetAnalyticsOld", "GET", "/api/v4/analytics/old", () => ({
  query: Schema.Struct({ name: Schema.optional(Schema.String), team_id: Schema.optional(Schema.String) }),
  success: Schema.Array(Schema.Struct({ name: Schema.String, value: Schema.Number }))
}))

/** Get audits. Needs `manage_system`. */
export const getAudits = /*#__PURE__*/ listing("GetAudits", "GET", "/api/v4/audits", () => ({
  query: Schema.Struct({
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number),
    logs_per_page: Schema.optional(Schema.Number)
  }),
  success: Schema.Array(Audit),
  paging: byPage
}))

/** Invalidate caches. Needs `manage_system`. */
export const invalidateCaches = /*#__PURE__*/ endpoint("InvalidateCaches", "POST", "/api/v4/caches/invalidate", () => ({
  success: StatusOK
}))

/** Get config. Needs `manage_system`. Licence: IsCloud. */
export const getConfig = /*#__PURE__*/ endpoint("GetConfig", "GET", "/api/v4/config", () => ({
  query: Schema.Struct({
    remove_masked: Schema.optional(Schema.Boolean),
    remove_defaults: Schema.optional(Schema.String)
  }),
  success: Config
}))

/** Update config. Needs `manage_system`. Licence: IsCloud. */
export const updateConfig = /*#__PURE__*/ endpoint("UpdateConfig", "PUT", "/api/v4/config", () => ({
  body: Config,
  success: Config
}))

/** Get client config. Needs no session. */
export const getClientConfig = /*#__PURE__*/ endpoint("GetClientConfig", "GET", "/api/v4/config/client", () => ({
  query: Schema.Struct({ format: Schema.optional(Schema.String) }),
  success: Schema.Record(Schema.String, Schema.String),
  auth: "optional"
}))

/** Get environment config. Needs `manage_system`. Since 4.10. */
export const getEnvironmentConfig = /*#__PURE__*/ endpoint(
  "GetEnvironmentConfig",
  "GET",
  "/api/v4/config/environment",
  () => ({ success: Schema.NullOr(EnvironmentConfig) })
)

/** Patch config. Needs `manage_system`. Since 5.20. Licence: IsCloud. */
export const patchConfig = /*#__PURE__*/ endpoint("PatchConfig", "PUT", "/api/v4/config/patch", () => ({
  body: Config,
  success: Config
}))

/** Reload config. Needs `manage_system`. */
export const reloadConfig = /*#__PURE__*/ endpoint("ReloadConfig", "POST", "/api/v4/config/reload", () => ({
  success: StatusOK
}))

/** Database recycle. Needs `manage_system`. */
export const databaseRecycle = /*#__PURE__*/ endpoint("DatabaseRecycle", "POST", "/api/v4/database/recycle", () => ({
  success: StatusOK
}))

/** Test email. Needs `manage_system`. */
export const testEmail = /*#__PURE__*/ endpoint("TestEmail", "POST", "/api/v4/email/test", () => ({
  body: Config,
  success: StatusOK
}))

/** Test s3 connection. Needs `manage_system`. Since 4.8. Deprecated. */
export const testS3Connection = /*#__PURE__*/ endpoint("TestS3Connection", "POST", "/api/v4/file/s3_test", () => ({
  body: Config,
  success: StatusOK,
  safe: true
}))

/** Test file store connection. Newer than 11.6. */
export const testFileStoreConnection = /*#__PURE__*/ endpoint(
  "testFileStoreConnection",
  "POST",
  "/api/v4/file/test",
  () => ({ body: Schema.Unknown, success: StatusOK, safe: true })
)

/** Get image by url. Since 3.10. */
export const getImageByUrl = /*#__PURE__*/ endpoint("GetImageByUrl", "GET", "/api/v4/image", () => ({
  query: Schema.Struct({ url: Schema.optional(Schema.String) }),
  success: bytes
}))

/** Get latest version. Needs `manage_system`. */
export const getLatestVersion = /*#__PURE__*/ endpoint("getLatestVersion", "GET", "/api/v4/latest_version", () => ({
  success: anything
}))

/** Remove license file. Needs `manage_system`. Since 4.0. */
export const removeLicenseFile = /*#__PURE__*/ endpoint("RemoveLicenseFile", "DELETE", "/api/v4/license", () => ({
  success: StatusOK
}))

/**
 * Upload license file. Needs `manage_system`. Since 4.0. Licence: enterprise, IsTrialLicense, IsCloud. Without it: 400
 * `api.license.add_license.invalid.app_error`.
 */
export const uploadLicenseFile = /*#__PURE__*/ endpoint("UploadLicenseFile", "POST", "/api/v4/license", () => ({
  body: multipart({ license: "file" }),
  success: StatusOK
}))

/** Get client license. Needs no session. Needs `manage_system`. */
export const getClientLicense = /*#__PURE__*/ endpoint("GetClientLicense", "GET", "/api/v4/license/client", () => ({
  query: Schema.Struct({ format: Schema.String }),
  success: Schema.Record(Schema.String, Schema.String),
  auth: "optional"
}))

/** Get license load metric. Since 10.8. Licence: Users. */
export const getLicenseLoadMetric = /*#__PURE__*/ endpoint(
  "GetLicenseLoadMetric",
  "GET",
  "/api/v4/license/load_metric",
  () => ({ success: Schema.Struct({ load: Schema.Number }) })
)

/** Preview license. Newer than 11.6. */
export const previewLicense = /*#__PURE__*/ endpoint("previewLicense", "POST", "/api/v4/license/preview", () => ({
  body: multipart({ license: "file" }),
  success: anything
}))

/** Get logs. Needs `manage_system`. */
export const getLogs = /*#__PURE__*/ listing("GetLogs", "GET", "/api/v4/logs", () => ({
  query: Schema.Struct({
    page: Schema.optional(Schema.Number),
    logs_per_page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number)
  }),
  success: Schema.NullOr(Schema.Array(Schema.String)),
  paging: byPageAs({ size: "logs_per_page", most: 10_000 })
}))

/** Post log. Needs no session. Needs `manage_system`. */
export const postLog = /*#__PURE__*/ endpoint("PostLog", "POST", "/api/v4/logs", () => ({
  body: Schema.Struct({ level: Schema.String, message: Schema.String }),
  success: Schema.Record(Schema.String, Schema.String),
  auth: "optional"
}))

/** Query logs. Needs `get_logs`. */
export const queryLogs = /*#__PURE__*/ endpoint("queryLogs", "POST", "/api/v4/logs/query", () => ({
  query: Schema.Struct({
    logs_per_page: Schema.optional(Schema.String),
    page: Schema.optional(Schema.String),
    per_page: Schema.optional(Schema.String)
  }),
  body: Schema.Struct({
    server_names: Schema.optional(Schema.Array(Schema.String)),
    log_levels: Schema.optional(Schema.Array(Schema.String)),
    date_from: Schema.optional(Schema.String),
    date_to: Schema.optional(Schema.String)
  }),
  success: Schema.Record(Schema.String, Schema.Array(Schema.Unknown))
}))

/** Test notification. */
export const testNotification = /*#__PURE__*/ endpoint(
  "TestNotification",
  "POST",
  "/api/v4/notifications/test",
  () => ({ success: StatusOK, safe: true })
)

/** Update marketplace visited by admin. Needs no session. Needs `manage_system`. Since 5.33. */
export const updateMarketplaceVisitedByAdmin = /*#__PURE__*/ endpoint(
  "UpdateMarketplaceVisitedByAdmin",
  "POST",
  "/api/v4/plugins/marketplace/first_admin_visit",
  () => ({ body: SystemDraft, success: StatusOK, auth: "optional" })
)

/** Get redirect location. Since 3.10. */
export const getRedirectLocation = /*#__PURE__*/ endpoint(
  "GetRedirectLocation",
  "GET",
  "/api/v4/redirect_location",
  () => ({ query: Schema.Struct({ url: Schema.String }), success: Schema.Struct({ location: Schema.String }) })
)

/** Restart server. Needs `manage_system`. Since 5.27. */
export const restartServer = /*#__PURE__*/ endpoint("RestartServer", "POST", "/api/v4/restart", () => ({
  success: StatusOK
}))

/** Clear server busy. Needs `manage_system`. Since 5.20. */
export const clearServerBusy = /*#__PURE__*/ endpoint("ClearServerBusy", "DELETE", "/api/v4/server_busy", () => ({
  success: StatusOK
}))

/** Get server busy expires. Needs `manage_system`. Since 5.20. */
export const getServerBusyExpires = /*#__PURE__*/ endpoint(
  "GetServerBusyExpires",
  "GET",
  "/api/v4/server_busy",
  () => ({ success: ServerBusy })
)

/** Set server busy. Needs `manage_system`. Since 5.20. */
export const setServerBusy = /*#__PURE__*/ endpoint("SetServerBusy", "POST", "/api/v4/server_busy", () => ({
  query: Schema.Struct({ seconds: Schema.optional(Schema.String) }),
  success: StatusOK
}))

/** Test site url. Needs `manage_system`. Since 5.16. */
export const testSiteURL = /*#__PURE__*/ endpoint("TestSiteURL", "POST", "/api/v4/site_url/test", () => ({
  body: Schema.Struct({ site_url: Schema.String }),
  success: StatusOK
}))

/** Mark notices viewed. Since 5.26. */
export const markNoticesViewed = /*#__PURE__*/ endpoint(
  "MarkNoticesViewed",
  "PUT",
  "/api/v4/system/notices/view",
  () => ({ body: Schema.Array(Schema.String), success: StatusOK })
)

/** Get notices. Since 5.26. */
export const getNotices = /*#__PURE__*/ endpoint("GetNotices", "GET", "/api/v4/system/notices/{teamId}", () => ({
  query: Schema.Struct({ clientVersion: Schema.String, locale: Schema.optional(Schema.String), client: Schema.String }),
  success: Schema.Array(Notice)
}))

/** Get onboarding. Needs `manage_system`. */
export const getOnboarding = /*#__PURE__*/ endpoint(
  "getOnboarding",
  "GET",
  "/api/v4/system/onboarding/complete",
  () => ({ success: System })
)

/** Complete onboarding. Needs `manage_system`. */
export const completeOnboarding = /*#__PURE__*/ endpoint(
  "completeOnboarding",
  "POST",
  "/api/v4/system/onboarding/complete",
  () => ({
    body: Schema.Struct({
      organization: Schema.optional(Schema.String),
      install_plugins: Schema.optional(Schema.Array(Schema.String))
    }),
    success: StatusOK
  })
)

/** Get applied schema migrations. */
export const getAppliedSchemaMigrations = /*#__PURE__*/ endpoint(
  "getAppliedSchemaMigrations",
  "GET",
  "/api/v4/system/schema/version",
  () => ({
    success: Schema.NullOr(
      Schema.Array(Schema.Struct({ version: Schema.optional(Schema.Number), name: Schema.optional(Schema.String) }))
    )
  })
)

/** Generate support packet. Needs `manage_system`. Since 5.32. Licence: E20. Without it: 403 `api.no_license`. */
export const generateSupportPacket = /*#__PURE__*/ endpoint(
  "GenerateSupportPacket",
  "GET",
  "/api/v4/system/support_packet",
  () => ({
    query: Schema.Struct({
      basic_server_logs: Schema.optional(Schema.Boolean),
      plugin_packets: Schema.optional(Schema.String)
    }),
    success: stream
  })
)

/** Get supported timezone. Since 3.10. */
export const getSupportedTimezone = /*#__PURE__*/ endpoint(
  "GetSupportedTimezone",
  "GET",
  "/api/v4/system/timezones",
  () => ({ success: Schema.NullOr(Schema.Array(Schema.String)) })
)

/** Request trial license. Needs `manage_system`. Since 5.25. */
export const requestTrialLicense = /*#__PURE__*/ endpoint(
  "RequestTrialLicense",
  "POST",
  "/api/v4/trial-license",
  () => ({
    body: Schema.Struct({
      users: Schema.Number,
      terms_accepted: Schema.optional(Schema.Boolean),
      receive_emails_accepted: Schema.optional(Schema.Boolean),
      contact_name: Schema.optional(Schema.String),
      contact_email: Schema.optional(Schema.String),
      company_name: Schema.optional(Schema.String),
      company_size: Schema.optional(Schema.String),
      company_country: Schema.optional(Schema.String)
    }),
    success: anything
  })
)

/** Get prev trial license. Needs `read_license_information`. Since 5.36. */
export const getPrevTrialLicense = /*#__PURE__*/ endpoint(
  "GetPrevTrialLicense",
  "GET",
  "/api/v4/trial-license/prev",
  () => ({ success: anything })
)

/** Upgrade to enterprise. Needs `manage_system`. Since 5.27. */
export const upgradeToEnterprise = /*#__PURE__*/ endpoint(
  "UpgradeToEnterprise",
  "POST",
  "/api/v4/upgrade_to_enterprise",
  () => ({ success: StatusOK })
)

/** Is allowed to upgrade to enterprise. Needs `manage_system`. */
export const isAllowedToUpgradeToEnterprise = /*#__PURE__*/ endpoint(
  "IsAllowedToUpgradeToEnterprise",
  "GET",
  "/api/v4/upgrade_to_enterprise/allowed",
  () => ({ success: StatusOK })
)

/** Upgrade to enterprise status. Needs `manage_system`. Since 5.27. */
export const upgradeToEnterpriseStatus = /*#__PURE__*/ endpoint(
  "UpgradeToEnterpriseStatus",
  "GET",
  "/api/v4/upgrade_to_enterprise/status",
  () => ({ success: Schema.Struct({ percentage: Schema.Number, error: Schema.NullOr(Schema.String) }) })
)
