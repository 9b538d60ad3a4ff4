import * as Schema from "effect/Schema"

/** Team Member Draft. */
export interface TeamMemberDraft {
  readonly team_id?: string | undefined
  readonly user_id?: string | undefined
  readonly roles?: string | undefined
  readonly scheme_user?: boolean | undefined
  readonly scheme_admin?: boolean | undefined
  readonly explicit_roles?: string | undefined
  readonly scheme_guest?: boolean | undefined
  readonly mention_count?: number | undefined
  readonly mention_count_root?: number | undefined
  readonly msg_count?: number | undefined
  readonly msg_count_root?: number | undefined
  readonly thread_count?: number | undefined
  readonly thread_mention_count?: number | undefined
  readonly thread_urgent_mention_count?: number | undefined
}

export const TeamMemberDraft: Schema.Codec<TeamMemberDraft> = Schema.Struct({
  team_id: Schema.optional(Schema.String),
  user_id: Schema.optional(Schema.String),
  roles: Schema.optional(Schema.String),
  scheme_user: Schema.optional(Schema.Boolean),
  scheme_admin: Schema.optional(Schema.Boolean),
  explicit_roles: Schema.optional(Schema.String),
  scheme_guest: Schema.optional(Schema.Boolean),
  mention_count: Schema.optional(Schema.Number),
  mention_count_root: Schema.optional(Schema.Number),
  msg_count: Schema.optional(Schema.Number),
  msg_count_root: Schema.optional(Schema.Number),
  thread_count: Schema.optional(Schema.Number),
  thread_mention_count: Schema.optional(Schema.Number),
  thread_urgent_mention_count: Schema.optional(Schema.Number)
})
