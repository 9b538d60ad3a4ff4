import * as Schema from "effect/Schema"
import { bytesBody, endpoint, orNothing } from "../Endpoint.ts"
import { FileInfo } from "../models/FileInfo.ts"
import { UploadSession } from "../models/UploadSession.ts"

/**
 * Announces a file that comes in parts. `file_size` is checked against the server's limit at once: over it is a 413.
 * Needs `upload_file`, and a system admin for `import`. Since 5.28.
 */
export const create = /*#__PURE__*/ endpoint("CreateUpload", "POST", "/api/v4/uploads", () => ({
  body: Schema.Struct({
    /** Of an `attachment`; an `import` has none. */
    channel_id: Schema.optional(Schema.String),
    filename: Schema.String,
    file_size: Schema.Number,
    /** An `attachment`, or a file to be imported, whose `channel_id` does not matter. */
    type: Schema.optional(Schema.String)
  }),
  success: UploadSession
}))

/** How far an upload of one's own is (`file_offset`). Once it is complete it is `NotFound`. Since 5.28. */
export const get = /*#__PURE__*/ endpoint("GetUpload", "GET", "/api/v4/uploads/{upload_id}", () => ({
  success: UploadSession
}))

/**
 * Sends bytes from `file_offset` on; nothing comes back until the last part brings the file. A first part that is not
 * all must have 5 MiB or more; the parts come one at a time, a second one meanwhile is a 400. What a broken call leaves
 * tells `get`. Since 5.28.
 */
export const upload = /*#__PURE__*/ endpoint("UploadData", "POST", "/api/v4/uploads/{upload_id}", () => ({
  body: bytesBody,
  success: orNothing(FileInfo)
}))
