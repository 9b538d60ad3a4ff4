import * as Schema from "effect/Schema"
import { bytes, endpoint, listing, multipart, stream } from "../Endpoint.ts"
import { FileInfo } from "../models/FileInfo.ts"
import { FileUploadResponse } from "../models/FileUploadResponse.ts"
import { FileInfoList } from "../models/FileInfoList.ts"
import { byPageIn } from "../Paging.ts"

/**
 * Upload file. Needs `upload_file`. Since 9.4. One file may also be sent as the raw body with channel_id and filename
 * in the query; in multipart put channel_id before files.
 */
export const upload = /*#__PURE__*/ endpoint("UploadFile", "POST", "/api/v4/files", () => ({
  query: Schema.Struct({ bookmark: Schema.optional(Schema.Boolean) }),
  body: multipart({ channel_id: "text", client_ids: "texts?", files: "files" }),
  success: FileUploadResponse
}))

/** Search files. Needs `view_team`. Since 10.2. 503 while the server is marked busy. */
export const searchInAllTeams = /*#__PURE__*/ listing("SearchFilesInAllTeams", "POST", "/api/v4/files/search", () => ({
  body: Schema.Struct({
    terms: Schema.String,
    is_or_search: Schema.optional(Schema.Boolean),
    time_zone_offset: Schema.optional(Schema.Number),
    include_deleted_channels: Schema.optional(Schema.Boolean),
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number)
  }),
  success: FileInfoList,
  safe: true,
  paging: byPageIn("file_infos")
}))

/** Get file. Needs `read_channel`. */
export const get = /*#__PURE__*/ endpoint("GetFile", "GET", "/api/v4/files/{file_id}", () => ({
  query: Schema.Struct({ download: Schema.optional(Schema.Boolean), flagged_post_id: Schema.optional(Schema.String) }),
  success: stream
}))

/** Get file info. Needs `read_channel`. */
export const getInfo = /*#__PURE__*/ endpoint("GetFileInfo", "GET", "/api/v4/files/{file_id}/info", () => ({
  success: FileInfo
}))

/** Get file link. Needs `read_channel`. */
export const getLink = /*#__PURE__*/ endpoint("GetFileLink", "GET", "/api/v4/files/{file_id}/link", () => ({
  success: Schema.Struct({ link: Schema.String })
}))

/** Get file preview. Needs `read_channel`. */
export const getPreview = /*#__PURE__*/ endpoint("GetFilePreview", "GET", "/api/v4/files/{file_id}/preview", () => ({
  query: Schema.Struct({ download: Schema.optional(Schema.Boolean) }),
  success: bytes
}))

/** Get file thumbnail. Needs `read_channel`. */
export const getThumbnail = /*#__PURE__*/ endpoint(
  "GetFileThumbnail",
  "GET",
  "/api/v4/files/{file_id}/thumbnail",
  () => ({ query: Schema.Struct({ download: Schema.optional(Schema.Boolean) }), success: bytes })
)

/** Get file public. Needs no session. */
export const getPublic = /*#__PURE__*/ endpoint("GetFilePublic", "GET", "/files/{file_id}/public", () => ({
  query: Schema.Struct({ h: Schema.String }),
  success: stream,
  auth: "optional"
}))
