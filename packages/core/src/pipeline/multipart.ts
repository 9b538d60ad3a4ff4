import type { Part } from "../Spec.ts"
import { type Piece, whole } from "./outgoing.ts"

/** Bytes in memory, or something that gives them piece by piece. */
export const isBytes = (value: unknown): value is Exclude<Part["data"], string> =>
  value instanceof Uint8Array ||
  typeof value === "function" ||
  (typeof value === "object" && value !== null && Symbol.asyncIterator in value)

const isPart = (value: unknown): value is Part =>
  typeof value === "object" &&
  value !== null &&
  "filename" in value &&
  typeof value.filename === "string" &&
  "data" in value &&
  (typeof value.data === "string" || isBytes(value.data)) &&
  (!("type" in value) || value.type === undefined || isContentType(value.type)) &&
  (!("size" in value) || value.size === undefined || (Number.isSafeInteger(value.size) && Number(value.size) >= 0))

/** One line of ASCII: more would be another header, or the end of all of them. */
const isContentType = (type: unknown) => typeof type === "string" && /^[\x20-\x7e]+$/.test(type)

/** Quotes and line breaks would end the header, and Go, in which the server is written, takes a backslash off a quote. */
const escape = (text: string) =>
  text.replaceAll("\\", "\\\\").replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A")

/**
 * The fields as the pieces of one `multipart/form-data` body, text before files: a server that meets a file first must
 * buffer the form, and counts `client_ids` before the files. Gives the name of a field that is neither text nor a file.
 */
export const multipart = (
  fields: Readonly<Record<string, unknown>>,
  boundary: string
): ReadonlyArray<Piece> | { readonly bad: string } => {
  const encoder = new TextEncoder()
  const text = (line: string) => whole(encoder.encode(line))
  const head: Array<Piece> = []
  const files: Array<Piece> = []
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue
    const parts: ReadonlyArray<unknown> = Array.isArray(value) ? value : [value]
    for (const part of parts) {
      const disposition = `--${boundary}\r\nContent-Disposition: form-data; name="${escape(name)}"`
      if (typeof part === "string") head.push(text(`${disposition}\r\n\r\n${part}\r\n`))
      else if (isPart(part)) {
        const { data, filename, size, type = "application/octet-stream" } = part
        files.push(
          text(`${disposition}; filename="${escape(filename)}"\r\nContent-Type: ${type}\r\n\r\n`),
          typeof data === "string"
            ? text(data)
            : data instanceof Uint8Array
              ? whole(data)
              : { bytes: data, size, name: `the file in ${name}` },
          text("\r\n")
        )
      } else return { bad: name }
    }
  }
  return [...head, ...files, text(`--${boundary}--\r\n`)]
}
