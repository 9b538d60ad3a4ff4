import * as Schema from "effect/Schema"
import { FileInfo } from "./FileInfo.ts"

/** What an upload made, file by file in the order they were sent. */
export interface FileUploadResponse {
  readonly file_infos: ReadonlyArray<FileInfo>
  readonly client_ids: ReadonlyArray<string> | null
}

export const FileUploadResponse: Schema.Codec<FileUploadResponse> = Schema.Struct({
  file_infos: Schema.Array(FileInfo),
  client_ids: Schema.NullOr(Schema.Array(Schema.String))
})
