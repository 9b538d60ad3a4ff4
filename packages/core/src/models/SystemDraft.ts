import * as Schema from "effect/Schema"

/** System Draft. */
export interface SystemDraft {
  readonly name?: string | undefined
  readonly value?: string | undefined
}

export const SystemDraft: Schema.Codec<SystemDraft> = Schema.Struct({
  name: Schema.optional(Schema.String),
  value: Schema.optional(Schema.String)
})
