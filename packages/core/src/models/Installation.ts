import * as Schema from "effect/Schema"
import { AllowedIPRange } from "./AllowedIPRange.ts"

/** Installation. */
export interface Installation {
  readonly id: string
  readonly allowed_ip_ranges: AllowedIPRange | null
  readonly state: string
}

export const Installation: Schema.Codec<Installation> = Schema.Struct({
  id: Schema.String,
  allowed_ip_ranges: Schema.NullOr(AllowedIPRange),
  state: Schema.String
})
