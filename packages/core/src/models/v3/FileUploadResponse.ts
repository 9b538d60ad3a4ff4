import * as Schema from "effect/Schema"
import { FileInfo } from "../FileInfo.ts"

/** File Upload Response. */
export interface FileUploadResponse {
  readonly file_infos?: ReadonlyArray<FileInfo> | null | undefined
  readonly client_ids: ReadonlyArray<string>
  /** 3.0 only. */
  readonly filenames?: ReadonlyArray<string> | null | undefined
}

export const FileUploadResponse: Schema.Codec<FileUploadResponse> = Schema.Struct({
  file_infos: Schema.optional(Schema.NullOr(Schema.Array(FileInfo))),
  client_ids: Schema.Array(Schema.String),
  filenames: Schema.optional(Schema.NullOr(Schema.Array(Schema.String)))
})
