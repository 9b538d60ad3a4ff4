import * as Effect from "effect/Effect"
import type { Answer } from "../Call.ts"
import { Undecodable } from "../Errors.ts"
import { header } from "../Transport.ts"

/** What an answer says of the whole file: the same in all answers of one file. */
export interface Identity {
  readonly total: number | undefined
  readonly etag: string | undefined
  readonly modified: string | undefined
}

/** The body of one answer, and which byte of the file it begins with. */
export interface Opened {
  readonly chunks: AsyncIterator<Uint8Array>
  readonly begins: number
  readonly identity: Identity
}

const length = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined

/** How long the whole file is, of an answer that holds all of it. One that is packed says its packed length. */
const wholeLength = ({ headers }: Answer<unknown>): number | undefined =>
  header(headers, "content-encoding") === undefined
    ? length(header(headers, "content-length"))
    : length(header(headers, "x-uncompressed-content-length"))

/** Two answers of one file never differ in these, where both have them. */
export const differ = (one: Identity, other: Identity): boolean =>
  (["total", "etag", "modified"] as const).some(
    (field) => one[field] !== undefined && other[field] !== undefined && one[field] !== other[field]
  )

/**
 * Reads an answer's headers: a part that begins where it was asked to, or the whole file, as v3 always answers. To a page
 * of another origin a browser does not show which part it is: then its length must be that of what is missing.
 */
export const opened = (
  endpoint: string,
  at: number,
  known: Identity | undefined,
  answer: Answer<AsyncIterable<Uint8Array>>
): Effect.Effect<Opened, Undecodable> => {
  const { etag, headers, status, value } = answer
  const chunks = value[Symbol.asyncIterator]()
  const { "content-range": range, "last-modified": date } = headers
  const modified = typeof date === "string" ? date : undefined
  if (status !== 206) {
    return Effect.succeed({ chunks, begins: 0, identity: { total: wholeLength(answer), etag, modified } })
  }
  const part = typeof range === "string" ? /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(range) : null
  if (part !== null && Number(part[1]) === at) {
    return Effect.succeed({ chunks, begins: at, identity: { total: length(part[2]), etag, modified } })
  }
  const missing = length(header(headers, "content-length"))
  if (range === undefined && missing !== undefined && known?.total === at + missing) {
    return Effect.succeed({ chunks, begins: at, identity: { total: known.total, etag, modified } })
  }
  chunks.return?.().catch(() => {})
  const came = part === null ? "a part without saying which" : `those from ${part[1]} on`
  const reason = `asked for the bytes from ${at} on, the server answered ${came}`
  return Effect.fail(new Undecodable({ endpoint, status, reason }))
}
