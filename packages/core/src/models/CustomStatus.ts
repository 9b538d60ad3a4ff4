import * as Schema from "effect/Schema"

/** Custom Status. */
export interface CustomStatus {
  readonly emoji: string
  readonly text: string
  readonly duration: string
  readonly expires_at: unknown
}

export const CustomStatus: Schema.Codec<CustomStatus> = Schema.Struct({
  emoji: Schema.String,
  text: Schema.String,
  duration: Schema.String,
  expires_at: Schema.Unknown
})
