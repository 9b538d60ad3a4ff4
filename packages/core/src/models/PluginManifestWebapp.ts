import * as Schema from "effect/Schema"

/** Plugin Manifest Webapp. */
export interface PluginManifestWebapp {
  readonly id: string
  readonly version: string
  readonly webapp: { readonly bundle_path: string }
  readonly name: string
  readonly min_server_version: string
  readonly bundle_path?: string | undefined
}

export const PluginManifestWebapp: Schema.Codec<PluginManifestWebapp> = Schema.Struct({
  id: Schema.String,
  version: Schema.String,
  webapp: Schema.Struct({ bundle_path: Schema.String }),
  name: Schema.String,
  min_server_version: Schema.String,
  bundle_path: Schema.optional(Schema.String)
})
