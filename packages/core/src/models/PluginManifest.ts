import * as Schema from "effect/Schema"

/** Plugin Manifest. */
export interface PluginManifest {
  readonly id: string
  readonly name: string
  readonly description?: string | undefined
  readonly version: string
  readonly min_server_version?: string | undefined
  readonly server?:
    | {
        readonly executables?:
          | {
              readonly "linux-amd64"?: string | undefined
              readonly "darwin-amd64"?: string | undefined
              readonly "windows-amd64"?: string | undefined
            }
          | undefined
        readonly executable?: string | undefined
      }
    | undefined
  readonly webapp?: { readonly bundle_path: string } | undefined
  readonly settings_schema?: Readonly<Record<string, unknown>> | null | undefined
  readonly homepage_url?: string | undefined
  readonly support_url?: string | undefined
  readonly release_notes_url?: string | undefined
  readonly icon_path?: string | undefined
  readonly props?: Readonly<Record<string, unknown>> | null | undefined
  readonly translate?: boolean | undefined
}

export const PluginManifest: Schema.Codec<PluginManifest> = Schema.Struct({
  id: Schema.String,
  name: Schema.String,
  description: Schema.optional(Schema.String),
  version: Schema.String,
  min_server_version: Schema.optional(Schema.String),
  server: Schema.optional(
    Schema.Struct({
      executables: Schema.optional(
        Schema.Struct({
          "linux-amd64": Schema.optional(Schema.String),
          "darwin-amd64": Schema.optional(Schema.String),
          "windows-amd64": Schema.optional(Schema.String)
        })
      ),
      executable: Schema.optional(Schema.String)
    })
  ),
  webapp: Schema.optional(Schema.Struct({ bundle_path: Schema.String })),
  settings_schema: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  homepage_url: Schema.optional(Schema.String),
  support_url: Schema.optional(Schema.String),
  release_notes_url: Schema.optional(Schema.String),
  icon_path: Schema.optional(Schema.String),
  props: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  translate: Schema.optional(Schema.Boolean)
})
