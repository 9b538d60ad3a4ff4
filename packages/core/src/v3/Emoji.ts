import * as Schema from "effect/Schema"
import { bytes, endpoint, multipart } from "../Endpoint.ts"
import { Emoji } from "../models/Emoji.ts"

/** Create emoji. Since 3.2. Creator_id must be the session user. 413 over 1024000 bytes. */
export const create = /*#__PURE__*/ endpoint("emoji.createEmoji", "POST", "/api/v3/emoji/create", () => ({
  body: multipart({ emoji: "text", image: "file" }),
  success: Emoji
}))

/** Delete emoji. Needs `manage_system`. Since 3.2. */
const delete_ = /*#__PURE__*/ endpoint("emoji.deleteEmoji", "POST", "/api/v3/emoji/delete", () => ({
  body: Schema.Struct({ id: Schema.String }),
  success: Schema.Struct({ status: Schema.String })
}))
export { delete_ as delete }

/** Get emoji. Since 3.2. */
export const get = /*#__PURE__*/ endpoint("emoji.getEmoji", "GET", "/api/v3/emoji/list", () => ({
  success: Schema.Array(Emoji)
}))

/** Get emoji image. Since 3.2. Cache-Control max-age 2592000. */
export const getImage = /*#__PURE__*/ endpoint("emoji.getEmojiImage", "GET", "/api/v3/emoji/{id}", () => ({
  success: bytes
}))
