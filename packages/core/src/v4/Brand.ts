import { bytes, endpoint, multipart } from "../Endpoint.ts"
import { StatusOK } from "../models/StatusOK.ts"

/** Removes the picture from the sign-in page. Needs `edit_brand`. Since 5.6. */
export const deleteImage = /*#__PURE__*/ endpoint("DeleteBrandImage", "DELETE", "/api/v4/brand/image", () => ({
  success: StatusOK
}))

/** The picture of the sign-in page, PNG; where there is none, a 404 with an empty body. Needs no session. */
export const getImage = /*#__PURE__*/ endpoint("GetBrandImage", "GET", "/api/v4/brand/image", () => ({
  success: bytes,
  auth: "optional"
}))

/** Puts a picture on the sign-in page, in the field `image`. Needs `edit_brand`. */
export const uploadImage = /*#__PURE__*/ endpoint("UploadBrandImage", "POST", "/api/v4/brand/image", () => ({
  body: multipart({ image: "file" }),
  success: StatusOK
}))
