import * as Schema from "effect/Schema"

/** What a payment provider's form needs to store a card. Cloud only; no endpoint answers it any more. */
export interface PaymentSetupIntent {
  readonly id?: string | undefined
  /** A secret for the browser of the person who pays. */
  readonly client_secret?: string | undefined
}

export const PaymentSetupIntent: Schema.Codec<PaymentSetupIntent> = Schema.Struct({
  id: Schema.optional(Schema.String),
  client_secret: Schema.optional(Schema.String)
})
