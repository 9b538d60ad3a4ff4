import { both, each, said, same } from "./said.ts"

/** What goes wrong with files and uploads. */
export const fileErrors = {
  tooManyFiles: both(500, "model.post.is_valid.file_ids.app_error", "Invalid file ids."),

  unknownFile: each(
    said(404, "store.sql_file_info.get.app_error", "We couldn't get the file info"),
    said(404, "api.file.get_file_info.app_error", "Failed to get file info.")
  ),
  /** 3.10: a file that no post carries is for its uploader alone. */
  unpostedFile: same(
    400,
    "api.file.get_file_info_for_request.no_post.app_error",
    "api.file.get_file_info_for_request.no_post.app_error"
  ),
  noThumbnail: both(400, "api.file.get_file_thumbnail.no_thumbnail.app_error", "File doesn't have a thumbnail image."),
  noPreview: both(400, "api.file.get_file_preview.no_preview.app_error", "File doesn't have a preview image."),
  unpostedLink: both(
    400,
    "api.file.get_public_link.no_post.app_error",
    "Unable to get public link for file. File must be attached to a post that can be read by the current user."
  ),
  invalidLink: both(400, "api.file.get_file.public_invalid.app_error", "The public link does not appear to be valid."),
  unreadableForm: both(
    400,
    "api.file.upload_file.read_request.app_error",
    "Unable to upload file(s). Error reading or parsing request data."
  ),
  brokenForm: both(500, "api.file.write_file.app_error", "Unable to write the file."),
  largeFile: each(
    said(413, "api.file.upload_file.too_large.app_error", "Unable to upload file. File is too large."),
    said(413, "api.file.upload_file.too_large_detailed.app_error", "Unable to upload file {name}.")
  ),

  unknownUpload: same(404, "app.upload.get.app_error", "Failed to get upload."),
  uploadOfOther: same(403, "api.upload.get_upload.forbidden.app_error", "Failed to get upload."),
  uploadsOfOther: same(403, "api.user.get_uploads_for_user.forbidden.app_error", "Failed to get uploads."),
  invalidUploadSize: same(400, "model.upload_session.is_valid.file_size.app_error", "Invalid value for FileSize"),
  largeUpload: same(413, "api.upload.create.upload_too_large.app_error", "Unable to upload file. File is too large."),
  smallFirstPart: same(
    400,
    "app.upload.upload_data.first_part_too_small.app_error",
    "Failed to upload data. First part must be at least 5242880 Bytes."
  ),
  largePart: same(400, "api.upload.upload_data.invalid_content_length", "Invalid Content-Length."),
  twoPartsAtOnce: same(
    400,
    "app.upload.upload_data.concurrent.app_error",
    "Unable to upload data from more than one request."
  )
}
