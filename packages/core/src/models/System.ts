import * as Schema from "effect/Schema"

/** System. */
export interface System {
  readonly name: string
  readonly value: string
}

export const System: Schema.Codec<System> = Schema.Struct({
  name: Schema.String,
  value: Schema.String
})
