import * as Schema from "effect/Schema"
import { bytes, endpoint, listing, multipart } from "../Endpoint.ts"
import { Emoji } from "../models/Emoji.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { byPage } from "../Paging.ts"

/** A page of the custom emoji; `sort` is `name` or left out. Where custom emoji are switched off, 501. */
export const list = /*#__PURE__*/ listing("GetEmojiList", "GET", "/api/v4/emoji", () => ({
  query: Schema.Struct({
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number),
    sort: Schema.optional(Schema.String)
  }),
  success: Schema.Array(Emoji),
  paging: byPage
}))

/**
 * Makes a custom emoji of a picture, larger ones are scaled to 128 by 128. `emoji` is JSON:
 * `{"name": …, "creator_id": …}`, the creator being oneself, the name of at most 64 letters, digits, `-`, `+` and `_`.
 * Needs `create_emojis`. Where custom emoji are switched off, 501.
 */
export const create = /*#__PURE__*/ endpoint("CreateEmoji", "POST", "/api/v4/emoji", () => ({
  body: multipart({ image: "file", emoji: "text" }),
  success: Emoji
}))

/** Custom emoji whose name begins so, at most 100. Since 4.7. */
export const autocomplete = /*#__PURE__*/ endpoint("AutocompleteEmoji", "GET", "/api/v4/emoji/autocomplete", () => ({
  query: Schema.Struct({ name: Schema.String }),
  success: Schema.Array(Emoji)
}))

/** One custom emoji by name, without colons; built-in ones are `NotFound`. Since 4.7. */
export const getByName = /*#__PURE__*/ endpoint("GetEmojiByName", "GET", "/api/v4/emoji/name/{emoji_name}", () => ({
  success: Emoji
}))

/** Custom emoji by name; unknown names are left out, an empty list is a 400. Since 9.2. */
export const getByNames = /*#__PURE__*/ endpoint("GetEmojisByNames", "POST", "/api/v4/emoji/names", () => ({
  body: Schema.Array(Schema.String),
  success: Schema.Array(Emoji),
  safe: true
}))

/** Finds custom emoji by a part of their name, with `prefix_only` by its beginning. Since 4.7. */
export const search = /*#__PURE__*/ endpoint("SearchEmoji", "POST", "/api/v4/emoji/search", () => ({
  body: Schema.Struct({ term: Schema.String, prefix_only: Schema.optional(Schema.Boolean) }),
  success: Schema.Array(Emoji),
  safe: true
}))

const delete_ = /*#__PURE__*/ endpoint("DeleteEmoji", "DELETE", "/api/v4/emoji/{emoji_id}", () => ({
  success: StatusOK
}))
export {
  /**
   * Deletes a custom emoji; reactions with it stay, and no event tells of it. One's own needs `delete_emojis`, others'
   * `delete_others_emojis` too.
   */
  delete_ as delete
}

/** One custom emoji: its name and maker; the picture is `getImage`. */
export const get = /*#__PURE__*/ endpoint("GetEmoji", "GET", "/api/v4/emoji/{emoji_id}", () => ({ success: Emoji }))

/** The picture of a custom emoji. */
export const getImage = /*#__PURE__*/ endpoint("GetEmojiImage", "GET", "/api/v4/emoji/{emoji_id}/image", () => ({
  success: bytes
}))
