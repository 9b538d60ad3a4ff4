import * as Json from "../Json.ts"
import { textOf } from "../Content.ts"
import type { ServerRequest } from "../Wire.ts"
import { fieldsOf, receive } from "./receive.ts"

/** What a webhook is asked to post. */
export interface Payload {
  readonly text: string
  readonly username: string
  readonly icon_url: string
  readonly icon_emoji: string
  readonly channel: string
  readonly type: string
  readonly props: Readonly<Record<string, unknown>>
  readonly attachments: ReadonlyArray<unknown>
}

/** Why a payload could not be read. */
export type Unread = "mediaType" | "decode"

const FORM = "application/x-www-form-urlencoded"
const TEXTS = ["text", "username", "icon_url", "icon_emoji", "channel", "type"] as const
const FIELD_BYTES = 1024 * 1024

/** The media type of a request without its parameters; `undefined` when it is nonsense. */
export const mediaTypeOf = (request: ServerRequest): string | undefined => {
  const [type, ...parameters] = (request.headers["content-type"] ?? "application/json").split(";")
  const good = /^\s*[\w.+-]+\/[\w.+-]+\s*$/.test(type ?? "") && parameters.every((one) => /^\s*[\w-]+=.+$/.test(one))
  return good ? type?.trim().toLowerCase() : undefined
}

/** Where the first JSON document of a text ends. */
const endOf = (text: string): number => {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (quoted) {
      if (character === "\\") at += 1
      else if (character === '"') quoted = false
    } else if (character === '"') quoted = true
    else if (character === "{" || character === "[") depth += 1
    else if (character === "}" || character === "]") {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return text.length
}

const escapes: Readonly<Record<string, string>> = { "\n": String.raw`\n`, "\r": String.raw`\r`, "\t": String.raw`\t` }

/** Line breaks and tabs inside of texts are taken as they are, and so is what stands behind the JSON. */
const readLoosely = (text: string): unknown => {
  const first = text.slice(0, endOf(text))
  const escaped = first.replace(/"(?:[^"\\]|\\.)*"/gs, (quoted) =>
    quoted.replace(/[\n\r\t]/g, (character) => escapes[character] ?? "")
  )
  return Json.read(escaped)
}

const payloadOf = (value: unknown): Payload | Unread => {
  if (value === null) return payloadOf({})
  if (!Json.isRecord(value)) return "decode"
  const texts = TEXTS.map((name) => [name, value[name] ?? ""] as const)
  const { props, attachments } = value
  const {
    text = "",
    username = "",
    icon_url = "",
    icon_emoji = "",
    channel = "",
    type = ""
  } = Object.fromEntries(texts.flatMap(([name, one]) => (typeof one === "string" ? [[name, one] as const] : [])))
  if (texts.some(([, one]) => typeof one !== "string")) return "decode"
  if (props !== undefined && props !== null && !Json.isRecord(props)) return "decode"
  if (attachments !== undefined && attachments !== null && !Array.isArray(attachments)) return "decode"
  return { text, username, icon_url, icon_emoji, channel, type, props: props ?? {}, attachments: attachments ?? [] }
}

/** Reads what a webhook is asked to post: JSON, or a form whose `payload` is JSON; in 11.6 a multipart form's fields, too. */
export const readPayload = async (request: ServerRequest): Promise<Payload | Unread> => {
  const mediaType = mediaTypeOf(request)
  if (mediaType === undefined) return "mediaType"
  if (mediaType === "multipart/form-data") {
    const form = await receive(request, FIELD_BYTES)
    if (form === undefined) return "decode"
    const fields = TEXTS.flatMap((name) => fieldsOf(form, name).map((value) => [name, value] as const))
    return fields.length === 0 ? "decode" : payloadOf(Object.fromEntries(fields))
  }
  const text = await textOf(request.body)
  const json = mediaType === FORM ? (new URLSearchParams(text).get("payload") ?? "") : text
  const value = readLoosely(json)
  return value === undefined ? "decode" : payloadOf(value)
}
