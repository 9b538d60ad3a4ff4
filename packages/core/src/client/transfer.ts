import * as Files from "../Files.ts"
import type { FileInfo } from "../models/FileInfo.ts"
import type { Source } from "../Source.ts"
import type { Cancellable } from "./modules.ts"
import type { Running } from "./Running.ts"

type Uploads<O> = (source: Source, options: O & Cancellable) => Promise<FileInfo>
type Downloads = (file_id: string, options?: Files.DownloadOptions & Cancellable) => AsyncIterable<Uint8Array>

/** Whole files for promises, over v4. */
export interface Transfer {
  /** Uploads a file in one, with progress. A cut ends it. */
  readonly upload: Uploads<Files.UploadOptions>
  /** Uploads a file in pieces, and goes on after a cut. */
  readonly uploadResumable: Uploads<Files.ResumableOptions>
  /** A file's bytes as they come; goes on after a cut. Leaving the loop ends it. */
  readonly download: Downloads
}

/** The same over v3, which knows no pieces. */
export interface TransferV3 {
  readonly upload: Uploads<Parameters<typeof Files.uploadV3>[1]>
  readonly download: Downloads
}

/** The face of files for promises. */
export const transfer = ({ list, run }: Running): Transfer => ({
  upload: (source, { signal, ...options }) => run(Files.upload(source, options), signal, "transfer.upload"),
  uploadResumable: (source, { signal, ...options }) =>
    run(Files.uploadResumable(source, options), signal, "transfer.uploadResumable"),
  download: (file_id, { signal, ...options } = {}) =>
    list(Files.download(file_id, options), signal, "transfer.download")
})

export const transferV3 = ({ list, run }: Running): TransferV3 => ({
  upload: (source, { signal, ...options }) => run(Files.uploadV3(source, options), signal, "transfer.upload"),
  download: (file_id, { signal, ...options } = {}) =>
    list(Files.downloadV3(file_id, options), signal, "transfer.download")
})
