import * as Schema from "effect/Schema"
import { anything, endpoint, stream } from "../Endpoint.ts"
import { AddressDraft } from "../models/Address.ts"
import { CloudCustomer } from "../models/CloudCustomer.ts"
import { Installation } from "../models/Installation.ts"
import { Invoice } from "../models/Invoice.ts"
import { PreviewModalContentData } from "../models/PreviewModalContentData.ts"
import { Product } from "../models/Product.ts"
import { ProductLimits } from "../models/ProductLimits.ts"
import { Subscription } from "../models/Subscription.ts"

/** Check cws connection. Needs no session. Since 5.28. */
export const checkCWSConnection = /*#__PURE__*/ endpoint(
  "CheckCWSConnection",
  "GET",
  "/api/v4/cloud/check-cws-connection",
  () => ({ success: Schema.Struct({ status: Schema.optional(Schema.String) }), auth: "optional" })
)

/**
 * Get cloud customer. Needs `manage_system`. Since 5.28. Licence: cloud, IsCloud. Without it: 400
 * `api.server.cws.needs_enterprise_edition`.
 */
export const getCustomer = /*#__PURE__*/ endpoint("GetCloudCustomer", "GET", "/api/v4/cloud/customer", () => ({
  success: CloudCustomer
}))

/**
 * Update cloud customer. Needs `manage_system`. Since 5.29. Licence: cloud, IsCloud. Without it: 400
 * `api.server.cws.needs_enterprise_edition`.
 */
export const updateCustomer = /*#__PURE__*/ endpoint("UpdateCloudCustomer", "PUT", "/api/v4/cloud/customer", () => ({
  body: Schema.Struct({
    name: Schema.optional(Schema.String),
    email: Schema.optional(Schema.String),
    contact_first_name: Schema.optional(Schema.String),
    contact_last_name: Schema.optional(Schema.String),
    num_employees: Schema.optional(Schema.Number)
  }),
  success: CloudCustomer
}))

/**
 * Update cloud customer address. Needs `manage_system`. Since 5.29. Licence: cloud, IsCloud. Without it: 400
 * `api.server.cws.needs_enterprise_edition`.
 */
export const updateCustomerAddress = /*#__PURE__*/ endpoint(
  "UpdateCloudCustomerAddress",
  "PUT",
  "/api/v4/cloud/customer/address",
  () => ({ body: AddressDraft, success: CloudCustomer })
)

/**
 * Get endpoint for installation information. Needs `sysconsole_read_site_ip_filters`. Since 9.1. Licence: cloud.
 * Without it: 400 `api.server.cws.needs_enterprise_edition`.
 */
export const getEndpointForInstallationInformation = /*#__PURE__*/ endpoint(
  "GetEndpointForInstallationInformation",
  "GET",
  "/api/v4/cloud/installation",
  () => ({ success: Installation })
)

/** Get cloud limits. Since 7.0. Licence: cloud, IsCloud. Without it: 400 `api.server.cws.needs_enterprise_edition`. */
export const getLimits = /*#__PURE__*/ endpoint("GetCloudLimits", "GET", "/api/v4/cloud/limits", () => ({
  success: ProductLimits
}))

/** Get preview modal data. Since 10.0. */
export const getPreviewModalData = /*#__PURE__*/ endpoint(
  "GetPreviewModalData",
  "GET",
  "/api/v4/cloud/preview/modal_data",
  () => ({ success: Schema.Array(PreviewModalContentData) })
)

/**
 * Get cloud products. Needs `manage_system`. Since 5.28. Licence: cloud, IsCloud. Without it: 400
 * `api.server.cws.needs_enterprise_edition`.
 */
export const getProducts = /*#__PURE__*/ endpoint("GetCloudProducts", "GET", "/api/v4/cloud/products", () => ({
  query: Schema.Struct({ include_legacy: Schema.optional(Schema.Boolean) }),
  success: Schema.NullOr(Schema.Array(Product))
}))

/**
 * Get subscription. Needs `manage_system`. Since 5.28. Licence: cloud, IsCloud. Without it: 400
 * `api.server.cws.needs_enterprise_edition`.
 */
export const getSubscription = /*#__PURE__*/ endpoint("GetSubscription", "GET", "/api/v4/cloud/subscription", () => ({
  success: Subscription
}))

/**
 * Get invoices for subscription. Needs `manage_system`. Since 5.30. Licence: cloud, IsCloud. Without it: 400
 * `api.server.cws.needs_enterprise_edition`.
 */
export const getInvoicesForSubscription = /*#__PURE__*/ endpoint(
  "GetInvoicesForSubscription",
  "GET",
  "/api/v4/cloud/subscription/invoices",
  () => ({ success: Schema.NullOr(Schema.Array(Invoice)) })
)

/**
 * Get invoice for subscription as pdf. Needs `manage_system`. Since 5.30. Licence: cloud, IsCloud. Without it: 400
 * `api.server.cws.needs_enterprise_edition`.
 */
export const getInvoiceForSubscriptionAsPdf = /*#__PURE__*/ endpoint(
  "GetInvoiceForSubscriptionAsPdf",
  "GET",
  "/api/v4/cloud/subscription/invoices/{invoice_id}/pdf",
  () => ({ success: stream })
)

/** Validate business email. */
export const validateBusinessEmail = /*#__PURE__*/ endpoint(
  "validateBusinessEmail",
  "POST",
  "/api/v4/cloud/validate-business-email",
  () => ({ body: Schema.Struct({ email: Schema.String }), success: anything, safe: true })
)

/**
 * Validate workspace business email. Needs `sysconsole_write_billing`. Licence: IsCloud. Without it: 400
 * `api.server.cws.needs_enterprise_edition`.
 */
export const validateWorkspaceBusinessEmail = /*#__PURE__*/ endpoint(
  "validateWorkspaceBusinessEmail",
  "POST",
  "/api/v4/cloud/validate-workspace-business-email",
  () => ({ success: anything, safe: true })
)

/**
 * Post endpoint for cws webhooks. Since 5.30. Licence: IsCloud. Without it: 401
 * `api.context.session_expired.app_error`.
 */
export const postEndpointForCwsWebhooks = /*#__PURE__*/ endpoint(
  "PostEndpointForCwsWebhooks",
  "POST",
  "/api/v4/cloud/webhook",
  () => ({ success: anything, auth: "optional" })
)

/** Handle signup available. A server without the feature answers 501 `api.server.hosted_signup_unavailable.error`. */
export const handleSignupAvailable = /*#__PURE__*/ endpoint(
  "handleSignupAvailable",
  "GET",
  "/api/v4/hosted_customer/signup_available",
  () => ({ success: anything })
)
