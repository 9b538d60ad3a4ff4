import * as Schema from "effect/Schema"

/** Invites. */
export interface Invites {
  readonly invites: ReadonlyArray<Readonly<Record<string, string>>> | null
}

export const Invites: Schema.Codec<Invites> = Schema.Struct({
  invites: Schema.NullOr(Schema.Array(Schema.Record(Schema.String, Schema.String)))
})
