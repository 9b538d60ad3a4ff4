import * as Schema from "effect/Schema"

/** Somebody in a channel of 3.0. */
export interface ExtraMember {
  readonly id: string
  readonly nickname: string
  readonly email: string
  /** In the channel: `admin` or empty. */
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

/** Who is in a channel, 3.0 only: later servers have `ChannelStats` and lists of profiles. */
export interface ChannelExtra {
  readonly id: string
  /** As many as were asked for; fewer than `member_count` in large channels. */
  readonly members: ReadonlyArray<ExtraMember> | null
  readonly member_count: number
}

export const ChannelExtra: Schema.Codec<ChannelExtra> = Schema.Struct({
  id: Schema.String,
  members: Schema.NullOr(Schema.Array(ExtraMember)),
  member_count: Schema.Number
})
