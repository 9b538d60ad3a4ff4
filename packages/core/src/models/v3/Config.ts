import * as Schema from "effect/Schema"

/**
 * The whole configuration, section by section as it stands in `config.json`. What one section has depends on the release.
 * Secrets are masked; sent back as they are, masked ones stay what they were. Later sections are missing in 3.0.
 */
export interface Config {
  readonly ServiceSettings?: Readonly<Record<string, unknown>> | null | undefined
  readonly TeamSettings?: Readonly<Record<string, unknown>> | null | undefined
  readonly SqlSettings?: Readonly<Record<string, unknown>> | null | undefined
  readonly LogSettings?: Readonly<Record<string, unknown>> | null | undefined
  readonly PasswordSettings?: Readonly<Record<string, unknown>> | null | undefined
  readonly FileSettings?: Readonly<Record<string, unknown>> | null | undefined
  readonly EmailSettings?: Readonly<Record<string, unknown>> | null | undefined
  readonly RateLimitSettings?: Readonly<Record<string, unknown>> | null | undefined
  readonly PrivacySettings?: Readonly<Record<string, unknown>> | null | undefined
  readonly SupportSettings?: Readonly<Record<string, unknown>> | null | undefined
  readonly AnnouncementSettings?: Readonly<Record<string, unknown>> | null | undefined
  readonly GitLabSettings?: Readonly<Record<string, unknown>> | null | undefined
  readonly GoogleSettings?: Readonly<Record<string, unknown>> | null | undefined
  readonly Office365Settings?: Readonly<Record<string, unknown>> | null | undefined
  readonly LdapSettings?: Readonly<Record<string, unknown>> | null | undefined
  readonly ComplianceSettings?: Readonly<Record<string, unknown>> | null | undefined
  readonly LocalizationSettings?: Readonly<Record<string, unknown>> | null | undefined
  readonly SamlSettings?: Readonly<Record<string, unknown>> | null | undefined
  readonly NativeAppSettings?: Readonly<Record<string, unknown>> | null | undefined
  readonly ClusterSettings?: Readonly<Record<string, unknown>> | null | undefined
  readonly MetricsSettings?: Readonly<Record<string, unknown>> | null | undefined
  readonly AnalyticsSettings?: Readonly<Record<string, unknown>> | null | undefined
  readonly WebrtcSettings?: Readonly<Record<string, unknown>> | null | undefined
  readonly ElasticSearchSettings?: Readonly<Record<string, unknown>> | null | undefined
  readonly DataRetentionSettings?: Readonly<Record<string, unknown>> | null | undefined
}

export const Config: Schema.Codec<Config> = Schema.Struct({
  ServiceSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  TeamSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  SqlSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  LogSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  PasswordSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  FileSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  EmailSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  RateLimitSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  PrivacySettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  SupportSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  AnnouncementSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  GitLabSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  GoogleSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  Office365Settings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  LdapSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  ComplianceSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  LocalizationSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  SamlSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  NativeAppSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  ClusterSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  MetricsSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  AnalyticsSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  WebrtcSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  ElasticSearchSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  DataRetentionSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)))
})
