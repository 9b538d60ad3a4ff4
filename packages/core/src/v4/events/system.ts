import * as Schema from "effect/Schema"
import { define } from "../../Event.ts"
import { ProductLimits } from "../../models/ProductLimits.ts"
import { Subscription } from "../../models/Subscription.ts"
import { socket } from "../Socket.ts"

/**
 * The server's configuration has changed: also by a plugin that was switched on or off. To everybody, with all of what
 * clients may know of it, 8 kB.
 */
export const config_changed = /*#__PURE__*/ define(socket, "config_changed", "recoverable", () => ({
  /** As `GET /api/v4/config/client` has it: every value is text. */
  config: Schema.Record(Schema.String, Schema.String)
}))

/** A licence was added, renewed or removed. To everybody. */
export const license_changed = /*#__PURE__*/ define(socket, "license_changed", "recoverable", () => ({
  /** As `GET /api/v4/license/client` has it: every value is text. */
  license: Schema.Record(Schema.String, Schema.String)
}))

/** What a cloud workspace pays for has changed. Only servers in the cloud say it. */
export const cloud_subscription_changed = /*#__PURE__*/ define(
  socket,
  "cloud_subscription_changed",
  "recoverable",
  () => ({
    subscription: Subscription,
    limits: Schema.optional(ProductLimits)
  })
)

/** A licence is being bought: how far that has come. To who buys it. */
export const hosted_customer_signup_progress_updated = /*#__PURE__*/ define(
  socket,
  "hosted_customer_signup_progress_updated",
  "ephemeral",
  () => ({ progress: Schema.String })
)
