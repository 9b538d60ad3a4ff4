import * as Schema from "effect/Schema"
import { define } from "../../Event.ts"
import { socket } from "../Socket.ts"

/** A plugin refuses to hand out a file that one asked for. To oneself. */
export const file_download_rejected = /*#__PURE__*/ define(socket, "file_download_rejected", "ephemeral", () => ({
  file_id: Schema.String,
  file_name: Schema.String,
  /** The plugin's words. */
  rejection_reason: Schema.String,
  channel_id: Schema.String,
  post_id: Schema.String,
  /** Whether the file, its preview or its thumbnail was asked for. */
  download_type: Schema.String
}))

/** A plugin refuses a file that one has uploaded. Newer than 11.6, and not recorded. */
export const file_upload_rejected = /*#__PURE__*/ define(socket, "file_upload_rejected", "ephemeral", () => ({
  file_name: Schema.String,
  rejection_reason: Schema.String,
  channel_id: Schema.String
}))
