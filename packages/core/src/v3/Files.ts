import * as Schema from "effect/Schema"
import { bytes, endpoint, multipart, stream, teamEndpoint } from "../Endpoint.ts"
import { FileInfo } from "../models/FileInfo.ts"
import { FileUploadResponse } from "../models/v3/FileUploadResponse.ts"

/** Get file. Needs `read_channel`. Since 3.5. Content-Disposition attachment; Cache-Control max-age 2592000. */
export const get = /*#__PURE__*/ endpoint("files.getFile", "GET", "/api/v3/files/{file_id}/get", () => ({
  success: stream
}))

/** Get file info. Needs `read_channel`. Since 3.5. */
export const getInfo = /*#__PURE__*/ endpoint("files.getFileInfo", "GET", "/api/v3/files/{file_id}/get_info", () => ({
  success: FileInfo
}))

/**
 * Get file preview. Needs `read_channel`. Since 3.5. 400 when the file has no preview. JS driver getFilePreview calls
 * /get instead.
 */
export const getPreview = /*#__PURE__*/ endpoint(
  "files.getFilePreview",
  "GET",
  "/api/v3/files/{file_id}/get_preview",
  () => ({ success: bytes })
)

/** Get public link. Needs `read_channel`. Since 3.5. 501 when public links are off. */
export const getPublicLink = /*#__PURE__*/ endpoint(
  "files.getPublicLink",
  "GET",
  "/api/v3/files/{file_id}/get_public_link",
  () => ({ success: Schema.String })
)

/** Get file thumbnail. Needs `read_channel`. Since 3.5. 400 when the file has no thumbnail. */
export const getThumbnail = /*#__PURE__*/ endpoint(
  "files.getFileThumbnail",
  "GET",
  "/api/v3/files/{file_id}/get_thumbnail",
  () => ({ success: bytes })
)

/** Get public file old. Needs no session. Old link form; filename may hold a slash. */
export const getPublicFileOld = /*#__PURE__*/ teamEndpoint(
  "files.getPublicFileOld",
  "GET",
  "/api/v3/public/files/get/{team_id}/{channel_id}/{user_id}/{filename}",
  () => ({
    query: Schema.Struct({ h: Schema.String, d: Schema.optional(Schema.String) }),
    success: stream,
    auth: "optional"
  })
)

/** Get public file. Needs no session. Needs `read_channel`. Since 3.5. */
export const getPublicFile = /*#__PURE__*/ endpoint(
  "files.getPublicFile",
  "GET",
  "/api/v3/public/files/{file_id}/get",
  () => ({ query: Schema.Struct({ h: Schema.String }), success: stream, auth: "optional" })
)

/** Upload file. Needs `upload_file`. Client_ids are paired with files by order. 413 over FileSettings.MaxFileSize. */
export const upload = /*#__PURE__*/ teamEndpoint(
  "files.uploadFile",
  "POST",
  "/api/v3/teams/{team_id}/files/upload",
  () => ({ body: multipart({ files: "files", channel_id: "text", client_ids: "texts?" }), success: FileUploadResponse })
)

/** Get file. Until 3.4. */
export const getFile = /*#__PURE__*/ teamEndpoint(
  "v300.files.getFile",
  "GET",
  "/api/v3/teams/{team_id}/files/get/{channel_id}/{user_id}/{filename}",
  () => ({ success: stream })
)

/** Get export. Until 3.2. */
export const getExport = /*#__PURE__*/ teamEndpoint(
  "v300.files.getExport",
  "GET",
  "/api/v3/teams/{team_id}/files/get_export",
  () => ({ success: stream })
)

/** Get file info. Until 3.4. */
export const getFileInfo = /*#__PURE__*/ teamEndpoint(
  "v300.files.getFileInfo",
  "GET",
  "/api/v3/teams/{team_id}/files/get_info/{channel_id}/{user_id}/{filename}",
  () => ({ success: FileInfo })
)

/** Get public link. Until 3.4. */
export const getLink = /*#__PURE__*/ teamEndpoint(
  "v300.files.getPublicLink",
  "POST",
  "/api/v3/teams/{team_id}/files/get_public_link",
  () => ({ body: Schema.Struct({ filename: Schema.String }), success: Schema.String, safe: true })
)
