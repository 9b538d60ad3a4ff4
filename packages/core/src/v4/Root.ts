import { endpoint } from "../Endpoint.ts"
import { PushNotificationAck } from "../models/PushNotificationAck.ts"
import { StatusOK } from "../models/StatusOK.ts"

/**
 * Acknowledge notification. Since 3.10. 302 with an error body (api.system.id_loaded.not_available.app_error) for
 * id-loaded pushes without the feature.
 */
export const acknowledgeNotification = /*#__PURE__*/ endpoint(
  "AcknowledgeNotification",
  "POST",
  "/api/v4/notifications/ack",
  () => ({ body: PushNotificationAck, success: StatusOK })
)
