import * as Schema from "effect/Schema"

/** Which settings of a section the environment fixes, by name. They are `true`; what it does not fix is missing. */
export type EnvironmentSection = Readonly<Record<string, boolean>>

export const EnvironmentSection: Schema.Codec<EnvironmentSection> = Schema.Record(Schema.String, Schema.Boolean)

/**
 * Which settings come from environment variables (`MM_SERVICESETTINGS_SITEURL`), so that a change here would not stay.
 * Sections without any are missing, and whoever may not read the configuration gets `null` for all.
 */
export interface EnvironmentConfig {
  readonly ServiceSettings?: EnvironmentSection | undefined
  readonly TeamSettings?: EnvironmentSection | undefined
  readonly ClientRequirements?: EnvironmentSection | undefined
  readonly SqlSettings?: EnvironmentSection | undefined
  readonly LogSettings?: EnvironmentSection | undefined
  readonly ExperimentalAuditSettings?: EnvironmentSection | undefined
  readonly PasswordSettings?: EnvironmentSection | undefined
  readonly FileSettings?: EnvironmentSection | undefined
  readonly EmailSettings?: EnvironmentSection | undefined
  readonly RateLimitSettings?: EnvironmentSection | undefined
  readonly PrivacySettings?: EnvironmentSection | undefined
  readonly SupportSettings?: EnvironmentSection | undefined
  readonly AnnouncementSettings?: EnvironmentSection | undefined
  readonly ThemeSettings?: EnvironmentSection | undefined
  readonly GitLabSettings?: EnvironmentSection | undefined
  readonly GoogleSettings?: EnvironmentSection | undefined
  readonly Office365Settings?: EnvironmentSection | undefined
  readonly OpenIdSettings?: EnvironmentSection | undefined
  readonly LdapSettings?: EnvironmentSection | undefined
  readonly ComplianceSettings?: EnvironmentSection | undefined
  readonly LocalizationSettings?: EnvironmentSection | undefined
  readonly SamlSettings?: EnvironmentSection | undefined
  readonly NativeAppSettings?: EnvironmentSection | undefined
  readonly IntuneSettings?: EnvironmentSection | undefined
  readonly CacheSettings?: EnvironmentSection | undefined
  readonly ClusterSettings?: EnvironmentSection | undefined
  readonly MetricsSettings?: EnvironmentSection | undefined
  readonly ExperimentalSettings?: EnvironmentSection | undefined
  readonly AnalyticsSettings?: EnvironmentSection | undefined
  readonly ElasticsearchSettings?: EnvironmentSection | undefined
  readonly DataRetentionSettings?: EnvironmentSection | undefined
  readonly MessageExportSettings?: EnvironmentSection | undefined
  readonly JobSettings?: EnvironmentSection | undefined
  readonly PluginSettings?: EnvironmentSection | undefined
  readonly DisplaySettings?: EnvironmentSection | undefined
  readonly GuestAccountsSettings?: EnvironmentSection | undefined
  readonly ImageProxySettings?: EnvironmentSection | undefined
  readonly CloudSettings?: EnvironmentSection | undefined
  readonly FeatureFlags?: EnvironmentSection | undefined
  readonly ImportSettings?: EnvironmentSection | undefined
  readonly ExportSettings?: EnvironmentSection | undefined
  readonly WranglerSettings?: EnvironmentSection | undefined
  readonly ConnectedWorkspacesSettings?: EnvironmentSection | undefined
  readonly AccessControlSettings?: EnvironmentSection | undefined
  readonly ContentFlaggingSettings?: EnvironmentSection | undefined
  readonly AutoTranslationSettings?: EnvironmentSection | undefined
  readonly MobileEphemeralModeSettings?: EnvironmentSection | undefined
}

export const EnvironmentConfig: Schema.Codec<EnvironmentConfig> = Schema.Struct({
  ServiceSettings: Schema.optional(EnvironmentSection),
  TeamSettings: Schema.optional(EnvironmentSection),
  ClientRequirements: Schema.optional(EnvironmentSection),
  SqlSettings: Schema.optional(EnvironmentSection),
  LogSettings: Schema.optional(EnvironmentSection),
  ExperimentalAuditSettings: Schema.optional(EnvironmentSection),
  PasswordSettings: Schema.optional(EnvironmentSection),
  FileSettings: Schema.optional(EnvironmentSection),
  EmailSettings: Schema.optional(EnvironmentSection),
  RateLimitSettings: Schema.optional(EnvironmentSection),
  PrivacySettings: Schema.optional(EnvironmentSection),
  SupportSettings: Schema.optional(EnvironmentSection),
  AnnouncementSettings: Schema.optional(EnvironmentSection),
  ThemeSettings: Schema.optional(EnvironmentSection),
  GitLabSettings: Schema.optional(EnvironmentSection),
  GoogleSettings: Schema.optional(EnvironmentSection),
  Office365Settings: Schema.optional(EnvironmentSection),
  OpenIdSettings: Schema.optional(EnvironmentSection),
  LdapSettings: Schema.optional(EnvironmentSection),
  ComplianceSettings: Schema.optional(EnvironmentSection),
  LocalizationSettings: Schema.optional(EnvironmentSection),
  SamlSettings: Schema.optional(EnvironmentSection),
  NativeAppSettings: Schema.optional(EnvironmentSection),
  IntuneSettings: Schema.optional(EnvironmentSection),
  CacheSettings: Schema.optional(EnvironmentSection),
  ClusterSettings: Schema.optional(EnvironmentSection),
  MetricsSettings: Schema.optional(EnvironmentSection),
  ExperimentalSettings: Schema.optional(EnvironmentSection),
  AnalyticsSettings: Schema.optional(EnvironmentSection),
  ElasticsearchSettings: Schema.optional(EnvironmentSection),
  DataRetentionSettings: Schema.optional(EnvironmentSection),
  MessageExportSettings: Schema.optional(EnvironmentSection),
  JobSettings: Schema.optional(EnvironmentSection),
  PluginSettings: Schema.optional(EnvironmentSection),
  DisplaySettings: Schema.optional(EnvironmentSection),
  GuestAccountsSettings: Schema.optional(EnvironmentSection),
  ImageProxySettings: Schema.optional(EnvironmentSection),
  CloudSettings: Schema.optional(EnvironmentSection),
  FeatureFlags: Schema.optional(EnvironmentSection),
  ImportSettings: Schema.optional(EnvironmentSection),
  ExportSettings: Schema.optional(EnvironmentSection),
  WranglerSettings: Schema.optional(EnvironmentSection),
  ConnectedWorkspacesSettings: Schema.optional(EnvironmentSection),
  AccessControlSettings: Schema.optional(EnvironmentSection),
  ContentFlaggingSettings: Schema.optional(EnvironmentSection),
  AutoTranslationSettings: Schema.optional(EnvironmentSection),
  MobileEphemeralModeSettings: Schema.optional(EnvironmentSection)
})
