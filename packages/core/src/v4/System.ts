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

/**
 * Counts of the site, or of a team with `team_id`: users, posts, channels, connections. `name` picks another table than
 * `standard`, such as `extra_counts` or `post_counts_day`. Needs `get_analytics`. Since 4.0.
 */
export const getAnalyticsOld = /*#__PURE__*/ endpoint("GetAnalyticsOld", "GET", "/api/v4/analytics/old", () => ({
  query: Schema.Struct({ name: Schema.optional(Schema.String), team_id: Schema.optional(Schema.String) }),
  success: Schema.Array(Schema.Struct({ name: Schema.String, value: Schema.Number }))
}))

/** A page of the log of who called what, newest first. Needs `read_audits`. */
export const getAudits = /*#__PURE__*/ listing("GetAudits", "GET", "/api/v4/audits", () => ({
  query: Schema.Struct({
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number),
    logs_per_page: Schema.optional(Schema.Number)
  }),
  success: Schema.Array(Audit),
  paging: byPage
}))

/** Empties the server's caches, on all nodes. Needs `invalidate_caches`. */
export const invalidateCaches = /*#__PURE__*/ endpoint("InvalidateCaches", "POST", "/api/v4/caches/invalidate", () => ({
  success: StatusOK
}))

/**
 * The server's configuration; passwords and keys are masked. Needs `manage_system`, or a read permission of the system
 * console, which shows its own part.
 */
export const getConfig = /*#__PURE__*/ endpoint("GetConfig", "GET", "/api/v4/config", () => ({
  query: Schema.Struct({
    remove_masked: Schema.optional(Schema.Boolean),
    remove_defaults: Schema.optional(Schema.Boolean)
  }),
  success: Config
}))

/**
 * Replaces the server's configuration, and gives the whole of it: what is left out goes back to its default.
 * `patchConfig` is mostly meant. Needs `manage_system`, or a write permission of the system console for its own part.
 */
export const updateConfig = /*#__PURE__*/ endpoint("UpdateConfig", "PUT", "/api/v4/config", () => ({
  body: Config,
  success: Config
}))

/**
 * What a client has to know of the configuration, all as text. Without a session only what is needed to log in. Older
 * servers refuse it without `format: "old"`.
 */
export const getClientConfig = /*#__PURE__*/ endpoint("GetClientConfig", "GET", "/api/v4/config/client", () => ({
  query: Schema.Struct({ format: Schema.optional(Schema.String) }),
  success: Schema.Record(Schema.String, Schema.String),
  auth: "optional"
}))

/**
 * Which settings come from environment variables, and so cannot be changed here. Needs a read permission of the system
 * console: others get `null`. Since 4.10.
 */
export const getEnvironmentConfig = /*#__PURE__*/ endpoint(
  "GetEnvironmentConfig",
  "GET",
  "/api/v4/config/environment",
  () => ({ success: Schema.NullOr(EnvironmentConfig) })
)

/**
 * Changes what is given of the configuration, and gives the whole of it. Needs `manage_system`, or a write permission
 * of the system console for its own part. Since 5.20.
 */
export const patchConfig = /*#__PURE__*/ endpoint("PatchConfig", "PUT", "/api/v4/config/patch", () => ({
  body: Config,
  success: Config
}))

/** Lets the server read its configuration again. Needs `reload_config`. */
export const reloadConfig = /*#__PURE__*/ endpoint("ReloadConfig", "POST", "/api/v4/config/reload", () => ({
  success: StatusOK
}))

/**
 * Closes the server's database connections, and opens them anew where it is told to. Needs
 * `recycle_database_connections`.
 */
export const databaseRecycle = /*#__PURE__*/ endpoint("DatabaseRecycle", "POST", "/api/v4/database/recycle", () => ({
  success: StatusOK
}))

