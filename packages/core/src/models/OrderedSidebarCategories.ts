import * as Schema from "effect/Schema"
import { SidebarCategoryWithChannels } from "./SidebarCategoryWithChannels.ts"

/** Ordered Sidebar Categories. */
export interface OrderedSidebarCategories {
  readonly order: ReadonlyArray<string> | null
  readonly categories: ReadonlyArray<SidebarCategoryWithChannels> | null
}

export const OrderedSidebarCategories: Schema.Codec<OrderedSidebarCategories> = Schema.Struct({
  order: Schema.NullOr(Schema.Array(Schema.String)),
  categories: Schema.NullOr(Schema.Array(SidebarCategoryWithChannels))
})
