import * as Schema from "effect/Schema"

/** How many bytes files take, rounded down to the first digits. Since 7.1. */
export interface StorageUsage {
  readonly bytes: number
}

export const StorageUsage: Schema.Codec<StorageUsage> = Schema.Struct({ bytes: Schema.Number })
