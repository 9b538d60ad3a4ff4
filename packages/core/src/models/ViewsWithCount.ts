import * as Schema from "effect/Schema"
import { View } from "./View.ts"

/** Views With Count. */
export interface ViewsWithCount {
  readonly views: ReadonlyArray<View> | null
  readonly total_count: number
}

export const ViewsWithCount: Schema.Codec<ViewsWithCount> = Schema.Struct({
  views: Schema.NullOr(Schema.Array(View)),
  total_count: Schema.Number
})
