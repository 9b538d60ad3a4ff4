import * as Schema from "effect/Schema"
import { Dialog } from "./Dialog.ts"

/** The integration's answer to a dialog. An empty one accepts it; with another status than 200 it never gets here. */
export interface SubmitDialogResponse {
  /** Shown under the whole dialog. */
  readonly error?: string | undefined
  /** Shown under the elements, by their names. */
  readonly errors?: Readonly<Record<string, string>> | null | undefined
  /** `ok`, `navigate`, `form`, or empty. */
  readonly type?: string | undefined
  /** The next dialog, with type `form`. */
  readonly form?: Dialog | null | undefined
}

export const SubmitDialogResponse: Schema.Codec<SubmitDialogResponse> = Schema.Struct({
  error: Schema.optional(Schema.String),
  errors: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.String))),
  type: Schema.optional(Schema.String),
  form: Schema.optional(Schema.NullOr(Dialog))
})
