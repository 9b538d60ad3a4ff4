import * as Schema from "effect/Schema"

/** Sidebar Category. */
export interface SidebarCategory {
  readonly id?: string | undefined
  readonly user_id?: string | undefined
  readonly team_id?: string | undefined
  readonly display_name?: string | undefined
  /** `channels`, `custom`, `direct_messages`, `favorites`. */
  readonly type?: string | undefined
  readonly sort_order?: number | undefined
  readonly sorting?: string | undefined
  readonly muted?: boolean | undefined
  readonly collapsed?: boolean | undefined
  readonly channel_ids?: ReadonlyArray<string> | undefined
}

export const SidebarCategory: Schema.Codec<SidebarCategory> = Schema.Struct({
  id: Schema.optional(Schema.String),
  user_id: Schema.optional(Schema.String),
  team_id: Schema.optional(Schema.String),
  display_name: Schema.optional(Schema.String),
  type: Schema.optional(Schema.String),
  sort_order: Schema.optional(Schema.Number),
  sorting: Schema.optional(Schema.String),
  muted: Schema.optional(Schema.Boolean),
  collapsed: Schema.optional(Schema.Boolean),
  channel_ids: Schema.optional(Schema.Array(Schema.String))
})
