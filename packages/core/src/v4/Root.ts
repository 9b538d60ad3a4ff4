import { endpoint } from "../Endpoint.ts"
import { PushNotificationAck } from "../models/PushNotificationAck.ts"
import { StatusOK } from "../models/StatusOK.ts"

/**
 * Tells the server that a device has got a push notification. Since 3.10. Where it is to be loaded by id
 * (`is_id_loaded`) the answer is the notification; a server without that feature answers 302 with an error in its body.
 */
export const acknowledgeNotification = /*#__PURE__*/ endpoint(
  "AcknowledgeNotification",
  "POST",
  "/api/v4/notifications/ack",
  () => ({ body: PushNotificationAck, success: StatusOK })
)
