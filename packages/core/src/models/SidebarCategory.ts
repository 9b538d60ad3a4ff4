import * as Schema from "effect/Schema"

/**
 * A group of channels in somebody's sidebar, to be made or changed. The server wants `user_id` and `team_id` in the body
 * too, and changes replace the whole: leave nothing out that should stay.
 */
export interface SidebarCategory {
  /** Not in one to be made. The built-in ones have `channels_`, user and team in it, so it is longer than other ids. */
  readonly id?: string | undefined
  readonly user_id: string
  readonly team_id: string
  readonly display_name?: string | undefined
  /** `channels`, `custom`, `direct_messages`, `favorites`. What is made becomes `custom`. */
  readonly type?: string | undefined
  readonly sort_order?: number | undefined
  /** `alpha`, `recent`, `manual`, empty for the default. */
  readonly sorting?: string | undefined
  readonly muted?: boolean | undefined
  readonly collapsed?: boolean | undefined
  /** Channels leave the category in which they were. */
  readonly channel_ids?: ReadonlyArray<string> | undefined
}

export const SidebarCategory: Schema.Codec<SidebarCategory> = Schema.Struct({
  id: Schema.optional(Schema.String),
  user_id: Schema.String,
  team_id: Schema.String,
  display_name: Schema.optional(Schema.String),
  type: Schema.optional(Schema.String),
  sort_order: Schema.optional(Schema.Number),
  sorting: Schema.optional(Schema.String),
  muted: Schema.optional(Schema.Boolean),
  collapsed: Schema.optional(Schema.Boolean),
  channel_ids: Schema.optional(Schema.Array(Schema.String))
})
