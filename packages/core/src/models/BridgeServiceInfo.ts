import * as Schema from "effect/Schema"

/** Bridge Service Info. */
export interface BridgeServiceInfo {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly type?: string | undefined
}

export const BridgeServiceInfo: Schema.Codec<BridgeServiceInfo> = Schema.Struct({
  id: Schema.optional(Schema.String),
  name: Schema.optional(Schema.String),
  type: Schema.optional(Schema.String)
})
