import type { Part } from "../Spec.ts"

const isPart = (value: unknown): value is Part =>
  typeof value === "object" &&
  value !== null &&
  "filename" in value &&
  typeof value.filename === "string" &&
  "data" in value &&
  (typeof value.data === "string" || value.data instanceof Uint8Array) &&
  (!("type" in value) || value.type === undefined || isContentType(value.type))

/** One line of ASCII: more would be another header, or the end of all of them. */
const isContentType = (type: unknown) => typeof type === "string" && /^[\x20-\x7e]+$/.test(type)

/** Quotes and line breaks would end the header. */
const escape = (text: string) => text.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A")

/**
 * The fields as one `multipart/form-data` body, text before files: a server that meets a file first must buffer the form.
 * Gives the name of a field that is neither text nor a file.
 */
export const multipart = (
  fields: Readonly<Record<string, unknown>>,
  boundary: string
): Uint8Array | { readonly bad: string } => {
  const encoder = new TextEncoder()
  const head: Array<Uint8Array> = []
  const files: Array<Uint8Array> = []
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue
    const parts: ReadonlyArray<unknown> = Array.isArray(value) ? value : [value]
    for (const part of parts) {
      const disposition = `--${boundary}\r\nContent-Disposition: form-data; name="${escape(name)}"`
      if (typeof part === "string") head.push(encoder.encode(`${disposition}\r\n\r\n${part}\r\n`))
      else if (isPart(part)) {
        files.push(
          encoder.encode(
            `${disposition}; filename="${escape(part.filename)}"\r\nContent-Type: ${part.type ?? "application/octet-stream"}\r\n\r\n`
          ),
          typeof part.data === "string" ? encoder.encode(part.data) : part.data,
          encoder.encode("\r\n")
        )
      } else return { bad: name }
    }
  }
  const chunks = [...head, ...files, encoder.encode(`--${boundary}--\r\n`)]
  const body = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    body.set(chunk, at)
    at += chunk.length
  }
  return body
}
