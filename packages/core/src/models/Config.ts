import * as Schema from "effect/Schema"
import { LdapSettings } from "./LdapSettings.ts"
import {
  AnnouncementSettings,
  DisplaySettings,
  LocalizationSettings,
  SupportSettings,
  ThemeSettings
} from "./config/AppearanceSettings.ts"
import {
  ClientRequirements,
  ExperimentalSettings,
  MobileEphemeralModeSettings,
  NativeAppSettings
} from "./config/ClientSettings.ts"
import { EmailSettings } from "./config/EmailSettings.ts"
import {
  AutoTranslationSettings,
  ConnectedWorkspacesSettings,
  PluginSettings,
  WranglerSettings
} from "./config/ExtensionSettings.ts"
import { ExportSettings, FileSettings, ImageProxySettings, ImportSettings } from "./config/FileSettings.ts"
import {
  AnalyticsSettings,
  CacheSettings,
  CloudSettings,
  ClusterSettings,
  ElasticsearchSettings,
  ExperimentalAuditSettings,
  JobSettings,
  LogSettings,
  MetricsSettings,
  RateLimitSettings,
  SqlSettings
} from "./config/OperationSettings.ts"
import { AccessControlSettings, GuestAccountsSettings, PrivacySettings, TeamSettings } from "./config/PeopleSettings.ts"
import {
  ComplianceSettings,
  ContentFlaggingSettings,
  DataRetentionSettings,
  MessageExportSettings
} from "./config/RecordSettings.ts"
import { ServiceSettings } from "./config/ServiceSettings.ts"
import {
  IntuneSettings,
  Office365Settings,
  PasswordSettings,
  SSOSettings,
  SamlSettings
} from "./config/SignInSettings.ts"

/**
 * How the server is set up. Whoever may not see a part does not get it, secrets come as asterisks, and sent back like
 * that they stay as they are. A change that leaves something out keeps it; lists are sent as a whole.
 */
export interface Config {
  readonly ServiceSettings?: ServiceSettings | undefined
  readonly TeamSettings?: TeamSettings | undefined
  readonly ClientRequirements?: ClientRequirements | undefined
  readonly SqlSettings?: SqlSettings | undefined
  readonly LogSettings?: LogSettings | undefined
  readonly ExperimentalAuditSettings?: ExperimentalAuditSettings | undefined
  readonly PasswordSettings?: PasswordSettings | undefined
  readonly FileSettings?: FileSettings | undefined
  readonly EmailSettings?: EmailSettings | undefined
  readonly RateLimitSettings?: RateLimitSettings | undefined
  readonly PrivacySettings?: PrivacySettings | undefined
  readonly SupportSettings?: SupportSettings | undefined
  readonly AnnouncementSettings?: AnnouncementSettings | undefined
  readonly ThemeSettings?: ThemeSettings | undefined
  readonly GitLabSettings?: SSOSettings | undefined
  readonly GoogleSettings?: SSOSettings | undefined
  readonly Office365Settings?: Office365Settings | undefined
  readonly OpenIdSettings?: SSOSettings | undefined
  readonly LdapSettings?: LdapSettings | undefined
  readonly ComplianceSettings?: ComplianceSettings | undefined
  readonly LocalizationSettings?: LocalizationSettings | undefined
  readonly SamlSettings?: SamlSettings | undefined
  readonly NativeAppSettings?: NativeAppSettings | undefined
  readonly IntuneSettings?: IntuneSettings | undefined
  readonly CacheSettings?: CacheSettings | undefined
  readonly ClusterSettings?: ClusterSettings | undefined
  readonly MetricsSettings?: MetricsSettings | undefined
  readonly ExperimentalSettings?: ExperimentalSettings | undefined
  readonly AnalyticsSettings?: AnalyticsSettings | undefined
  readonly ElasticsearchSettings?: ElasticsearchSettings | undefined
  readonly DataRetentionSettings?: DataRetentionSettings | undefined
  readonly MessageExportSettings?: MessageExportSettings | undefined
  readonly JobSettings?: JobSettings | undefined
  readonly PluginSettings?: PluginSettings | undefined
  readonly DisplaySettings?: DisplaySettings | undefined
  readonly GuestAccountsSettings?: GuestAccountsSettings | undefined
  readonly ImageProxySettings?: ImageProxySettings | undefined
  readonly CloudSettings?: CloudSettings | undefined
  /** Set by the environment, never by a call. */
  readonly FeatureFlags?: Readonly<Record<string, string | boolean | number>> | undefined
  readonly ImportSettings?: ImportSettings | undefined
  readonly ExportSettings?: ExportSettings | undefined
  readonly WranglerSettings?: WranglerSettings | undefined
  readonly ConnectedWorkspacesSettings?: ConnectedWorkspacesSettings | undefined
  readonly AccessControlSettings?: AccessControlSettings | undefined
  readonly ContentFlaggingSettings?: ContentFlaggingSettings | undefined
  readonly AutoTranslationSettings?: AutoTranslationSettings | undefined
  readonly MobileEphemeralModeSettings?: MobileEphemeralModeSettings | undefined
}

