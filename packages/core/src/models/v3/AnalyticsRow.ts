import * as Schema from "effect/Schema"

/** Analytics Row. */
export interface AnalyticsRow {
  readonly name: string
  readonly value: number
}

export const AnalyticsRow: Schema.Codec<AnalyticsRow> = Schema.Struct({
  name: Schema.String,
  value: Schema.Number
})
