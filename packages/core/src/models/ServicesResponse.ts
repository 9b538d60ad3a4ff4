import * as Schema from "effect/Schema"
import { BridgeServiceInfo } from "./BridgeServiceInfo.ts"

/** The services of language models that the agents plugin offers. */
export interface ServicesResponse {
  readonly services?: ReadonlyArray<BridgeServiceInfo> | null | undefined
}

export const ServicesResponse: Schema.Codec<ServicesResponse> = Schema.Struct({
  services: Schema.optional(Schema.NullOr(Schema.Array(BridgeServiceInfo)))
})
