import * as Schema from "effect/Schema"
import { Dialog } from "./Dialog.ts"

/** Submit Dialog Response. */
export interface SubmitDialogResponse {
  readonly error?: string | undefined
  readonly errors?: Readonly<Record<string, string>> | null | undefined
  readonly type?: string | undefined
  readonly form?: Dialog | null | undefined
}

export const SubmitDialogResponse: Schema.Codec<SubmitDialogResponse> = Schema.Struct({
  error: Schema.optional(Schema.String),
  errors: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.String))),
  type: Schema.optional(Schema.String),
  form: Schema.optional(Schema.NullOr(Dialog))
})
