import * as Schema from "effect/Schema"
import { FileInfo } from "./FileInfo.ts"

/** File Info List. */
export interface FileInfoList {
  readonly order: ReadonlyArray<string>
  readonly file_infos: Readonly<Record<string, FileInfo>>
  readonly next_file_info_id: string
  readonly prev_file_info_id: string
  readonly first_inaccessible_file_time: number
}

export const FileInfoList: Schema.Codec<FileInfoList> = Schema.Struct({
  order: Schema.Array(Schema.String),
  file_infos: Schema.Record(Schema.String, FileInfo),
  next_file_info_id: Schema.String,
  prev_file_info_id: Schema.String,
  first_inaccessible_file_time: Schema.Number
})
