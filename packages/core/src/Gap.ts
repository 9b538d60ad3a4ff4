import * as Schema from "effect/Schema"
import { define, type Dialect } from "./Event.ts"

export type { GapReason, Missing } from "./History.ts"

/** The name that a gap goes by in a stream. No server uses it. */
export const GAP = "gap"

/**
 * What a stream could not bring: named beside other events, it comes in its place between them. A stream that does not name
 * it has its gaps in the client's log. It tells of the events that this very stream listens to, and of no others.
 */
export const gap = (dialect: Dialect) =>
  define(dialect, GAP, "durable", () => ({
    events: Schema.Array(Schema.String),
    channels: Schema.optional(Schema.Array(Schema.String)),
    since: Schema.Number,
    until: Schema.Number,
    reason: Schema.Literals(["no history", "not asked", "too many", "refused", "unreadable", "clock", "overflow"]),
    detail: Schema.String
  }))
