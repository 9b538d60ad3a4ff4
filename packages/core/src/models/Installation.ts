import * as Schema from "effect/Schema"
import { AllowedIPRange } from "./AllowedIPRange.ts"

/** A workspace of the cloud. Servers that are none answer 400. */
export interface Installation {
  readonly id: string
  /** Empty or `null`: from everywhere. */
  readonly allowed_ip_ranges: ReadonlyArray<AllowedIPRange> | null
  /** `stable`, or what is being done to it. */
  readonly state: string
}

export const Installation: Schema.Codec<Installation> = Schema.Struct({
  id: Schema.String,
  allowed_ip_ranges: Schema.NullOr(Schema.Array(AllowedIPRange)),
  state: Schema.String
})
