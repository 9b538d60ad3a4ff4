import * as Schema from "effect/Schema"

/**
 * Where a post stands, for somebody who follows a link to it and may have to join first. Team fields are empty in
 * direct messages.
 */
export interface PostInfo {
  readonly channel_id: string
  /** `O`: public, `P`: private, `D`: direct, `G`: group. */
  readonly channel_type: string
  readonly channel_display_name: string
  readonly has_joined_channel: boolean
  readonly team_id: string
  /** `O`: open, `I`: by invitation. */
  readonly team_type: string
  readonly team_display_name: string
  readonly has_joined_team: boolean
}

export const PostInfo: Schema.Codec<PostInfo> = Schema.Struct({
  channel_id: Schema.String,
  channel_type: Schema.String,
  channel_display_name: Schema.String,
  has_joined_channel: Schema.Boolean,
  team_id: Schema.String,
  team_type: Schema.String,
  team_display_name: Schema.String,
  has_joined_team: Schema.Boolean
})
