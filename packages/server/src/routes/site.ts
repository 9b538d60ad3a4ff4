import type { ServerRequest } from "../Wire.ts"

/** Where the server is for whoever asked: without the path of what was asked, but with the one that everything lives under. */
export const originOf = ({ headers, path }: ServerRequest): string =>
  `http://${headers["host"] ?? "localhost"}${/^(.*?)\/(api|oauth|login|\.well-known)(\/|$)/.exec(path)?.[1] ?? ""}`

/** A text in a query, as Go escapes it. */
export const escapeQuery = (text: string): string =>
  encodeURIComponent(text)
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+")

/** A query as Go writes it: sorted by name. */
export const writeQuery = (fields: ReadonlyArray<readonly [name: string, value: string]>): string =>
  fields
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => `${escapeQuery(name)}=${escapeQuery(value)}`)
    .join("&")
