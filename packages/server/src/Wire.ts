import type { Chunks, Content } from "./Content.ts"

/** A header field: its name in the letter case of the wire, and its value. */
export type Header = readonly [name: string, value: string]

/** What came in, whichever half it came through. */
export interface ServerRequest {
  readonly method: string
  /** As it was sent, still escaped, without the query. */
  readonly path: string
  readonly query: URLSearchParams
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  /** As it comes: whoever reads it first has it. */
  readonly body: Chunks
  /** Of whom the limiter keeps a bucket. */
  readonly address: string
}

/** What goes out. Fields stand in the order of the wire. */
export interface ServerResponse {
  readonly status: number
  readonly headers: ReadonlyArray<Header>
  readonly body: string | Content
  /** The connection ends before anything of it has come, or in the middle of its body. */
  readonly breaks?: "at once" | "midway"
}

/** An answer with its fields sorted by name, as the real server writes them. */
export const respond = (
  status: number,
  headers: ReadonlyArray<Header>,
  body: string | Content = ""
): ServerResponse => ({
  status,
  headers: headers.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  body
})

/** Splits a request target (`/path?query`). */
export const target = (text: string): Pick<ServerRequest, "path" | "query"> => {
  const at = text.indexOf("?")
  return at < 0
    ? { path: text, query: new URLSearchParams() }
    : { path: text.slice(0, at), query: new URLSearchParams(text.slice(at + 1)) }
}
