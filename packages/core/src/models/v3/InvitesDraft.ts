import * as Schema from "effect/Schema"

/** Invites Draft. */
export interface InvitesDraft {
  readonly invites?: ReadonlyArray<Readonly<Record<string, string>>> | undefined
}

export const InvitesDraft: Schema.Codec<InvitesDraft> = Schema.Struct({
  invites: Schema.optional(Schema.Array(Schema.Record(Schema.String, Schema.String)))
})
