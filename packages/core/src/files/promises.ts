import type * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import type { Mattermost } from "../Call.ts"
import type { MattermostError } from "../Errors.ts"
import * as Files from "../Files.ts"
import type { FileInfo } from "../models/FileInfo.ts"

/** Ends the transfer at once, and rejects with the signal's reason. */
interface Cancellable {
  readonly signal?: AbortSignal | undefined
}

type Uploads<O> = (source: Files.Source, options: O & Cancellable) => Promise<FileInfo>
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

/** How a client runs what core describes. */
export interface Runner {
  readonly run: <A>(
    effect: Effect.Effect<A, MattermostError, Mattermost>,
    signal: AbortSignal | undefined
  ) => Promise<A>
  readonly loop: <A>(stream: Stream.Stream<A, MattermostError, Mattermost>) => AsyncIterable<A>
}

/** An iterable that a signal ends. Whoever waits for the next value then does so no longer. */
const until = <A>(signal: AbortSignal, values: AsyncIterable<A>): AsyncIterable<A> => ({
  [Symbol.asyncIterator]: () => {
    const source = values[Symbol.asyncIterator]()
    const end = () => source.return?.() ?? Promise.resolve({ done: true, value: undefined })
    return {
      next: () =>
        new Promise((resolve, reject) => {
          const abort = () => {
            reject(signal.reason)
            end().catch(() => {})
          }
          if (signal.aborted) return abort()
          signal.addEventListener("abort", abort)
          const settled = () => signal.removeEventListener("abort", abort)
          source.next().then(resolve, reject).finally(settled)
        }),
      return: end
    }
  }
})

const cancellable = <A>(signal: AbortSignal | undefined, values: AsyncIterable<A>): AsyncIterable<A> =>
  signal === undefined ? values : until(signal, values)

/** The face of files for promises. */
export const transfer = ({ loop, run }: Runner): Transfer => ({
  upload: (source, { signal, ...options }) => run(Files.upload(source, options), signal),
  uploadResumable: (source, { signal, ...options }) => run(Files.uploadResumable(source, options), signal),
  download: (file_id, { signal, ...options } = {}) => cancellable(signal, loop(Files.download(file_id, options)))
})

export const transferV3 = ({ loop, run }: Runner): TransferV3 => ({
  upload: (source, { signal, ...options }) => run(Files.uploadV3(source, options), signal),
  download: (file_id, { signal, ...options } = {}) => cancellable(signal, loop(Files.downloadV3(file_id, options)))
})
