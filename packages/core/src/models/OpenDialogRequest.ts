import * as Schema from "effect/Schema"
import { Dialog } from "./Dialog.ts"

/** Open Dialog Request. */
export interface OpenDialogRequest {
  readonly trigger_id: string
  readonly url: string
  readonly dialog: Dialog
}

export const OpenDialogRequest: Schema.Codec<OpenDialogRequest> = Schema.Struct({
  trigger_id: Schema.String,
  url: Schema.String,
  dialog: Dialog
})
