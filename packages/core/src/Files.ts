import * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import { type CallOptions, Mattermost } from "./Call.ts"
import { InvalidInput, isMattermostError, type MattermostError, Undecodable } from "./Errors.ts"
import { type DownloadOptions, downloadFrom } from "./files/download.ts"
import type { Source } from "./Source.ts"
import type { FileInfo } from "./models/FileInfo.ts"
import { type AnyEndpoint, nameOf, type Part } from "./Spec.ts"
import * as V3Files from "./v3/Files.ts"
import * as V4Files from "./v4/Files.ts"

export type { Progress } from "./Call.ts"
export { type Downloadable, downloadFrom, type DownloadOptions } from "./files/download.ts"
export { type Destination, type ResumableOptions, uploadResumable } from "./files/resumable.ts"

export interface UploadOptions extends CallOptions {
  readonly channel_id: string
}

/** The source as a part of a form. One that can be read again goes out again where the call was refused before it ran. */
const partOf = Effect.fnUntraced(function* (endpoint: AnyEndpoint, source: Source) {
  const { capabilities } = yield* Mattermost
  const { name: filename, once, read, size, type, whole } = source
  const data: Part["data"] =
    whole !== undefined && !capabilities.streamingUpload
      ? yield* Effect.tryPromise({
          try: whole,
          catch: (error) =>
            isMattermostError(error)
              ? error
              : new InvalidInput({ endpoint: nameOf(endpoint), reason: `${filename} could not be read` })
        })
      : once === true
        ? { [Symbol.asyncIterator]: () => read(0)[Symbol.asyncIterator]() }
        : () => read(0)
  return { filename, data, size, type } satisfies Part
})

const only = (
  endpoint: AnyEndpoint,
  { file_infos }: { readonly file_infos?: ReadonlyArray<FileInfo> | null | undefined }
): Effect.Effect<FileInfo, Undecodable> => {
  const info = file_infos?.[0]
  return info === undefined
    ? Effect.fail(new Undecodable({ endpoint: nameOf(endpoint), status: 200, reason: "no file in the answer" }))
    : Effect.succeed(info)
}

/**
 * Uploads a file in one, for a post that will carry its id in `file_ids`. Needs no more memory for a large file than for
 * a small one, except in a browser: there `uploadResumable` is meant for large ones. A cut ends it.
 */
export const upload = Effect.fnUntraced(function* (
  source: Source,
  options: UploadOptions
): Effect.fn.Return<FileInfo, MattermostError, Mattermost> {
  const { channel_id, ...call } = options
  const files = yield* partOf(V4Files.upload, source)
  return yield* only(V4Files.upload, yield* V4Files.upload({ channel_id, files }, call))
})

/** The same over v3. `team_id` may be left out when there is a current team. */
export const uploadV3 = Effect.fnUntraced(function* (
  source: Source,
  options: UploadOptions & { readonly team_id?: string | undefined }
): Effect.fn.Return<FileInfo, MattermostError, Mattermost> {
  const { channel_id, team_id, ...call } = options
  const files = yield* partOf(V3Files.upload, source)
  return yield* only(V3Files.upload, yield* V3Files.upload({ team_id, channel_id, files }, call))
})

/** A file's bytes as they come, of all of it or of a part. Goes on after a cut; fails when the file is another by then. */
export const download = (
  file_id: string,
  options?: DownloadOptions
): Stream.Stream<Uint8Array, MattermostError, Mattermost> => downloadFrom(V4Files.get, { file_id }, options)

/** The same over v3, whose servers know no ranges: what came before is asked for again, and passed over. */
export const downloadV3 = (
  file_id: string,
  options?: DownloadOptions
): Stream.Stream<Uint8Array, MattermostError, Mattermost> => downloadFrom(V3Files.get, { file_id }, options)
