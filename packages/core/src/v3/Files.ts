import * as Schema from "effect/Schema"
import { bytes, endpoint, multipart, stream, teamEndpoint } from "../Endpoint.ts"
import { FileInfo } from "../models/FileInfo.ts"
import { FileUploadResponse } from "../models/v3/FileUploadResponse.ts"

/**
 * A file's bytes, as they come. Needs `read_channel`; until it is in a post, its uploader only (others: 400). A cookie
 * is enough, as a link sends it. Range and `If-None-Match` are ignored; HTML comes as plain text. Since 3.5.
 */
export const get = /*#__PURE__*/ endpoint("files.getFile", "GET", "/api/v3/files/{file_id}/get", () => ({
  success: stream
}))

/** What a file is: name, size, type, dimensions. Needs `read_channel`. Since 3.5. */
export const getInfo = /*#__PURE__*/ endpoint("files.getFileInfo", "GET", "/api/v3/files/{file_id}/get_info", () => ({
  success: FileInfo
}))

/**
 * A picture's preview, a JPEG; without one it is a 400. Needs `read_channel`. A cookie is enough. Since 3.5. The
 * JavaScript driver asks for the whole file instead.
 */
export const getPreview = /*#__PURE__*/ endpoint(
  "files.getFilePreview",
  "GET",
  "/api/v3/files/{file_id}/get_preview",
  () => ({ success: bytes })
)

/**
 * A link to a file that needs no session, as a bare JSON text. Needs `read_channel`. 501 where public links are off.
 * Since 3.5. v4: `Files.getLink`.
 */
export const getPublicLink = /*#__PURE__*/ endpoint(
  "files.getPublicLink",
  "GET",
  "/api/v3/files/{file_id}/get_public_link",
  () => ({ success: Schema.String })
)

/** A picture's thumbnail, a JPEG; without one it is a 400. Needs `read_channel`. A cookie is enough. Since 3.5. */
export const getThumbnail = /*#__PURE__*/ endpoint(
  "files.getFileThumbnail",
  "GET",
  "/api/v3/files/{file_id}/get_thumbnail",
  () => ({ success: bytes })
)

/**
 * A file by a public link of the old form. `h` and `d` are from the link; later releases do without `d`. Needs no
 * session. A wrong link is a 400.
 */
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

/**
 * A file by its public link, of which `h` is the secret part. Needs no session. A wrong one is a 400. Since 3.5. v4:
 * `Files.getPublic`.
 */
export const getPublicFile = /*#__PURE__*/ endpoint(
  "files.getPublicFile",
  "GET",
  "/api/v3/public/files/{file_id}/get",
  () => ({ query: Schema.Struct({ h: Schema.String }), success: stream, auth: "optional" })
)

/**
 * Uploads one or more files, for a post that will carry their ids. Needs `upload_file`. Over `MaxFileSize` a 413; a cut
 * upload is a 500 in plain text. `client_ids` are echoed, in the order of the files. 3.0 answers `filenames`.
 */
export const upload = /*#__PURE__*/ teamEndpoint(
  "files.uploadFile",
  "POST",
  "/api/v3/teams/{team_id}/files/upload",
  () => ({ body: multipart({ files: "files", channel_id: "text", client_ids: "texts?" }), success: FileUploadResponse })
)

/** A file's bytes, as they come, by the path that the upload answered. A cookie is enough. Until 3.4; then `get`. */
export const getV300 = /*#__PURE__*/ teamEndpoint(
  "v300.files.getFile",
  "GET",
  "/api/v3/teams/{team_id}/files/get/{channel_id}/{user_id}/{filename}",
  () => ({ success: stream })
)

/** The export of a team, as it comes. Until 3.2. */
export const getExport = /*#__PURE__*/ teamEndpoint(
  "v300.files.getExport",
  "GET",
  "/api/v3/teams/{team_id}/files/get_export",
  () => ({ success: stream })
)

/** What a file is, by the path that the upload answered. Until 3.4; then `getInfo`. */
export const getInfoV300 = /*#__PURE__*/ teamEndpoint(
  "v300.files.getFileInfo",
  "GET",
  "/api/v3/teams/{team_id}/files/get_info/{channel_id}/{user_id}/{filename}",
  () => ({ success: FileInfo })
)

/** A link to a file that needs no session, by its path (`/channel/user/file`). Until 3.4; then `getPublicLink`. */
export const getPublicLinkV300 = /*#__PURE__*/ teamEndpoint(
  "v300.files.getPublicLink",
  "POST",
  "/api/v3/teams/{team_id}/files/get_public_link",
  () => ({ body: Schema.Struct({ filename: Schema.String }), success: Schema.String, safe: true })
)
