import * as Schema from "effect/Schema"
import { PluginManifest } from "./PluginManifest.ts"

/** Marketplace Plugin. */
export interface MarketplacePlugin {
  readonly homepage_url: string
  readonly icon_data: string
  readonly download_url: string
  readonly release_notes_url: string
  readonly labels?: ReadonlyArray<string> | null | undefined
  readonly signature: string
  readonly manifest: PluginManifest | null
  readonly installed_version: string
  readonly hosting: string
  readonly author_type: string
  readonly release_stage: string
  readonly enterprise: boolean
}

export const MarketplacePlugin: Schema.Codec<MarketplacePlugin> = Schema.Struct({
  homepage_url: Schema.String,
  icon_data: Schema.String,
  download_url: Schema.String,
  release_notes_url: Schema.String,
  labels: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  signature: Schema.String,
  manifest: Schema.NullOr(PluginManifest),
  installed_version: Schema.String,
  hosting: Schema.String,
  author_type: Schema.String,
  release_stage: Schema.String,
  enterprise: Schema.Boolean
})
