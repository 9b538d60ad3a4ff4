import { bytes, endpoint, multipart } from "../Endpoint.ts"
import { StatusOK } from "../models/StatusOK.ts"

/** Delete brand image. Needs `manage_system`. Since 5.6. */
export const deleteImage = /*#__PURE__*/ endpoint("DeleteBrandImage", "DELETE", "/api/v4/brand/image", () => ({
  success: StatusOK
}))

/** Get brand image. Needs no session. */
export const getImage = /*#__PURE__*/ endpoint("GetBrandImage", "GET", "/api/v4/brand/image", () => ({
  success: bytes,
  auth: "optional"
}))

/** Upload brand image. Needs `manage_system`. */
export const uploadImage = /*#__PURE__*/ endpoint("UploadBrandImage", "POST", "/api/v4/brand/image", () => ({
  body: multipart({ image: "file" }),
  success: StatusOK
}))
