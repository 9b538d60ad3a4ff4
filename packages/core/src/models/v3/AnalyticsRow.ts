import * as Schema from "effect/Schema"

/** One figure, or one day of a figure by day. */
export interface AnalyticsRow {
  /** Of the figure (`post_count`), or the day as `2017-06-30`. */
  readonly name: string
  readonly value: number
}

export const AnalyticsRow: Schema.Codec<AnalyticsRow> = Schema.Struct({ name: Schema.String, value: Schema.Number })
