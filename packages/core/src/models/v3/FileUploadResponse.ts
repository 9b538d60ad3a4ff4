import * as Schema from "effect/Schema"
import { FileInfo } from "../FileInfo.ts"

/** Files that are on the server now. Attach them with a post: until then nobody sees them. */
export interface FileUploadResponse {
  /** In the order of the upload. Missing in 3.0. */
  readonly file_infos?: ReadonlyArray<FileInfo> | null | undefined
  /** Echoed, in the same order. */
  readonly client_ids: ReadonlyArray<string>
  /** 3.0 only: paths, to be given to the post as they are. */
  readonly filenames?: ReadonlyArray<string> | null | undefined
}

export const FileUploadResponse: Schema.Codec<FileUploadResponse> = Schema.Struct({
  file_infos: Schema.optional(Schema.NullOr(Schema.Array(FileInfo))),
  client_ids: Schema.Array(Schema.String),
  filenames: Schema.optional(Schema.NullOr(Schema.Array(Schema.String)))
})