export const Config: Schema.Codec<Config> = Schema.Struct({
  ServiceSettings: Schema.optional(ServiceSettings),
  TeamSettings: Schema.optional(TeamSettings),
  ClientRequirements: Schema.optional(ClientRequirements),
  SqlSettings: Schema.optional(SqlSettings),
  LogSettings: Schema.optional(LogSettings),
  ExperimentalAuditSettings: Schema.optional(ExperimentalAuditSettings),
  PasswordSettings: Schema.optional(PasswordSettings),
  FileSettings: Schema.optional(FileSettings),
  EmailSettings: Schema.optional(EmailSettings),
  RateLimitSettings: Schema.optional(RateLimitSettings),
  PrivacySettings: Schema.optional(PrivacySettings),
  SupportSettings: Schema.optional(SupportSettings),
  AnnouncementSettings: Schema.optional(AnnouncementSettings),
  ThemeSettings: Schema.optional(ThemeSettings),
  GitLabSettings: Schema.optional(SSOSettings),
  GoogleSettings: Schema.optional(SSOSettings),
  Office365Settings: Schema.optional(Office365Settings),
  OpenIdSettings: Schema.optional(SSOSettings),
  LdapSettings: Schema.optional(LdapSettings),
  ComplianceSettings: Schema.optional(ComplianceSettings),
  LocalizationSettings: Schema.optional(LocalizationSettings),
  SamlSettings: Schema.optional(SamlSettings),
  NativeAppSettings: Schema.optional(NativeAppSettings),
  IntuneSettings: Schema.optional(IntuneSettings),
  CacheSettings: Schema.optional(CacheSettings),
  ClusterSettings: Schema.optional(ClusterSettings),
  MetricsSettings: Schema.optional(MetricsSettings),
  ExperimentalSettings: Schema.optional(ExperimentalSettings),
  AnalyticsSettings: Schema.optional(AnalyticsSettings),
  ElasticsearchSettings: Schema.optional(ElasticsearchSettings),
  DataRetentionSettings: Schema.optional(DataRetentionSettings),
  MessageExportSettings: Schema.optional(MessageExportSettings),
  JobSettings: Schema.optional(JobSettings),
  PluginSettings: Schema.optional(PluginSettings),
  DisplaySettings: Schema.optional(DisplaySettings),
  GuestAccountsSettings: Schema.optional(GuestAccountsSettings),
  ImageProxySettings: Schema.optional(ImageProxySettings),
  CloudSettings: Schema.optional(CloudSettings),
  FeatureFlags: Schema.optional(
    Schema.Record(Schema.String, Schema.Union([Schema.String, Schema.Boolean, Schema.Number]))
  ),
  ImportSettings: Schema.optional(ImportSettings),
  ExportSettings: Schema.optional(ExportSettings),
  WranglerSettings: Schema.optional(WranglerSettings),
  ConnectedWorkspacesSettings: Schema.optional(ConnectedWorkspacesSettings),
  AccessControlSettings: Schema.optional(AccessControlSettings),
  ContentFlaggingSettings: Schema.optional(ContentFlaggingSettings),
  AutoTranslationSettings: Schema.optional(AutoTranslationSettings),
  MobileEphemeralModeSettings: Schema.optional(MobileEphemeralModeSettings)
})
