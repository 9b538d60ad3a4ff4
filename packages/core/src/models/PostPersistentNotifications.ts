import * as Schema from "effect/Schema"

/** Post Persistent Notifications. */
export interface PostPersistentNotifications {
  readonly PostId: string
  readonly CreateAt: number
  readonly LastSentAt: number
  readonly DeleteAt: number
  readonly SentCount: unknown
}

export const PostPersistentNotifications: Schema.Codec<PostPersistentNotifications> = Schema.Struct({
  PostId: Schema.String,
  CreateAt: Schema.Number,
  LastSentAt: Schema.Number,
  DeleteAt: Schema.Number,
  SentCount: Schema.Unknown
})
