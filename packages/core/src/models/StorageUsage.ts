import * as Schema from "effect/Schema"

/** Storage Usage. */
export interface StorageUsage {
  readonly bytes: number
}

export const StorageUsage: Schema.Codec<StorageUsage> = Schema.Struct({
  bytes: Schema.Number
})
