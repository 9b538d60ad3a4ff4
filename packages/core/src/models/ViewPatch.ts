import * as Schema from "effect/Schema"
import { maxCharacters } from "./limits.ts"

/** What changes in a view; what is left out stays. Its kind cannot be changed. */
export interface ViewPatch {
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly sort_order?: number | undefined
  /** All of them: the old ones go. */
  readonly props?: Readonly<Record<string, unknown>> | undefined
}

export const ViewPatch: Schema.Codec<ViewPatch> = Schema.Struct({
  title: Schema.optional(maxCharacters(256)),
  description: Schema.optional(maxCharacters(1024)),
  sort_order: Schema.optional(Schema.Number),
  props: Schema.optional(Schema.Record(Schema.String, Schema.Unknown))
})
