import * as Schema from "effect/Schema"
import { bytes, endpoint, listing, multipart } from "../Endpoint.ts"
import { Emoji } from "../models/Emoji.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { byPage } from "../Paging.ts"

/** Get emoji list. */
export const list = /*#__PURE__*/ listing("GetEmojiList", "GET", "/api/v4/emoji", () => ({
  query: Schema.Struct({
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number),
    sort: Schema.optional(Schema.String)
  }),
  success: Schema.Array(Emoji),
  paging: byPage
}))

/** Create emoji. Needs `create_emojis`. */
export const create = /*#__PURE__*/ endpoint("CreateEmoji", "POST", "/api/v4/emoji", () => ({
  body: multipart({ image: "file", emoji: "text" }),
  success: Emoji
}))

/** Autocomplete emoji. Since 4.7. */
export const autocomplete = /*#__PURE__*/ endpoint("AutocompleteEmoji", "GET", "/api/v4/emoji/autocomplete", () => ({
  query: Schema.Struct({ name: Schema.String }),
  success: Schema.Array(Emoji)
}))

/** Get emoji by name. Since 4.7. */
export const getByName = /*#__PURE__*/ endpoint("GetEmojiByName", "GET", "/api/v4/emoji/name/{emoji_name}", () => ({
  success: Emoji
}))

/** Get emojis by names. Since 9.2. */
export const getByNames = /*#__PURE__*/ endpoint("GetEmojisByNames", "POST", "/api/v4/emoji/names", () => ({
  body: Schema.Array(Schema.String),
  success: Schema.Array(Emoji),
  safe: true
}))

/** Search emoji. Since 4.7. */
export const search = /*#__PURE__*/ endpoint("SearchEmoji", "POST", "/api/v4/emoji/search", () => ({
  body: Schema.Struct({ term: Schema.String, prefix_only: Schema.optional(Schema.Boolean) }),
  success: Schema.Array(Emoji),
  safe: true
}))

/** Delete emoji. Needs `manage_team` or `manage_system`. */
const delete_ = /*#__PURE__*/ endpoint("DeleteEmoji", "DELETE", "/api/v4/emoji/{emoji_id}", () => ({
  success: StatusOK
}))
export { delete_ as delete }

/** Get emoji. */
export const get = /*#__PURE__*/ endpoint("GetEmoji", "GET", "/api/v4/emoji/{emoji_id}", () => ({ success: Emoji }))

/** Get emoji image. */
export const getImage = /*#__PURE__*/ endpoint("GetEmojiImage", "GET", "/api/v4/emoji/{emoji_id}/image", () => ({
  success: bytes
}))
