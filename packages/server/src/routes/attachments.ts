import * as Json from "../Json.ts"
import { makeId } from "../world/Ids.ts"

const TEXTS = [
  "fallback",
  "color",
  "pretext",
  "author_name",
  "author_link",
  "author_icon",
  "title",
  "title_link",
  "text",
  "image_url",
  "thumb_url",
  "footer",
  "footer_icon"
]

/** Markup of Slack as the server rewrites it; `nameOf` tells a user by id. */
export const unslack = (text: string, nameOf: (userId: string) => string | undefined): string =>
  text
    .replace(/<([^<>|@#!][^<>|]*)\|([^<>|]+)>/g, "[$2]($1)")
    .replace(/<!(channel|here|all)>/g, "@$1")
    .replace(/<@(\w+)>/g, (whole, id: string) => {
      const name = nameOf(id)
      return name === undefined ? whole : `@${name}`
    })

/** Values of fields are texts for the server: numbers and booleans become some. */
const fieldOf = (field: unknown) => {
  const { title = "", value = null, short = false } = Json.isRecord(field) ? field : {}
  const text = typeof value === "number" || typeof value === "boolean" ? String(value) : value
  return { title, value: text, short }
}

/** An action is given an id, and where it leads to is hidden. */
const actionOf = (action: unknown) => {
  const { integration: _, ...shown } = Json.isRecord(action) ? action : {}
  return { id: makeId(), ...shown }
}

/** Attachments as the server keeps them: with every field, empty where none was given. */
export const attachmentsOf = (
  given: ReadonlyArray<unknown>,
  nameOf: (userId: string) => string | undefined
): ReadonlyArray<Readonly<Record<string, unknown>>> =>
  given.filter(Json.isRecord).map((attachment) => {
    const texts = TEXTS.map((name) => {
      const value = attachment[name]
      return [name, typeof value === "string" ? unslack(value, nameOf) : ""] as const
    })
    const { fields, actions, ts = null } = attachment
    return {
      id: 0,
      ...Object.fromEntries(texts),
      fields: Array.isArray(fields) ? fields.map(fieldOf) : null,
      ts,
      ...(Array.isArray(actions) ? { actions: actions.map(actionOf) } : {})
    }
  })