/** Sends a mail to oneself with the given settings; without `EmailSettings` it is a 400. Needs `test_email`. */
export const testEmail = /*#__PURE__*/ endpoint("TestEmail", "POST", "/api/v4/email/test", () => ({
  body: Config,
  success: StatusOK
}))

/**
 * Tries the given file store, and answers an error when it does not work. Needs `test_s3`. Since 4.8. Deprecated: newer
 * servers than 11.6 have `testFileStoreConnection`.
 */
export const testS3Connection = /*#__PURE__*/ endpoint("TestS3Connection", "POST", "/api/v4/file/s3_test", () => ({
  body: Config,
  success: StatusOK
}))

/** Tries the given file store, of whatever kind, and answers an error when it does not work. Newer than 11.6. */
export const testFileStoreConnection = /*#__PURE__*/ endpoint(
  "testFileStoreConnection",
  "POST",
  "/api/v4/file/test",
  () => ({ body: Config, success: StatusOK })
)

/**
 * An image from elsewhere, fetched by the server's image proxy. A server without one redirects to the image itself
 * (`Redirected`). Since 3.10.
 */
export const getImageByUrl = /*#__PURE__*/ endpoint("GetImageByUrl", "GET", "/api/v4/image", () => ({
  query: Schema.Struct({ url: Schema.String }),
  success: bytes
}))

/**
 * The newest release of Mattermost, as GitHub tells it. Needs `manage_system`. A server that cannot reach it answers
 * 500 with `<untranslated>` for an id.
 */
export const getLatestVersion = /*#__PURE__*/ endpoint("getLatestVersion", "GET", "/api/v4/latest_version", () => ({
  success: anything
}))

/** Takes the licence off the server. Needs `manage_license_information`. Since 4.0. */
export const removeLicenseFile = /*#__PURE__*/ endpoint("RemoveLicenseFile", "DELETE", "/api/v4/license", () => ({
  success: StatusOK
}))

/**
 * Puts a licence on the server, and gives what it allows. Needs `manage_license_information`. Since 4.0. One that does
 * not hold is a 400 (`api.license.add_license.invalid.app_error`).
 */
export const uploadLicenseFile = /*#__PURE__*/ endpoint("UploadLicenseFile", "POST", "/api/v4/license", () => ({
  body: multipart({ license: "file" }),
  success: Schema.Record(Schema.String, Schema.Unknown)
}))

/**
 * What a client has to know of the licence, all as text; without one only `IsLicensed: "false"`. `format` has to be
 * `old`. With `read_license_information` it says more, without a session it works too.
 */
export const getClientLicense = /*#__PURE__*/ endpoint("GetClientLicense", "GET", "/api/v4/license/client", () => ({
  query: Schema.Struct({ format: Schema.String }),
  success: Schema.Record(Schema.String, Schema.String),
  auth: "optional"
}))

/** How many of the licensed users are active, in thousandths; 0 without a licence. Since 10.8. */
export const getLicenseLoadMetric = /*#__PURE__*/ endpoint(
  "GetLicenseLoadMetric",
  "GET",
  "/api/v4/license/load_metric",
  () => ({ success: Schema.Struct({ load: Schema.Number }) })
)

/** What a licence would allow, without putting it on the server. Newer than 11.6. */
export const previewLicense = /*#__PURE__*/ endpoint("previewLicense", "POST", "/api/v4/license/preview", () => ({
  body: multipart({ license: "file" }),
  success: Schema.Record(Schema.String, Schema.Unknown),
  safe: true
}))

/** A page of the server's log, a line each, up to 10,000 (`logs_per_page`). Needs `get_logs`. */
export const getLogs = /*#__PURE__*/ listing("GetLogs", "GET", "/api/v4/logs", () => ({
  query: Schema.Struct({
    page: Schema.optional(Schema.Number),
    logs_per_page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number)
  }),
  success: Schema.NullOr(Schema.Array(Schema.String)),
  paging: byPageAs({ size: "logs_per_page", most: 10_000 })
}))

