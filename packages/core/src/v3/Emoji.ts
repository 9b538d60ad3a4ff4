import * as Schema from "effect/Schema"
import { bytes, endpoint, multipart } from "../Endpoint.ts"
import { Emoji } from "../models/Emoji.ts"
import { StatusOK } from "../models/StatusOK.ts"

/**
 * Makes a custom emoji. `emoji` is JSON text with `name` and one's own id as `creator_id`; without it the server
 * panics: a 500 with no body. At most 1,000 KiB (413); PNG, JPEG or GIF. Since 3.2. 501 where custom emoji are switched
 * off.
 */
export const create = /*#__PURE__*/ endpoint("emoji.createEmoji", "POST", "/api/v3/emoji/create", () => ({
  body: multipart({ emoji: "text", image: "file" }),
  success: Emoji
}))

const delete_ = /*#__PURE__*/ endpoint("emoji.deleteEmoji", "POST", "/api/v3/emoji/delete", () => ({
  body: Schema.Struct({ id: Schema.String }),
  success: StatusOK
}))
export {
  /**
   * Deletes a custom emoji. One's own, or others' with `manage_system`; the refusal is a 401, which says nothing about
   * the session. Since 3.2.
   */
  delete_ as delete
}

/** All custom emoji of the server. Since 3.2. 501 where they are switched off. v4: in pages. */
export const list = /*#__PURE__*/ endpoint("emoji.getEmoji", "GET", "/api/v3/emoji/list", () => ({
  success: Schema.Array(Emoji)
}))

/**
 * The picture of a custom emoji, by the emoji's id. An unknown one is a 500. A cookie is enough, as an `<img>` sends
 * it; cached for 30 days. Since 3.2.
 */
export const getImage = /*#__PURE__*/ endpoint("emoji.getEmojiImage", "GET", "/api/v3/emoji/{id}", () => ({
  success: bytes
}))
