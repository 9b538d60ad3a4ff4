import * as Schema from "effect/Schema"
import { PluginManifest } from "./PluginManifest.ts"

/** A word about a plugin, such as `Experimental`. */
export interface MarketplaceLabel {
  readonly name?: string | undefined
  readonly description?: string | undefined
  readonly url?: string | undefined
  readonly color?: string | undefined
}

export const MarketplaceLabel: Schema.Codec<MarketplaceLabel> = Schema.Struct({
  name: Schema.optional(Schema.String),
  description: Schema.optional(Schema.String),
  url: Schema.optional(Schema.String),
  color: Schema.optional(Schema.String)
})

/**
 * A plugin that can be installed, or is. Of one that the marketplace does not know, all but manifest and version is
 * empty.
 */
export interface MarketplacePlugin {
  readonly homepage_url: string
  /** A picture as a data URL. */
  readonly icon_data: string
  readonly download_url: string
  readonly release_notes_url: string
  readonly labels?: ReadonlyArray<MarketplaceLabel> | null | undefined
  /** Base64. */
  readonly signature: string
  readonly manifest: PluginManifest | null
  /** Empty while it is not installed. */
  readonly installed_version: string
  /** `on-prem`, `cloud`; empty for both. */
  readonly hosting: string
  /** `mattermost`, `partner`, `community`. */
  readonly author_type: string
  /** `production`, `beta`, `experimental`. */
  readonly release_stage: string
  /** Does it need an Enterprise licence? */
  readonly enterprise: boolean
}

export const MarketplacePlugin: Schema.Codec<MarketplacePlugin> = Schema.Struct({
  homepage_url: Schema.String,
  icon_data: Schema.String,
  download_url: Schema.String,
  release_notes_url: Schema.String,
  labels: Schema.optional(Schema.NullOr(Schema.Array(MarketplaceLabel))),
  signature: Schema.String,
  manifest: Schema.NullOr(PluginManifest),
  installed_version: Schema.String,
  hosting: Schema.String,
  author_type: Schema.String,
  release_stage: Schema.String,
  enterprise: Schema.Boolean
})
