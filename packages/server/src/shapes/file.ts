import type { FileInfo } from "@matterwire/core/models/FileInfo"
import type { UploadSession as WireUpload } from "@matterwire/core/models/UploadSession"
import type { Generation } from "../Generation.ts"
import type { StoredFile } from "../world/Files.ts"
import type { UploadSession } from "../world/Uploads.ts"

/** What the server tells of a file. An SVG has a size, but no preview. */
export const fileOf = (generation: Generation, file: StoredFile): FileInfo => {
  const old = generation.old
  return {
    id: file.id,
    user_id: file.user_id,
    ...(file.post_id === "" ? {} : { post_id: file.post_id }),
    ...(old ? {} : { channel_id: file.channel_id }),
    create_at: file.create_at,
    update_at: file.update_at,
    delete_at: file.delete_at,
    name: file.name,
    extension: file.extension,
    size: file.content.size,
    mime_type: file.mime_type,
    ...file.image,
    ...(hasPreview(file) ? { has_preview_image: true } : {}),
    ...(old ? {} : { mini_preview: null, remote_id: "", archived: false })
  }
}

/** Whether there is a smaller image to be shown. */
export const hasPreview = (file: StoredFile): boolean => file.image !== undefined && file.mime_type !== "image/svg+xml"

export const uploadOf = (upload: UploadSession, offset: number): WireUpload => ({
  id: upload.id,
  type: upload.type,
  create_at: upload.create_at,
  user_id: upload.user_id,
  ...(upload.channel_id === "" ? {} : { channel_id: upload.channel_id }),
  filename: upload.filename,
  file_size: upload.file_size,
  file_offset: offset,
  remote_id: "",
  req_file_id: ""
})
