import * as Schema from "effect/Schema"

/** Who is told of what happens to a flagged post: `reviewers`, `author`, `reporter`. */
export interface EventTargetMapping {
  readonly assigned?: ReadonlyArray<string> | null | undefined
  readonly dismissed?: ReadonlyArray<string> | null | undefined
  readonly flagged?: ReadonlyArray<string> | null | undefined
  readonly removed?: ReadonlyArray<string> | null | undefined
}

export const EventTargetMapping: Schema.Codec<EventTargetMapping> = Schema.Struct({
  assigned: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  dismissed: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  flagged: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  removed: Schema.optional(Schema.NullOr(Schema.Array(Schema.String)))
})

/** A part of the content flagging's settings. */
export interface NotificationSettings {
  readonly EventTargetMapping?: EventTargetMapping | undefined
}

export const NotificationSettings: Schema.Codec<NotificationSettings> = Schema.Struct({
  EventTargetMapping: Schema.optional(EventTargetMapping)
})
