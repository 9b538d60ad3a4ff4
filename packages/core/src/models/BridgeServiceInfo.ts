import * as Schema from "effect/Schema"

/** A language model's service that the Agents plugin is configured for. */
export interface BridgeServiceInfo {
  readonly id?: string | undefined
  readonly name?: string | undefined
  /** `openai`, `anthropic` … */
  readonly type?: string | undefined
}

export const BridgeServiceInfo: Schema.Codec<BridgeServiceInfo> = Schema.Struct({
  id: Schema.optional(Schema.String),
  name: Schema.optional(Schema.String),
  type: Schema.optional(Schema.String)
})
