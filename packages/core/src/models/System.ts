import * as Schema from "effect/Schema"

/** One value that the server keeps about itself. */
export interface System {
  /** `FirstAdminSetupComplete`, `FirstAdminVisitMarketplace`. */
  readonly name: string
  /** Text, `true` or `false` as well. */
  readonly value: string
}

export const System: Schema.Codec<System> = Schema.Struct({ name: Schema.String, value: Schema.String })

/** Which value to set; nothing is needed where the endpoint says it already. */
export interface SystemDraft {
  readonly name?: string | undefined
  readonly value?: string | undefined
}

export const SystemDraft: Schema.Codec<SystemDraft> = Schema.Struct({
  name: Schema.optional(Schema.String),
  value: Schema.optional(Schema.String)
})
