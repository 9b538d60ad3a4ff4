import * as Schema from "effect/Schema"

/** What a cluster's nodes hand each other when somebody reconnects to another one. No endpoint answers it. */
export interface WSQueues {
  readonly active_queue: ReadonlyArray<unknown> | null
  readonly dead_queue: ReadonlyArray<unknown> | null
  readonly reuse_count: number
}

export const WSQueues: Schema.Codec<WSQueues> = Schema.Struct({
  active_queue: Schema.NullOr(Schema.Array(Schema.Unknown)),
  dead_queue: Schema.NullOr(Schema.Array(Schema.Unknown)),
  reuse_count: Schema.Number
})
