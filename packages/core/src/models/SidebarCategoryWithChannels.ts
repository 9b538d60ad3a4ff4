import * as Schema from "effect/Schema"

/** A group of channels in somebody's sidebar. Favourites, channels and direct messages are always there. */
export interface SidebarCategoryWithChannels {
  /** `favorites_`, `channels_` or `direct_messages_` with user and team of the built-in ones, else an ordinary id. */
  readonly id: string
  readonly user_id: string
  readonly team_id: string
  readonly display_name: string
  /** `channels`, `custom`, `direct_messages`, `favorites`. */
  readonly type: string
  readonly channel_ids: ReadonlyArray<string>
  /** In steps of 10. */
  readonly sort_order: number
  /** `alpha`, `recent`, `manual`, empty for the default. */
  readonly sorting: string
  readonly muted: boolean
  readonly collapsed: boolean
}

export const SidebarCategoryWithChannels: Schema.Codec<SidebarCategoryWithChannels> = Schema.Struct({
  id: Schema.String,
  user_id: Schema.String,
  team_id: Schema.String,
  display_name: Schema.String,
  type: Schema.String,
  channel_ids: Schema.Array(Schema.String),
  sort_order: Schema.Number,
  sorting: Schema.String,
  muted: Schema.Boolean,
  collapsed: Schema.Boolean
})
