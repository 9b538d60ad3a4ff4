import * as Schema from "effect/Schema"
import { SidebarCategoryWithChannels } from "./SidebarCategoryWithChannels.ts"

/** Somebody's sidebar in one team, as `order` sorts it: `categories` comes in any order. */
export interface OrderedSidebarCategories {
  /** Ids. Those of `favorites`, `channels` and `direct_messages` are made of type, user and team. */
  readonly order: ReadonlyArray<string> | null
  readonly categories: ReadonlyArray<SidebarCategoryWithChannels> | null
}

export const OrderedSidebarCategories: Schema.Codec<OrderedSidebarCategories> = Schema.Struct({
  order: Schema.NullOr(Schema.Array(Schema.String)),
  categories: Schema.NullOr(Schema.Array(SidebarCategoryWithChannels))
})