/**
 * Writes a line into the server's log. Of those without `manage_system` it is a debug message; without a session only a
 * server in developer mode takes it.
 */
export const postLog = /*#__PURE__*/ endpoint("PostLog", "POST", "/api/v4/logs", () => ({
  body: Schema.Struct({ level: Schema.String, message: Schema.String }),
  success: Schema.Record(Schema.String, Schema.String),
  auth: "optional"
}))

/**
 * A page of the log by node, with entries as objects. Times are text, empty lists and texts mean all. Needs `get_logs`.
 */
export const queryLogs = /*#__PURE__*/ endpoint("queryLogs", "POST", "/api/v4/logs/query", () => ({
  query: Schema.Struct({
    logs_per_page: Schema.optional(Schema.Number),
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number)
  }),
  body: Schema.Struct({
    server_names: Schema.optional(Schema.Array(Schema.String)),
    log_levels: Schema.optional(Schema.Array(Schema.String)),
    date_from: Schema.optional(Schema.String),
    date_to: Schema.optional(Schema.String)
  }),
  success: Schema.Record(Schema.String, Schema.Array(Schema.Record(Schema.String, Schema.Unknown))),
  safe: true
}))

/** Sends oneself a message, to see whether notifications come through. */
export const testNotification = /*#__PURE__*/ endpoint(
  "TestNotification",
  "POST",
  "/api/v4/notifications/test",
  () => ({ success: StatusOK })
)

/** Notes that a system admin has opened the marketplace. Needs `manage_system`, and so a session. Since 5.33. */
export const updateMarketplaceVisitedByAdmin = /*#__PURE__*/ endpoint(
  "UpdateMarketplaceVisitedByAdmin",
  "POST",
  "/api/v4/plugins/marketplace/first_admin_visit",
  () => ({ body: SystemDraft, success: StatusOK })
)

/** Where a short link leads, found out by the server; empty when it leads nowhere. Since 3.10. */
export const getRedirectLocation = /*#__PURE__*/ endpoint(
  "GetRedirectLocation",
  "GET",
  "/api/v4/redirect_location",
  () => ({ query: Schema.Struct({ url: Schema.String }), success: Schema.Struct({ location: Schema.String }) })
)

/** Starts the server's process anew, as after an upgrade. Needs `manage_system`. Since 5.27. */
export const restartServer = /*#__PURE__*/ endpoint("RestartServer", "POST", "/api/v4/restart", () => ({
  success: StatusOK
}))

/** Takes the server's busy mark away. Needs `manage_system`. Since 5.20. */
export const clearServerBusy = /*#__PURE__*/ endpoint("ClearServerBusy", "DELETE", "/api/v4/server_busy", () => ({
  success: StatusOK
}))

/**
 * Whether the server is marked busy, and until when; `expires` is in seconds, before our era when it is not. Needs
 * `manage_system`. Since 5.20.
 */
export const getServerBusyExpires = /*#__PURE__*/ endpoint(
  "GetServerBusyExpires",
  "GET",
  "/api/v4/server_busy",
  () => ({ success: ServerBusy })
)

/**
 * Marks the server busy for an hour, or for `seconds`: searches and other heavy calls are 503 meanwhile. Needs
 * `manage_system`. Since 5.20.
 */
export const setServerBusy = /*#__PURE__*/ endpoint("SetServerBusy", "POST", "/api/v4/server_busy", () => ({
  query: Schema.Struct({ seconds: Schema.optional(Schema.Number) }),
  success: StatusOK
}))

/** Lets the server try whether it is reached at a URL; an error when it is not. Needs `test_site_url`. Since 5.16. */
export const testSiteURL = /*#__PURE__*/ endpoint("TestSiteURL", "POST", "/api/v4/site_url/test", () => ({
  body: Schema.Struct({ site_url: Schema.String }),
  success: StatusOK,
  safe: true
}))

