import * as Schema from "effect/Schema"
import { FileInfo } from "./FileInfo.ts"

/**
 * Files that a search found, in the shape that lists of posts have. Nobody fills in the ids of what is before and
 * after.
 */
export interface FileInfoList {
  /** Ids, newest first. */
  readonly order: ReadonlyArray<string>
  /** By id. */
  readonly file_infos: Readonly<Record<string, FileInfo>>
  readonly next_file_info_id: string
  readonly prev_file_info_id: string
  /** Files up to this time are beyond the plan's limit; 0 where there is none. */
  readonly first_inaccessible_file_time: number
}

export const FileInfoList: Schema.Codec<FileInfoList> = Schema.Struct({
  order: Schema.Array(Schema.String),
  file_infos: Schema.Record(Schema.String, FileInfo),
  next_file_info_id: Schema.String,
  prev_file_info_id: Schema.String,
  first_inaccessible_file_time: Schema.Number
})
