import * as Schema from "effect/Schema"

/** A choice of a `dropdown` or `radio` setting. */
export interface PluginOption {
  readonly display_name: string
  readonly value: string
}

export const PluginOption: Schema.Codec<PluginOption> = Schema.Struct({
  display_name: Schema.String,
  value: Schema.String
})

/** One setting that a plugin shows in the system console. */
export interface PluginSetting {
  /** Its name in the server's configuration. */
  readonly key: string
  readonly display_name: string
  /** `bool`, `dropdown`, `generated`, `radio`, `text`, `longtext`, `number`, `username`, `custom`. */
  readonly type: string
  readonly help_text?: string | undefined
  readonly regenerate_help_text?: string | undefined
  readonly placeholder?: string | undefined
  /** Of the setting's own type. */
  readonly default?: unknown
  readonly options?: ReadonlyArray<PluginOption> | null | undefined
  /** Where the console shows it: `cloud`, `on-prem`, empty for both. */
  readonly hosting?: string | undefined
  /** Its value is masked in the configuration. */
  readonly secret?: boolean | undefined
}

export const PluginSetting: Schema.Codec<PluginSetting> = Schema.Struct({
  key: Schema.String,
  display_name: Schema.String,
  type: Schema.String,
  help_text: Schema.optional(Schema.String),
  regenerate_help_text: Schema.optional(Schema.String),
  placeholder: Schema.optional(Schema.String),
  default: Schema.optional(Schema.Unknown),
  options: Schema.optional(Schema.NullOr(Schema.Array(PluginOption))),
  hosting: Schema.optional(Schema.String),
  secret: Schema.optional(Schema.Boolean)
})

/** Settings of a plugin under a title of their own. */
export interface PluginSettingsSection {
  readonly key: string
  readonly title?: string | undefined
  readonly subtitle?: string | undefined
  readonly settings?: ReadonlyArray<PluginSetting> | null | undefined
  readonly header?: string | undefined
  readonly footer?: string | undefined
  readonly custom?: boolean | undefined
  readonly fallback?: boolean | undefined
}

export const PluginSettingsSection: Schema.Codec<PluginSettingsSection> = Schema.Struct({
  key: Schema.String,
  title: Schema.optional(Schema.String),
  subtitle: Schema.optional(Schema.String),
  settings: Schema.optional(Schema.NullOr(Schema.Array(PluginSetting))),
  header: Schema.optional(Schema.String),
  footer: Schema.optional(Schema.String),
  custom: Schema.optional(Schema.Boolean),
  fallback: Schema.optional(Schema.Boolean)
})

/** What a plugin shows in the system console. */
export interface PluginSettingsSchema {
  readonly header?: string | undefined
  readonly footer?: string | undefined
  readonly settings?: ReadonlyArray<PluginSetting> | null | undefined
  readonly sections?: ReadonlyArray<PluginSettingsSection> | null | undefined
}

export const PluginSettingsSchema: Schema.Codec<PluginSettingsSchema> = Schema.Struct({
  header: Schema.optional(Schema.String),
  footer: Schema.optional(Schema.String),
  settings: Schema.optional(Schema.NullOr(Schema.Array(PluginSetting))),
  sections: Schema.optional(Schema.NullOr(Schema.Array(PluginSettingsSection)))
})

/** Where the bundle has the plugin's programs. */
export interface PluginServer {
  /** By operating system and processor: `linux-amd64`. */
  readonly executables?: Readonly<Record<string, string>> | null | undefined
  /** For every system that `executables` leaves out. */
  readonly executable?: string | undefined
}

export const PluginServer: Schema.Codec<PluginServer> = Schema.Struct({
  executables: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.String))),
  executable: Schema.optional(Schema.String)
})

/** The `plugin.json` of an uploaded plugin. What its author left out is missing. */
export interface PluginManifest {
  /** Chosen by the author, mostly a reversed domain: `com.example.plugin`. */
  readonly id: string
  readonly name: string
  readonly description?: string | undefined
  readonly version: string
  readonly min_server_version?: string | undefined
  readonly server?: PluginServer | null | undefined
  readonly webapp?: { readonly bundle_path: string } | null | undefined
  readonly settings_schema?: PluginSettingsSchema | null | undefined
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
  server: Schema.optional(Schema.NullOr(PluginServer)),
  webapp: Schema.optional(Schema.NullOr(Schema.Struct({ bundle_path: Schema.String }))),
  settings_schema: Schema.optional(Schema.NullOr(PluginSettingsSchema)),
  homepage_url: Schema.optional(Schema.String),
  support_url: Schema.optional(Schema.String),
  release_notes_url: Schema.optional(Schema.String),
  icon_path: Schema.optional(Schema.String),
  props: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  translate: Schema.optional(Schema.Boolean)
})