/** Marks product notices as seen by oneself, by their ids. Since 5.26. */
export const markNoticesViewed = /*#__PURE__*/ endpoint(
  "MarkNoticesViewed",
  "PUT",
  "/api/v4/system/notices/view",
  () => ({ body: Schema.Array(Schema.String), success: StatusOK })
)

/** The product notices for oneself. Since 5.26. */
export const getNotices = /*#__PURE__*/ endpoint("GetNotices", "GET", "/api/v4/system/notices/{teamId}", () => ({
  query: Schema.Struct({ clientVersion: Schema.String, locale: Schema.optional(Schema.String), client: Schema.String }),
  success: Schema.Array(Notice)
}))

/** Whether a first admin has been through the setup: `value` is `"true"` or `"false"`. Needs `manage_system`. */
export const getOnboarding = /*#__PURE__*/ endpoint(
  "getOnboarding",
  "GET",
  "/api/v4/system/onboarding/complete",
  () => ({ success: System })
)

/**
 * Ends the first admin's setup: names the organization and installs plugins of the marketplace. Needs `manage_system`.
 */
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

/** The migrations that the database has been through. Needs a system console's read permission. */
export const getAppliedSchemaMigrations = /*#__PURE__*/ endpoint(
  "getAppliedSchemaMigrations",
  "GET",
  "/api/v4/system/schema/version",
  () => ({
    success: Schema.NullOr(Schema.Array(Schema.Struct({ version: Schema.Number, name: Schema.String })))
  })
)

/**
 * A zip with configuration, logs and diagnostics for support, masked as far as the server knows how. Needs
 * `manage_system`. Since 5.32. Licence: any; without it 403 `api.no_license`.
 */
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

/** The names of the time zones that users may have. Since 3.10. */
export const getSupportedTimezone = /*#__PURE__*/ endpoint(
  "GetSupportedTimezone",
  "GET",
  "/api/v4/system/timezones",
  () => ({ success: Schema.NullOr(Schema.Array(Schema.String)) })
)

/**
 * Asks for a trial licence and puts it on the server. Needs `manage_license_information`. Since 5.25. The team edition
 * answers 403 `api.license.upgrade_needed.app_error`.
 */
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
    success: Schema.Record(Schema.String, Schema.String)
  })
)

/**
 * The trial licence that the server once had, all as text. Needs `read_license_information`. Since 5.36. The team
 * edition answers 403 `api.license.upgrade_needed.app_error`.
 */
export const getPrevTrialLicense = /*#__PURE__*/ endpoint(
  "GetPrevTrialLicense",
  "GET",
  "/api/v4/trial-license/prev",
  () => ({ success: Schema.Record(Schema.String, Schema.String) })
)

/**
 * Starts to replace the team edition's program by the enterprise one; `upgradeToEnterpriseStatus` tells how far it is.
 * Needs `manage_system`. Since 5.27.
 */
export const upgradeToEnterprise = /*#__PURE__*/ endpoint(
  "UpgradeToEnterprise",
  "POST",
  "/api/v4/upgrade_to_enterprise",
  () => ({ success: StatusOK })
)

/** Whether the server could replace its own program; an error says why not. Needs `manage_system`. */
export const isAllowedToUpgradeToEnterprise = /*#__PURE__*/ endpoint(
  "IsAllowedToUpgradeToEnterprise",
  "GET",
  "/api/v4/upgrade_to_enterprise/allowed",
  () => ({ success: StatusOK })
)

/** How far the upgrade is, in percent, and why it failed. Needs `manage_system`. Since 5.27. */
export const upgradeToEnterpriseStatus = /*#__PURE__*/ endpoint(
  "UpgradeToEnterpriseStatus",
  "GET",
  "/api/v4/upgrade_to_enterprise/status",
  () => ({ success: Schema.Struct({ percentage: Schema.Number, error: Schema.NullOr(Schema.String) }) })
)
