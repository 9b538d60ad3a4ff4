import * as Schema from "effect/Schema"

/** Boards Limits. */
export interface BoardsLimits {
  readonly cards?: number | null | undefined
  readonly views?: number | null | undefined
}

export const BoardsLimits: Schema.Codec<BoardsLimits> = Schema.Struct({
  cards: Schema.optional(Schema.NullOr(Schema.Number)),
  views: Schema.optional(Schema.NullOr(Schema.Number))
})
