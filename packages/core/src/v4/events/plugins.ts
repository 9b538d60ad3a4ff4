import * as Schema from "effect/Schema"
import { define, json } from "../../Event.ts"
import { PluginManifest } from "../../models/PluginManifest.ts"
import { PluginStatus } from "../../models/PluginStatus.ts"
import { socket } from "../Socket.ts"

/** A plugin with a part for browsers was switched on. To everybody. */
export const plugin_enabled = /*#__PURE__*/ define(socket, "plugin_enabled", "recoverable", () => ({
  /** What browsers need of it; `webapp.bundle_path` names the bundle by its hash. */
  manifest: PluginManifest
}))

/** A plugin with a part for browsers was switched off. To everybody. */
export const plugin_disabled = /*#__PURE__*/ define(socket, "plugin_disabled", "recoverable", () => ({
  manifest: PluginManifest
}))

/** A plugin was added, removed, started or has stopped. To system admins alone, though `broadcast` names nobody. */
export const plugin_statuses_changed = /*#__PURE__*/ define(socket, "plugin_statuses_changed", "recoverable", () => ({
  /** Of all plugins, not only of the one that has changed; empty when the last one is gone. */
  plugin_statuses: Schema.Array(PluginStatus)
}))

/** A system admin has seen the marketplace for the first time. To everybody. */
export const first_admin_visit_marketplace_status_received = /*#__PURE__*/ define(
  socket,
  "first_admin_visit_marketplace_status_received",
  "recoverable",
  () => ({ firstAdminVisitMarketplaceStatus: json(Schema.Boolean) })
)
