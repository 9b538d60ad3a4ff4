import * as Schema from "effect/Schema"
import { bytesBody, endpoint, orNothing } from "../Endpoint.ts"
import { FileInfo } from "../models/FileInfo.ts"
import { UploadSession } from "../models/UploadSession.ts"

/** Create upload. Needs `upload_file`. Since 5.28. Licence: IsCloud. */
export const create = /*#__PURE__*/ endpoint("CreateUpload", "POST", "/api/v4/uploads", () => ({
  body: Schema.Struct({ channel_id: Schema.String, filename: Schema.String, file_size: Schema.Number }),
  success: UploadSession
}))

/** Get upload. */
export const get = /*#__PURE__*/ endpoint("GetUpload", "GET", "/api/v4/uploads/{upload_id}", () => ({
  success: UploadSession
}))

/**
 * Upload data. Licence: IsCloud. Body is the raw bytes from file_offset on (or one multipart part); 204 while
 * incomplete, 200 with FileInfo at the end. A part that does not finish the upload must be at least 5242880 bytes when
 * it is the first one (400 app.upload.upload_data.first_part_too_small.app_error).
 */
export const upload = /*#__PURE__*/ endpoint("UploadData", "POST", "/api/v4/uploads/{upload_id}", () => ({
  body: bytesBody,
  success: orNothing(FileInfo)
}))
