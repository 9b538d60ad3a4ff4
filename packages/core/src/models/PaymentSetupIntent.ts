import * as Schema from "effect/Schema"

/** Payment Setup Intent. */
export interface PaymentSetupIntent {
  readonly id?: string | undefined
  readonly client_secret?: string | undefined
}

export const PaymentSetupIntent: Schema.Codec<PaymentSetupIntent> = Schema.Struct({
  id: Schema.optional(Schema.String),
  client_secret: Schema.optional(Schema.String)
})
