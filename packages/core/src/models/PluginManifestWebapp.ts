import * as Schema from "effect/Schema"

/** What a web app needs to load an active plugin's bundle: anybody with a session may read it. */
export interface PluginManifestWebapp {
  readonly id: string
  readonly version: string
  /** A path on the server, with a hash in it: `/static/…_bundle.js`. */
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
