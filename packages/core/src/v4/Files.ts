import * as Schema from "effect/Schema"
import { bytes, endpoint, listing, multipart, stream } from "../Endpoint.ts"
import { FileInfo } from "../models/FileInfo.ts"
import { FileUploadResponse } from "../models/FileUploadResponse.ts"
import { FileInfoList } from "../models/FileInfoList.ts"
import { byPageIn } from "../Paging.ts"

/**
 * Uploads files for a post to a channel. `client_ids`, which come back beside the files, must be as many as the files.
 * Too large a file is a 413. Needs `upload_file`. `bookmark` marks a file for a bookmark (since 9.4). Where attachments
 * are switched off, 501.
 */
export const upload = /*#__PURE__*/ endpoint("UploadFile", "POST", "/api/v4/files", () => ({
  query: Schema.Struct({ bookmark: Schema.optional(Schema.Boolean) }),
  body: multipart({ channel_id: "text", client_ids: "texts?", files: "files" }),
  success: FileUploadResponse
}))

/**
 * Finds files in all of one's teams, by name, words in them, or `ext:`, `from:`, `in:`, `before:`. 503 while the server
 * is marked busy. Since 10.2.
 */
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

/**
 * A file as it comes; `Range` and `If-Modified-Since` count. A browser is asked to save all but pictures, with
 * `download` those too. The file of a deleted post is still there, one not yet posted can be had by its channel. Needs
 * `read_channel_content`.
 */
export const get = /*#__PURE__*/ endpoint("GetFile", "GET", "/api/v4/files/{file_id}", () => ({
  query: Schema.Struct({ download: Schema.optional(Schema.Boolean), flagged_post_id: Schema.optional(Schema.String) }),
  success: stream
}))

/** Name, size and type of a file; `NotFound` once its post is deleted. Needs `read_channel_content`. */
export const getInfo = /*#__PURE__*/ endpoint("GetFileInfo", "GET", "/api/v4/files/{file_id}/info", () => ({
  success: FileInfo
}))

/**
 * An address at which anybody can fetch the file. The file must be posted (400). Needs `read_channel_content`, and
 * public links to be switched on.
 */
export const getLink = /*#__PURE__*/ endpoint("GetFileLink", "GET", "/api/v4/files/{file_id}/link", () => ({
  success: Schema.Struct({ link: Schema.String })
}))

/** A smaller JPEG of a picture, to be looked at; files without one are a 400. Needs `read_channel_content`. */
export const getPreview = /*#__PURE__*/ endpoint("GetFilePreview", "GET", "/api/v4/files/{file_id}/preview", () => ({
  query: Schema.Struct({ download: Schema.optional(Schema.Boolean) }),
  success: bytes
}))

/** A small JPEG of a picture, for a list; files without one are a 400. Needs `read_channel_content`. */
export const getThumbnail = /*#__PURE__*/ endpoint(
  "GetFileThumbnail",
  "GET",
  "/api/v4/files/{file_id}/thumbnail",
  () => ({ query: Schema.Struct({ download: Schema.optional(Schema.Boolean) }), success: bytes })
)

/**
 * A file by its public link: `h` is the proof in it. Needs no session. Errors are HTML pages: a wrong `h` is a 400,
 * public links switched off a 403.
 */
export const getPublic = /*#__PURE__*/ endpoint("GetFilePublic", "GET", "/files/{file_id}/public", () => ({
  query: Schema.Struct({ h: Schema.String }),
  success: stream,
  auth: "optional"
}))
