import * as Schema from "effect/Schema"
import { Name } from "./limits.ts"

/** Somebody's emoji under a post. */
export interface Reaction {
  readonly user_id: string
  readonly post_id: string
  /** Without colons, lower case: `+1`, `smile`, never the character itself. */
  readonly emoji_name: string
  readonly create_at: number
  /** Missing in v3, like all below. */
  readonly update_at?: number | undefined
  readonly delete_at?: number | undefined
  readonly remote_id?: string | null | undefined
  readonly channel_id?: string | undefined
}

export const Reaction: Schema.Codec<Reaction> = Schema.Struct({
  user_id: Schema.String,
  post_id: Schema.String,
  emoji_name: Schema.String,
  create_at: Schema.Number,
  update_at: Schema.optional(Schema.Number),
  delete_at: Schema.optional(Schema.Number),
  remote_id: Schema.optional(Schema.NullOr(Schema.String)),
  channel_id: Schema.optional(Schema.String)
})

/** A reaction to be made or taken back. `user_id` is one's own id: `me` is refused here. */
export interface ReactionDraft {
  readonly user_id: string
  readonly post_id: string
  readonly emoji_name: string
}

export const ReactionDraft: Schema.Codec<ReactionDraft> = Schema.Struct({
  user_id: Schema.String,
  post_id: Schema.String,
  emoji_name: Name
})
