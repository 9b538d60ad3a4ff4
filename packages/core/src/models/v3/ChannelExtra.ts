import * as Schema from "effect/Schema"

/** Extra Member. */
export interface ExtraMember {
  readonly id: string
  readonly nickname: string
  readonly email: string
  readonly roles: string
  readonly username: string
}

export const ExtraMember: Schema.Codec<ExtraMember> = Schema.Struct({
  id: Schema.String,
  nickname: Schema.String,
  email: Schema.String,
  roles: Schema.String,
  username: Schema.String
})

/** Channel Extra. */
export interface ChannelExtra {
  readonly id: string
  readonly members: ReadonlyArray<ExtraMember> | null
  readonly member_count: number
}

export const ChannelExtra: Schema.Codec<ChannelExtra> = Schema.Struct({
  id: Schema.String,
  members: Schema.NullOr(Schema.Array(ExtraMember)),
  member_count: Schema.Number
})
