import * as Schema from "effect/Schema"
import { anything, endpoint, stream } from "../Endpoint.ts"
import { AddressDraft } from "../models/Address.ts"
import { CloudCustomer } from "../models/CloudCustomer.ts"
import { Installation } from "../models/Installation.ts"
import { Invoice } from "../models/Invoice.ts"
import { PreviewModalContentData } from "../models/PreviewModalContentData.ts"
import { Product } from "../models/Product.ts"
import { ProductLimits } from "../models/ProductLimits.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { Subscription } from "../models/Subscription.ts"

/**
 * Whether Mattermost's customer portal can be reached from the server. Needs no session. Since 5.28. The team edition
 * answers 400 `api.server.cws.needs_enterprise_edition`.
 */
export const checkCWSConnection = /*#__PURE__*/ endpoint(
  "CheckCWSConnection",
  "GET",
  "/api/v4/cloud/check-cws-connection",
  () => ({ success: Schema.Struct({ status: Schema.String }), auth: "optional" })
)

/**
 * Who pays for this workspace. Needs `sysconsole_read_billing`. Since 5.28. In Mattermost's own cloud only, else 400
 * `api.server.cws.needs_enterprise_edition`.
 */
export const getCustomer = /*#__PURE__*/ endpoint("GetCloudCustomer", "GET", "/api/v4/cloud/customer", () => ({
  success: CloudCustomer
}))

/**
 * Changes who pays for this workspace. Needs `sysconsole_write_billing`. Since 5.29. In Mattermost's own cloud only,
 * else 400 `api.server.cws.needs_enterprise_edition`.
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
 * Changes the address of who pays. Needs `sysconsole_write_billing`. Since 5.29. In Mattermost's own cloud only, else
 * 400 `api.server.cws.needs_enterprise_edition`.
 */
export const updateCustomerAddress = /*#__PURE__*/ endpoint(
  "UpdateCloudCustomerAddress",
  "PUT",
  "/api/v4/cloud/customer/address",
  () => ({ body: AddressDraft, success: CloudCustomer })
)

/**
 * The cloud installation: its id, state and allowed addresses. Needs `sysconsole_read_site_ip_filters`. Since 9.1. In
 * Mattermost's own cloud only, else 400 `api.server.cws.needs_enterprise_edition`.
 */
export const getEndpointForInstallationInformation = /*#__PURE__*/ endpoint(
  "GetEndpointForInstallationInformation",
  "GET",
  "/api/v4/cloud/installation",
  () => ({ success: Installation })
)

/**
 * What the workspace's product allows: messages, files, teams. Needs any session. Since 7.0. In Mattermost's own cloud
 * only, else 400 `api.server.cws.needs_enterprise_edition`.
 */
export const getLimits = /*#__PURE__*/ endpoint("GetCloudLimits", "GET", "/api/v4/cloud/limits", () => ({
  success: ProductLimits
}))

/** What the tour of a cloud preview shows, fetched from Mattermost. Since 10.0. */
export const getPreviewModalData = /*#__PURE__*/ endpoint(
  "GetPreviewModalData",
  "GET",
  "/api/v4/cloud/preview/modal_data",
  () => ({ success: Schema.Array(PreviewModalContentData) })
)

/**
 * The products one can subscribe to; `include_legacy` those of former days too. Needs `sysconsole_read_billing`; others
 * see them without prices. Since 5.28. In Mattermost's own cloud only, else 400
 * `api.server.cws.needs_enterprise_edition`.
 */
export const getProducts = /*#__PURE__*/ endpoint("GetCloudProducts", "GET", "/api/v4/cloud/products", () => ({
  query: Schema.Struct({ include_legacy: Schema.optional(Schema.Boolean) }),
  success: Schema.NullOr(Schema.Array(Product))
}))

/**
 * The workspace's subscription; without `sysconsole_read_billing` most of it is empty. Since 5.28. In Mattermost's own
 * cloud only, else 400 `api.server.cws.needs_enterprise_edition`.
 */
export const getSubscription = /*#__PURE__*/ endpoint("GetSubscription", "GET", "/api/v4/cloud/subscription", () => ({
  success: Subscription
}))

/**
 * The bills so far. Needs `sysconsole_read_billing`. Since 5.30. In Mattermost's own cloud only, else 400
 * `api.server.cws.needs_enterprise_edition`.
 */
export const getInvoicesForSubscription = /*#__PURE__*/ endpoint(
  "GetInvoicesForSubscription",
  "GET",
  "/api/v4/cloud/subscription/invoices",
  () => ({ success: Schema.NullOr(Schema.Array(Invoice)) })
)

/**
 * One bill as a PDF; its id begins with `in_`. Needs `sysconsole_read_billing`. Since 5.30. In Mattermost's own cloud
 * only, else 400 `api.server.cws.needs_enterprise_edition`.
 */
export const getInvoiceForSubscriptionAsPdf = /*#__PURE__*/ endpoint(
  "GetInvoiceForSubscriptionAsPdf",
  "GET",
  "/api/v4/cloud/subscription/invoices/{invoice_id}/pdf",
  () => ({ success: stream })
)

/**
 * Whether an address is a company's, not a mail provider's. Needs any session. The team edition answers 400
 * `api.server.cws.needs_enterprise_edition`.
 */
export const validateBusinessEmail = /*#__PURE__*/ endpoint(
  "validateBusinessEmail",
  "POST",
  "/api/v4/cloud/validate-business-email",
  () => ({
    body: Schema.Struct({ email: Schema.String }),
    success: Schema.Struct({ is_valid: Schema.Boolean }),
    safe: true
  })
)

/**
 * Whether the customer's or one's own address is a company's. Needs `sysconsole_write_billing`. In Mattermost's own
 * cloud only, else 400 `api.server.cws.needs_enterprise_edition`.
 */
export const validateWorkspaceBusinessEmail = /*#__PURE__*/ endpoint(
  "validateWorkspaceBusinessEmail",
  "POST",
  "/api/v4/cloud/validate-workspace-business-email",
  () => ({ success: Schema.Struct({ is_valid: Schema.Boolean }), safe: true })
)

/**
 * For Mattermost's customer portal alone, which proves itself with the header `X-Cloud-Token`; anybody else is a 401.
 * Since 5.30. In Mattermost's own cloud only.
 */
export const postEndpointForCwsWebhooks = /*#__PURE__*/ endpoint(
  "PostEndpointForCwsWebhooks",
  "POST",
  "/api/v4/cloud/webhook",
  () => ({ success: anything, auth: "optional" })
)

/**
 * Whether a licence can be bought from within the server. Not any more: 11.6 answers 501
 * `api.server.hosted_signup_unavailable.error`.
 */
export const handleSignupAvailable = /*#__PURE__*/ endpoint(
  "handleSignupAvailable",
  "GET",
  "/api/v4/hosted_customer/signup_available",
  () => ({ success: StatusOK })
)
