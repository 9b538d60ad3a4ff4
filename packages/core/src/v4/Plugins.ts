import * as Schema from "effect/Schema"
import { endpoint, listing, multipart } from "../Endpoint.ts"
import { MarketplacePlugin } from "../models/MarketplacePlugin.ts"
import { PluginManifest } from "../models/PluginManifest.ts"
import { PluginManifestWebapp } from "../models/PluginManifestWebapp.ts"
import { PluginStatus } from "../models/PluginStatus.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { System } from "../models/System.ts"
import { byPage } from "../Paging.ts"

/**
 * The installed plugins, those that run and those that do not. Needs `sysconsole_read_plugins`. Since 4.4. 501
 * `app.plugin.disabled.app_error` where plugins are off.
 */
export const list = /*#__PURE__*/ endpoint("GetPlugins", "GET", "/api/v4/plugins", () => ({
  success: Schema.Struct({
    active: Schema.NullOr(Schema.Array(PluginManifest)),
    inactive: Schema.NullOr(Schema.Array(PluginManifest))
  })
}))

/**
 * Installs a plugin from its bundle (`.tar.gz`), not yet enabled. `force: "true"` replaces one with the same id. Needs
 * `sysconsole_write_plugins`, and uploads of plugins switched on, which they are not by default. Since 4.4.
 */
export const upload = /*#__PURE__*/ endpoint("UploadPlugin", "POST", "/api/v4/plugins", () => ({
  body: multipart({ plugin: "file", force: "text?" }),
  success: PluginManifest
}))

/**
 * Lets the server fetch a plugin's bundle from a URL and install it; `force` replaces one with the same id. Needs
 * `sysconsole_write_plugins`, and uploads of plugins switched on. Since 5.14.
 */
export const installFromUrl = /*#__PURE__*/ endpoint(
  "InstallPluginFromUrl",
  "POST",
  "/api/v4/plugins/install_from_url",
  () => ({
    query: Schema.Struct({ plugin_download_url: Schema.String, force: Schema.optional(Schema.Boolean) }),
    success: PluginManifest
  })
)

/**
 * A page of what the marketplace offers, and of what is installed; `local_only` leaves the marketplace itself alone.
 * Needs `sysconsole_read_plugins`. Since 5.16.
 */
export const getMarketplacePlugins = /*#__PURE__*/ listing(
  "GetMarketplacePlugins",
  "GET",
  "/api/v4/plugins/marketplace",
  () => ({
    query: Schema.Struct({
      page: Schema.optional(Schema.Number),
      per_page: Schema.optional(Schema.Number),
      filter: Schema.optional(Schema.String),
      server_version: Schema.optional(Schema.String),
      local_only: Schema.optional(Schema.Boolean),
      remote_only: Schema.optional(Schema.Boolean)
    }),
    success: Schema.Array(MarketplacePlugin),
    paging: byPage
  })
)

/**
 * Installs a plugin of the marketplace, without `version` the newest that fits the server. Needs
 * `sysconsole_write_plugins`. Since 5.16. One that is not there is a 500
 * (`app.plugin.marketplace_plugins.not_found.app_error`).
 */
export const installMarketplacePlugin = /*#__PURE__*/ endpoint(
  "InstallMarketplacePlugin",
  "POST",
  "/api/v4/plugins/marketplace",
  () => ({
    body: Schema.Struct({ id: Schema.String, version: Schema.optional(Schema.String) }),
    success: PluginManifest
  })
)

/**
 * Says whether a system admin has ever opened the marketplace: `value` is `"true"` or `"false"`. Needs `manage_system`.
 * Since 5.33.
 */
export const getMarketplaceVisitedByAdmin = /*#__PURE__*/ endpoint(
  "GetMarketplaceVisitedByAdmin",
  "GET",
  "/api/v4/plugins/marketplace/first_admin_visit",
  () => ({ success: System })
)

/** How each plugin is doing, on each node of a cluster. Needs `sysconsole_read_plugins`. Since 4.4. */
export const getStatuses = /*#__PURE__*/ endpoint("GetPluginStatuses", "GET", "/api/v4/plugins/statuses", () => ({
  success: Schema.Array(PluginStatus)
}))

/**
 * The plugins that bring something for the web app, and where their bundles are. Needs no session. Since 4.4. 501 where
 * plugins are off.
 */
export const getWebappPlugins = /*#__PURE__*/ endpoint("GetWebappPlugins", "GET", "/api/v4/plugins/webapp", () => ({
  success: Schema.Array(PluginManifestWebapp),
  auth: "optional"
}))

/** Stops a plugin and deletes its files. Needs `sysconsole_write_plugins`. Since 4.4. */
export const remove = /*#__PURE__*/ endpoint("RemovePlugin", "DELETE", "/api/v4/plugins/{plugin_id}", () => ({
  success: StatusOK
}))

/** Stops a plugin and keeps it installed. Needs `sysconsole_write_plugins`. Since 4.4. */
export const disable = /*#__PURE__*/ endpoint("DisablePlugin", "POST", "/api/v4/plugins/{plugin_id}/disable", () => ({
  success: StatusOK
}))

/** Starts an installed plugin. Needs `sysconsole_write_plugins`. Since 4.4. */
export const enable = /*#__PURE__*/ endpoint("EnablePlugin", "POST", "/api/v4/plugins/{plugin_id}/enable", () => ({
  success: StatusOK
}))
