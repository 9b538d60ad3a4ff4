import { type Content, textOf } from "../Content.ts"
import { BadForm, boundaryOf, readForm } from "../Multipart.ts"
import type { ServerRequest } from "../Wire.ts"
import { newPen } from "../world/Storage.ts"

/** What stood in a form, in order. */
type Received =
  | { readonly kind: "field"; readonly name: string; readonly value: string }
  | { readonly kind: "file"; readonly name: string; readonly filename: string; readonly content: Content }

/** A form, as far as it could be read. */
export interface Form {
  readonly parts: ReadonlyArray<Received>
  /** `head`: it ended, or was nonsense, between parts; `inside`: it ended inside of one. */
  readonly broken: "head" | "inside" | undefined
  /** The first file over the limit. It was not kept. */
  readonly tooLarge: string | undefined
}

const FIELD_BYTES = 1024 * 1024

/** The values of a field. */
export const fieldsOf = ({ parts }: Form, name: string): ReadonlyArray<string> =>
  parts.flatMap((part) => (part.kind === "field" && part.name === name ? [part.value] : []))

export const filesOf = ({ parts }: Form) => parts.filter((part) => part.kind === "file")

/** Reads a form with files of at most so many bytes; `undefined` when the request has none. */
export const receive = async (request: ServerRequest, mostBytes: number): Promise<Form | undefined> => {
  const boundary = boundaryOf(request.headers["content-type"])
  if (boundary === undefined) return undefined
  const parts: Array<Received> = []
  let tooLarge: string | undefined
  try {
    for await (const { name, filename, bytes } of readForm(request.body, boundary)) {
      const pen = newPen()
      let over = false
      const most = filename === undefined ? FIELD_BYTES : mostBytes
      for await (const chunk of bytes) {
        over ||= pen.size + chunk.length > most
        if (!over) await pen.write(chunk)
      }
      if (filename === undefined) {
        parts.push({ kind: "field", name, value: await textOf(pen.content().read()) })
      } else if (over) tooLarge ??= filename
      else parts.push({ kind: "file", name, filename, content: pen.content() })
    }
    return { parts, tooLarge, broken: undefined }
  } catch (cause) {
    if (!(cause instanceof BadForm)) throw cause // the sender is gone
    return { parts, tooLarge, broken: cause.inside ? "inside" : "head" }
  }
}
