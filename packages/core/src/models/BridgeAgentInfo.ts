import * as Schema from "effect/Schema"

/** Bridge Agent Info. */
export interface BridgeAgentInfo {
  readonly id?: string | undefined
  readonly displayName?: string | undefined
  readonly username?: string | undefined
  readonly service_id?: string | undefined
  readonly service_type?: string | undefined
}

export const BridgeAgentInfo: Schema.Codec<BridgeAgentInfo> = Schema.Struct({
  id: Schema.optional(Schema.String),
  displayName: Schema.optional(Schema.String),
  username: Schema.optional(Schema.String),
  service_id: Schema.optional(Schema.String),
  service_type: Schema.optional(Schema.String)
})
