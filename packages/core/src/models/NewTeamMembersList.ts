import * as Schema from "effect/Schema"

/** Somebody who came to a team of late. */
export interface NewTeamMember {
  readonly id?: string | undefined
  readonly username?: string | undefined
  readonly first_name?: string | undefined
  readonly last_name?: string | undefined
  readonly nickname?: string | undefined
  readonly position?: string | undefined
  /** When they came, in milliseconds since the epoch. */
  readonly create_at?: number | undefined
}

export const NewTeamMember: Schema.Codec<NewTeamMember> = Schema.Struct({
  id: Schema.optional(Schema.String),
  username: Schema.optional(Schema.String),
  first_name: Schema.optional(Schema.String),
  last_name: Schema.optional(Schema.String),
  nickname: Schema.optional(Schema.String),
  position: Schema.optional(Schema.String),
  create_at: Schema.optional(Schema.Number)
})

/** A page of those who came to a team of late, in the reference only: no 11.6 server answers it. */
export interface NewTeamMembersList {
  readonly has_next?: boolean | undefined
  readonly items?: ReadonlyArray<NewTeamMember> | null | undefined
  /** Of all pages. */
  readonly total_count?: number | undefined
}

export const NewTeamMembersList: Schema.Codec<NewTeamMembersList> = Schema.Struct({
  has_next: Schema.optional(Schema.Boolean),
  items: Schema.optional(Schema.NullOr(Schema.Array(NewTeamMember))),
  total_count: Schema.optional(Schema.Number)
})
