import * as Schema from "effect/Schema"

/** Sidebar Category With Channels. */
export interface SidebarCategoryWithChannels {
  readonly id: string
  readonly user_id: string
  readonly team_id: string
  readonly display_name: string
  /** `channels`, `custom`, `direct_messages`, `favorites`. */
  readonly type: string
  readonly channel_ids: ReadonlyArray<string>
  readonly sort_order: number
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
