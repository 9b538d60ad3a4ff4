import * as Effect from "effect/Effect"
import type { CallOptions, Mattermost } from "../Call.ts"
import { Conflict, InvalidInput, type MattermostError, NotFound, Undecodable } from "../Errors.ts"
import type { FileInfo } from "../models/FileInfo.ts"
import type { UploadSession } from "../models/UploadSession.ts"
import { nameOf } from "../Spec.ts"
import * as Uploads from "../v4/Uploads.ts"
import { isCut, Patience } from "./cut.ts"
import { overAfter } from "./deadline.ts"
import { Reader } from "./Reader.ts"
import type { Source } from "../Source.ts"

/** The server refuses a first piece that is smaller, unless it is all. */
const LEAST_PIECE = 5 * 1024 * 1024
const PIECE = 8 * 1024 * 1024
/** The server learns of a cut after us: two equal answers, so far apart, and it has stopped counting. */
const SETTLED_MS = 250

const endpoint = nameOf(Uploads.upload)

/** Where the file goes: into a channel, or on with an upload that was begun before. */
export type Destination =
  | { readonly channel_id: string; readonly upload_id?: undefined }
  | { readonly upload_id: string; readonly channel_id?: undefined }

export type ResumableOptions = Destination &
  CallOptions & {
    /** How many bytes go at once, and lie in memory: 8 MiB, or at least 5 MiB. */
    readonly pieceBytes?: number | undefined
    /** How often in a row it is taken up again without that anything has moved. Default: 8, about half a minute. */
    readonly tries?: number | undefined
    /** Hears of the upload before its first byte leaves: its `id` is all that another process needs to go on with it. */
    readonly onStart?: ((upload: UploadSession) => void) | undefined
  }

/** Refusals of a piece that only say that the piece before it is still on its way. */
const TOO_EARLY = new Set([
  "app.upload.upload_data.concurrent.app_error",
  "api.upload.upload_data.invalid_content_length"
])

const isTooEarly = (error: MattermostError) => "id" in error && TOO_EARLY.has(error.id ?? "")

/** The server has forgotten the upload: it does so when it has all of it. */
const forgotten = ({ detail, endpoint, id, requestId, serverVersion, status }: NotFound, sentAll: boolean) => {
  const reason = sentAll
    ? "the link broke after the last byte, and the server has the file, but the answer with its id is lost: upload it again"
    : "the server does not know this upload (any more): begin a new one"
  return new NotFound({ detail, endpoint, id, reason, requestId, serverVersion, status })
}

const moved = (reason: string) => new Conflict({ endpoint, status: 200, reason })

/** What cannot be uploaded in pieces, and why. */
const fault = ({ name, size }: Source, { pieceBytes = PIECE }: ResumableOptions): string | undefined =>
  size === undefined
    ? `an upload in pieces must know its size beforehand: say that of ${name}`
    : size === 0
      ? `${name} is empty: the server takes empty files only in one, not in pieces`
      : !Number.isSafeInteger(pieceBytes) || pieceBytes < LEAST_PIECE
        ? `pieceBytes must be a whole number of at least ${LEAST_PIECE}: the server refuses smaller pieces`
        : undefined

/**
 * Uploads a file in pieces, and goes on after a cut from where the server stands. Servers from 5.28 on. Progress is that
 * of the whole file; after a cut it goes back to what has arrived.
 */
export const uploadResumable = (
  source: Source,
  options: ResumableOptions
): Effect.Effect<FileInfo, MattermostError, Mattermost> =>
  options.deadline === undefined
    ? inPieces(source, options)
    : Effect.raceFirst(inPieces(source, options), overAfter(endpoint, options.deadline))

const inPieces = Effect.fnUntraced(function* (
  source: Source,
  options: ResumableOptions
): Effect.fn.Return<FileInfo, MattermostError, Mattermost> {
  const { size = 0 } = source
  const reason = fault(source, options)
  if (reason !== undefined) return yield* new InvalidInput({ endpoint, reason })
  const { headers, onProgress, timeout, tries } = options
  const call: CallOptions = { headers, timeout }
  const patience = new Patience(tries)

  /** Asks how far the upload is, as often as the link breaks. */
  const state = (upload_id: string): Effect.Effect<UploadSession, MattermostError, Mattermost> =>
    Effect.catch(Uploads.get({ upload_id }, call), (error) =>
      isCut(error) ? Effect.andThen(patience.after(error), state(upload_id)) : Effect.fail(error)
    )

  const upload =
    options.upload_id === undefined
      ? yield* Uploads.create({ channel_id: options.channel_id, filename: source.name, file_size: size }, call)
      : yield* Effect.catchTag(state(options.upload_id), "NotFound", (error) => Effect.fail(forgotten(error, false)))
  const { file_size, id: upload_id } = upload
  if (file_size !== size) {
    return yield* new InvalidInput({
      endpoint,
      reason: `the upload was begun for a file of ${file_size} bytes, and ${source.name} has ${size}: it has changed, or is another`
    })
  }
  yield* Effect.sync(() => options.onStart?.(upload))

  /** Where the server stands once it has noticed the cut. */
  const settled = Effect.fnUntraced(function* (sentAll: boolean) {
    const ask = Effect.map(
      Effect.catchTag(state(upload_id), "NotFound", (error) => Effect.fail(forgotten(error, sentAll))),
      ({ file_offset }) => file_offset
    )
    for (let last = yield* ask; ;) {
      yield* Effect.sleep(SETTLED_MS)
      const now = yield* ask
      if (now === last) return now
      last = now
    }
  })

  const pieces = Effect.fnUntraced(function* (reader: Reader) {
    let at = upload.file_offset
    if (at > size) return yield* moved(`the server has ${at} bytes of a file of ${size}: begin a new one`)
    /** After a cut the server may have read more than it said: then the next piece went to a wrong place. */
    let doubtful = false
    for (;;) {
      const from = at
      const piece = yield* reader.piece(from)
      const sent = yield* Effect.result(
        Uploads.upload(
          { upload_id, body: piece },
          { ...call, onProgress: ({ bytes }) => onProgress?.({ bytes: from + bytes, total: size }) }
        )
      )
      const end = from + piece.length
      if (sent._tag === "Success") {
        if (sent.success !== undefined) return sent.success
        if (end >= size)
          return yield* new Undecodable({ endpoint, status: 204, reason: "all is sent, and no file came" })
        if (doubtful && (yield* settled(false)) !== end) {
          return yield* moved("the server has more of this upload than was sent: begin a new one")
        }
        at = end
        doubtful = false
        patience.moved()
        continue
      }
      const error = sent.failure
      if (error._tag === "NotFound") return yield* forgotten(error, false)
      if (!isCut(error) && !(doubtful && isTooEarly(error))) return yield* Effect.fail(error)
      yield* patience.after(error)
      at = yield* settled(end >= size)
      if (at > end) return yield* moved("somebody else sends to this upload as well: begin a new one")
      if (at > from) patience.moved()
      doubtful = true
    }
  })

  return yield* Effect.acquireUseRelease(
    Effect.sync(() => new Reader(endpoint, source, size, options.pieceBytes ?? PIECE)),
    pieces,
    (reader) => Effect.sync(() => reader.close())
  )
})
