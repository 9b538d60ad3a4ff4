import * as Schema from "effect/Schema"
import { View } from "./View.ts"

/** A page of a channel's views. */
export interface ViewsWithCount {
  readonly views: ReadonlyArray<View> | null
  /** On all pages. */
  readonly total_count: number
}

export const ViewsWithCount: Schema.Codec<ViewsWithCount> = Schema.Struct({
  views: Schema.NullOr(Schema.Array(View)),
  total_count: Schema.Number
})
