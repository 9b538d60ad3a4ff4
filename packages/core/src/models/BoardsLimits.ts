import * as Schema from "effect/Schema"

/**
 * How much the cloud's plan lets boards hold. `null` or missing means as much as one likes. Servers of today send none
 * of it.
 */
export interface BoardsLimits {
  readonly cards?: number | null | undefined
  readonly views?: number | null | undefined
}

export const BoardsLimits: Schema.Codec<BoardsLimits> = Schema.Struct({
  cards: Schema.optional(Schema.NullOr(Schema.Number)),
  views: Schema.optional(Schema.NullOr(Schema.Number))
})
