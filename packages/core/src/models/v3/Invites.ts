import * as Schema from "effect/Schema"

/** Somebody to be invited by e-mail. */
export interface Invite {
  readonly email: string
  /** Unlike most names with a capital inside. */
  readonly firstName?: string | undefined
  readonly lastName?: string | undefined
}

export const Invite: Schema.Codec<Invite> = Schema.Struct({
  email: Schema.String,
  firstName: Schema.optional(Schema.String),
  lastName: Schema.optional(Schema.String)
})

/** Whom to invite, and, echoed, who was, also when the server sends no e-mail. */
export interface Invites {
  readonly invites: ReadonlyArray<Invite>
}

export const Invites: Schema.Codec<Invites> = Schema.Struct({ invites: Schema.Array(Invite) })
