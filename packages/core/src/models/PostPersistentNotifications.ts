import * as Schema from "effect/Schema"

/** How often people were reminded of an urgent post. A row of the server's database: no endpoint answers it. */
export interface PostPersistentNotifications {
  readonly PostId: string
  readonly CreateAt: number
  readonly LastSentAt: number
  readonly DeleteAt: number
  readonly SentCount: number
}

export const PostPersistentNotifications: Schema.Codec<PostPersistentNotifications> = Schema.Struct({
  PostId: Schema.String,
  CreateAt: Schema.Number,
  LastSentAt: Schema.Number,
  DeleteAt: Schema.Number,
  SentCount: Schema.Number
})
