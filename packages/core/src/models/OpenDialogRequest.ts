import * as Schema from "effect/Schema"
import { DialogDraft } from "./Dialog.ts"

/** Opens a dialog for whoever pressed the button or typed the command. The trigger is all the permission it takes. */
export interface OpenDialogRequest {
  /** From the callback; good for 30 s unless the server is configured otherwise, and more than once. */
  readonly trigger_id: string
  /** Where the submission goes. */
  readonly url: string
  readonly dialog: DialogDraft
}

export const OpenDialogRequest: Schema.Codec<OpenDialogRequest> = Schema.Struct({
  trigger_id: Schema.String,
  url: Schema.String,
  dialog: DialogDraft
})
