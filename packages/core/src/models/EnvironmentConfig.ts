import * as Schema from "effect/Schema"

/** Environment Config. */
export interface EnvironmentConfig {
  readonly ServiceSettings?:
    | {
        readonly SiteURL: boolean
        readonly ListenAddress: boolean
        readonly ConnectionSecurity?: boolean | undefined
        readonly TLSCertFile?: boolean | undefined
        readonly TLSKeyFile?: boolean | undefined
        readonly UseLetsEncrypt?: boolean | undefined
        readonly LetsEncryptCertificateCacheFile?: boolean | undefined
        readonly Forward80To443?: boolean | undefined
        readonly ReadTimeout?: boolean | undefined
        readonly WriteTimeout?: boolean | undefined
        readonly MaximumLoginAttempts?: boolean | undefined
        readonly SegmentDeveloperKey?: boolean | undefined
        readonly GoogleDeveloperKey?: boolean | undefined
        readonly EnableOAuthServiceProvider: boolean
        readonly EnableIncomingWebhooks: boolean
        readonly EnableOutgoingWebhooks: boolean
        readonly EnableCommands: boolean
        readonly EnableOnlyAdminIntegrations?: boolean | undefined
        readonly EnablePostUsernameOverride: boolean
        readonly EnablePostIconOverride: boolean
        readonly EnableTesting: boolean
        readonly EnableDeveloper: boolean
        readonly EnableSecurityFixAlert: boolean
        readonly EnableInsecureOutgoingConnections?: boolean | undefined
        readonly EnableMultifactorAuthentication: boolean
        readonly EnforceMultifactorAuthentication?: boolean | undefined
        readonly AllowCorsFrom?: boolean | undefined
        readonly SessionLengthWebInDays?: boolean | undefined
        readonly SessionLengthMobileInDays?: boolean | undefined
        readonly SessionLengthSSOInDays?: boolean | undefined
        readonly SessionCacheInMinutes?: boolean | undefined
        readonly WebsocketSecurePort?: boolean | undefined
        readonly WebsocketPort?: boolean | undefined
        readonly WebserverMode?: boolean | undefined
        readonly EnableCustomEmoji?: boolean | undefined
        readonly RestrictCustomEmojiCreation?: boolean | undefined
      }
    | undefined
  readonly TeamSettings?:
    | {
        readonly SiteName?: boolean | undefined
        readonly MaxUsersPerTeam?: boolean | undefined
        readonly EnableTeamCreation?: boolean | undefined
        readonly EnableUserCreation?: boolean | undefined
        readonly EnableOpenServer: boolean
        readonly RestrictCreationToDomains?: boolean | undefined
        readonly EnableCustomBrand?: boolean | undefined
        readonly CustomBrandText?: boolean | undefined
        readonly CustomDescriptionText?: boolean | undefined
        readonly RestrictDirectMessage?: boolean | undefined
        readonly RestrictTeamInvite?: boolean | undefined
        readonly RestrictPublicChannelManagement?: boolean | undefined
        readonly RestrictPrivateChannelManagement?: boolean | undefined
        readonly RestrictPublicChannelCreation?: boolean | undefined
        readonly RestrictPrivateChannelCreation?: boolean | undefined
        readonly RestrictPublicChannelDeletion?: boolean | undefined
        readonly RestrictPrivateChannelDeletion?: boolean | undefined
        readonly UserStatusAwayTimeout?: boolean | undefined
        readonly MaxChannelsPerTeam?: boolean | undefined
        readonly MaxNotificationsPerChannel?: boolean | undefined
      }
    | undefined
  readonly SqlSettings?:
    | {
        readonly DriverName: boolean
        readonly DataSource: boolean
        readonly DataSourceReplicas?: boolean | undefined
        readonly MaxIdleConns: boolean
        readonly MaxOpenConns: boolean
        readonly Trace?: boolean | undefined
        readonly AtRestEncryptKey?: boolean | undefined
      }
    | undefined
  readonly LogSettings?:
    | {
        readonly EnableConsole?: boolean | undefined
        readonly ConsoleLevel: boolean
        readonly EnableFile: boolean
        readonly FileLevel?: boolean | undefined
        readonly FileLocation?: boolean | undefined
        readonly EnableWebhookDebugging?: boolean | undefined
        readonly EnableDiagnostics: boolean
      }
    | undefined
  readonly PasswordSettings?:
    | {
        readonly MinimumLength: boolean
        readonly Lowercase?: boolean | undefined
        readonly Number?: boolean | undefined
        readonly Uppercase?: boolean | undefined
        readonly Symbol?: boolean | undefined
      }
    | undefined
  readonly FileSettings?:
    | {
        readonly MaxFileSize?: boolean | undefined
        readonly DriverName?: boolean | undefined
        readonly Directory: boolean
        readonly EnablePublicLink?: boolean | undefined
        readonly PublicLinkSalt?: boolean | undefined
        readonly ThumbnailWidth?: boolean | undefined
        readonly ThumbnailHeight?: boolean | undefined
        readonly PreviewWidth?: boolean | undefined
        readonly PreviewHeight?: boolean | undefined
        readonly ProfileWidth?: boolean | undefined
        readonly ProfileHeight?: boolean | undefined
        readonly InitialFont?: boolean | undefined
        readonly AmazonS3AccessKeyId?: boolean | undefined
        readonly AmazonS3SecretAccessKey?: boolean | undefined
        readonly AmazonS3Bucket?: boolean | undefined
        readonly AmazonS3Region?: boolean | undefined
        readonly AmazonS3Endpoint?: boolean | undefined
        readonly AmazonS3SSL?: boolean | undefined
        readonly AmazonS3StorageClass?: string | undefined
      }
    | undefined
  readonly EmailSettings?:
    | {
        readonly EnableSignUpWithEmail?: boolean | undefined
        readonly EnableSignInWithEmail?: boolean | undefined
        readonly EnableSignInWithUsername?: boolean | undefined
        readonly SendEmailNotifications?: boolean | undefined
        readonly RequireEmailVerification?: boolean | undefined
        readonly FeedbackName?: boolean | undefined
        readonly FeedbackEmail?: boolean | undefined
        readonly FeedbackOrganization?: boolean | undefined
        readonly SMTPUsername?: boolean | undefined
        readonly SMTPPassword?: boolean | undefined
        readonly SMTPServer?: boolean | undefined
        readonly SMTPPort?: boolean | undefined
        readonly ConnectionSecurity?: boolean | undefined
        readonly InviteSalt?: boolean | undefined
        readonly PasswordResetSalt?: boolean | undefined
        readonly SendPushNotifications: boolean
        readonly PushNotificationServer?: boolean | undefined
        readonly PushNotificationContents?: boolean | undefined
        readonly EnableEmailBatching?: boolean | undefined
        readonly EmailBatchingBufferSize?: boolean | undefined
        readonly EmailBatchingInterval?: boolean | undefined
      }
    | undefined
  readonly RateLimitSettings?:
    | {
        readonly Enable?: boolean | undefined
        readonly PerSec?: boolean | undefined
        readonly MaxBurst?: boolean | undefined
        readonly MemoryStoreSize?: boolean | undefined
        readonly VaryByRemoteAddr?: boolean | undefined
        readonly VaryByHeader?: boolean | undefined
      }
    | undefined
  readonly PrivacySettings?:
    | { readonly ShowEmailAddress?: boolean | undefined; readonly ShowFullName?: boolean | undefined }
    | undefined
  readonly SupportSettings?:
    | {
        readonly TermsOfServiceLink?: boolean | undefined
        readonly PrivacyPolicyLink?: boolean | undefined
        readonly AboutLink?: boolean | undefined
        readonly HelpLink?: boolean | undefined
        readonly ReportAProblemLink?: boolean | undefined
        readonly ReportAProblemType?: boolean | undefined
        readonly ReportAProblemMail?: boolean | undefined
        readonly AllowDownloadLogs?: boolean | undefined
        readonly SupportEmail?: boolean | undefined
      }
    | undefined
  readonly GitLabSettings?:
    | {
        readonly Enable: boolean
        readonly Secret: boolean
        readonly Id: boolean
        readonly Scope: boolean
        readonly AuthEndpoint: boolean
        readonly TokenEndpoint: boolean
        readonly UserApiEndpoint?: boolean | undefined
      }
    | undefined
  readonly GoogleSettings?:
    | {
        readonly Enable?: boolean | undefined
        readonly Secret?: boolean | undefined
        readonly Id?: boolean | undefined
        readonly Scope?: boolean | undefined
        readonly AuthEndpoint?: boolean | undefined
        readonly TokenEndpoint?: boolean | undefined
        readonly UserApiEndpoint?: boolean | undefined
      }
    | undefined
  readonly Office365Settings?:
    | {
        readonly Enable?: boolean | undefined
        readonly Secret?: boolean | undefined
        readonly Id?: boolean | undefined
        readonly Scope?: boolean | undefined
        readonly AuthEndpoint?: boolean | undefined
        readonly TokenEndpoint?: boolean | undefined
        readonly UserApiEndpoint?: boolean | undefined
      }
    | undefined
  readonly LdapSettings?:
    | {
        readonly Enable?: boolean | undefined
        readonly LdapServer?: boolean | undefined
        readonly LdapPort?: boolean | undefined
        readonly ConnectionSecurity?: boolean | undefined
        readonly BaseDN?: boolean | undefined
        readonly BindUsername?: boolean | undefined
        readonly BindPassword?: boolean | undefined
        readonly UserFilter?: boolean | undefined
        readonly FirstNameAttribute?: boolean | undefined
        readonly LastNameAttribute?: boolean | undefined
        readonly EmailAttribute?: boolean | undefined
        readonly UsernameAttribute?: boolean | undefined
        readonly NicknameAttribute?: boolean | undefined
        readonly IdAttribute?: boolean | undefined
        readonly PositionAttribute?: boolean | undefined
        readonly SyncIntervalMinutes?: boolean | undefined
        readonly SkipCertificateVerification?: boolean | undefined
        readonly QueryTimeout?: boolean | undefined
        readonly MaxPageSize?: boolean | undefined
        readonly LoginFieldName?: boolean | undefined
      }
    | undefined
  readonly ComplianceSettings?:
    | { readonly Enable: boolean; readonly Directory?: boolean | undefined; readonly EnableDaily?: boolean | undefined }
    | undefined
  readonly LocalizationSettings?:
    | {
        readonly DefaultServerLocale?: boolean | undefined
        readonly DefaultClientLocale?: boolean | undefined
        readonly AvailableLocales?: boolean | undefined
      }
    | undefined
  readonly SamlSettings?:
    | {
        readonly Enable?: boolean | undefined
        readonly Verify?: boolean | undefined
        readonly Encrypt?: boolean | undefined
        readonly IdpUrl?: boolean | undefined
        readonly IdpDescriptorUrl?: boolean | undefined
        readonly AssertionConsumerServiceURL?: boolean | undefined
        readonly IdpCertificateFile?: boolean | undefined
        readonly PublicCertificateFile?: boolean | undefined
        readonly PrivateKeyFile?: boolean | undefined
        readonly FirstNameAttribute?: boolean | undefined
        readonly LastNameAttribute?: boolean | undefined
        readonly EmailAttribute?: boolean | undefined
        readonly UsernameAttribute?: boolean | undefined
        readonly NicknameAttribute?: boolean | undefined
        readonly LocaleAttribute?: boolean | undefined
        readonly PositionAttribute?: boolean | undefined
        readonly LoginButtonText?: boolean | undefined
      }
    | undefined
  readonly NativeAppSettings?:
    | {
        readonly AppDownloadLink?: boolean | undefined
        readonly AndroidAppDownloadLink?: boolean | undefined
        readonly IosAppDownloadLink?: boolean | undefined
      }
    | undefined
  readonly ClusterSettings?:
    | {
        readonly Enable?: boolean | undefined
        readonly InterNodeListenAddress?: boolean | undefined
        readonly InterNodeUrls?: boolean | undefined
      }
    | undefined
  readonly MetricsSettings?:
    | {
        readonly Enable?: boolean | undefined
        readonly BlockProfileRate?: boolean | undefined
        readonly ListenAddress?: boolean | undefined
      }
    | undefined
  readonly AnalyticsSettings?: { readonly MaxUsersForStatistics?: boolean | undefined } | undefined
  readonly AnnouncementSettings?: Readonly<Record<string, boolean>> | null | undefined
  readonly CloudSettings?: Readonly<Record<string, boolean>> | null | undefined
  readonly ConnectedWorkspacesSettings?: Readonly<Record<string, boolean>> | null | undefined
  readonly ExperimentalSettings?: Readonly<Record<string, boolean>> | null | undefined
  readonly ExportSettings?: Readonly<Record<string, boolean>> | null | undefined
  readonly GuestAccountsSettings?: Readonly<Record<string, boolean>> | null | undefined
  readonly PluginSettings?: Readonly<Record<string, boolean>> | null | undefined
}

export const EnvironmentConfig: Schema.Codec<EnvironmentConfig> = Schema.Struct({
  ServiceSettings: Schema.optional(
    Schema.Struct({
      SiteURL: Schema.Boolean,
      ListenAddress: Schema.Boolean,
      ConnectionSecurity: Schema.optional(Schema.Boolean),
      TLSCertFile: Schema.optional(Schema.Boolean),
      TLSKeyFile: Schema.optional(Schema.Boolean),
      UseLetsEncrypt: Schema.optional(Schema.Boolean),
      LetsEncryptCertificateCacheFile: Schema.optional(Schema.Boolean),
      Forward80To443: Schema.optional(Schema.Boolean),
      ReadTimeout: Schema.optional(Schema.Boolean),
      WriteTimeout: Schema.optional(Schema.Boolean),
      MaximumLoginAttempts: Schema.optional(Schema.Boolean),
      SegmentDeveloperKey: Schema.optional(Schema.Boolean),
      GoogleDeveloperKey: Schema.optional(Schema.Boolean),
      EnableOAuthServiceProvider: Schema.Boolean,
      EnableIncomingWebhooks: Schema.Boolean,
      EnableOutgoingWebhooks: Schema.Boolean,
      EnableCommands: Schema.Boolean,
      EnableOnlyAdminIntegrations: Schema.optional(Schema.Boolean),
      EnablePostUsernameOverride: Schema.Boolean,
      EnablePostIconOverride: Schema.Boolean,
      EnableTesting: Schema.Boolean,
      EnableDeveloper: Schema.Boolean,
      EnableSecurityFixAlert: Schema.Boolean,
      EnableInsecureOutgoingConnections: Schema.optional(Schema.Boolean),
      EnableMultifactorAuthentication: Schema.Boolean,
      EnforceMultifactorAuthentication: Schema.optional(Schema.Boolean),
      AllowCorsFrom: Schema.optional(Schema.Boolean),
      SessionLengthWebInDays: Schema.optional(Schema.Boolean),
      SessionLengthMobileInDays: Schema.optional(Schema.Boolean),
      SessionLengthSSOInDays: Schema.optional(Schema.Boolean),
      SessionCacheInMinutes: Schema.optional(Schema.Boolean),
      WebsocketSecurePort: Schema.optional(Schema.Boolean),
      WebsocketPort: Schema.optional(Schema.Boolean),
      WebserverMode: Schema.optional(Schema.Boolean),
      EnableCustomEmoji: Schema.optional(Schema.Boolean),
      RestrictCustomEmojiCreation: Schema.optional(Schema.Boolean)
    })
  ),
  TeamSettings: Schema.optional(
    Schema.Struct({
      SiteName: Schema.optional(Schema.Boolean),
      MaxUsersPerTeam: Schema.optional(Schema.Boolean),
      EnableTeamCreation: Schema.optional(Schema.Boolean),
      EnableUserCreation: Schema.optional(Schema.Boolean),
      EnableOpenServer: Schema.Boolean,
      RestrictCreationToDomains: Schema.optional(Schema.Boolean),
      EnableCustomBrand: Schema.optional(Schema.Boolean),
      CustomBrandText: Schema.optional(Schema.Boolean),
      CustomDescriptionText: Schema.optional(Schema.Boolean),
      RestrictDirectMessage: Schema.optional(Schema.Boolean),
      RestrictTeamInvite: Schema.optional(Schema.Boolean),
      RestrictPublicChannelManagement: Schema.optional(Schema.Boolean),
      RestrictPrivateChannelManagement: Schema.optional(Schema.Boolean),
      RestrictPublicChannelCreation: Schema.optional(Schema.Boolean),
      RestrictPrivateChannelCreation: Schema.optional(Schema.Boolean),
      RestrictPublicChannelDeletion: Schema.optional(Schema.Boolean),
      RestrictPrivateChannelDeletion: Schema.optional(Schema.Boolean),
      UserStatusAwayTimeout: Schema.optional(Schema.Boolean),
      MaxChannelsPerTeam: Schema.optional(Schema.Boolean),
      MaxNotificationsPerChannel: Schema.optional(Schema.Boolean)
    })
  ),
  SqlSettings: Schema.optional(
    Schema.Struct({
      DriverName: Schema.Boolean,
      DataSource: Schema.Boolean,
      DataSourceReplicas: Schema.optional(Schema.Boolean),
      MaxIdleConns: Schema.Boolean,
      MaxOpenConns: Schema.Boolean,
      Trace: Schema.optional(Schema.Boolean),
      AtRestEncryptKey: Schema.optional(Schema.Boolean)
    })
  ),
  LogSettings: Schema.optional(
    Schema.Struct({
      EnableConsole: Schema.optional(Schema.Boolean),
      ConsoleLevel: Schema.Boolean,
      EnableFile: Schema.Boolean,
      FileLevel: Schema.optional(Schema.Boolean),
      FileLocation: Schema.optional(Schema.Boolean),
      EnableWebhookDebugging: Schema.optional(Schema.Boolean),
      EnableDiagnostics: Schema.Boolean
    })
  ),
  PasswordSettings: Schema.optional(
    Schema.Struct({
      MinimumLength: Schema.Boolean,
      Lowercase: Schema.optional(Schema.Boolean),
      Number: Schema.optional(Schema.Boolean),
      Uppercase: Schema.optional(Schema.Boolean),
      Symbol: Schema.optional(Schema.Boolean)
    })
  ),
  FileSettings: Schema.optional(
    Schema.Struct({
      MaxFileSize: Schema.optional(Schema.Boolean),
      DriverName: Schema.optional(Schema.Boolean),
      Directory: Schema.Boolean,
      EnablePublicLink: Schema.optional(Schema.Boolean),
      PublicLinkSalt: Schema.optional(Schema.Boolean),
      ThumbnailWidth: Schema.optional(Schema.Boolean),
      ThumbnailHeight: Schema.optional(Schema.Boolean),
      PreviewWidth: Schema.optional(Schema.Boolean),
      PreviewHeight: Schema.optional(Schema.Boolean),
      ProfileWidth: Schema.optional(Schema.Boolean),
      ProfileHeight: Schema.optional(Schema.Boolean),
      InitialFont: Schema.optional(Schema.Boolean),
      AmazonS3AccessKeyId: Schema.optional(Schema.Boolean),
      AmazonS3SecretAccessKey: Schema.optional(Schema.Boolean),
      AmazonS3Bucket: Schema.optional(Schema.Boolean),
      AmazonS3Region: Schema.optional(Schema.Boolean),
      AmazonS3Endpoint: Schema.optional(Schema.Boolean),
      AmazonS3SSL: Schema.optional(Schema.Boolean),
      AmazonS3StorageClass: Schema.optional(Schema.String)
    })
  ),
  EmailSettings: Schema.optional(
    Schema.Struct({
      EnableSignUpWithEmail: Schema.optional(Schema.Boolean),
      EnableSignInWithEmail: Schema.optional(Schema.Boolean),
      EnableSignInWithUsername: Schema.optional(Schema.Boolean),
      SendEmailNotifications: Schema.optional(Schema.Boolean),
      RequireEmailVerification: Schema.optional(Schema.Boolean),
      FeedbackName: Schema.optional(Schema.Boolean),
      FeedbackEmail: Schema.optional(Schema.Boolean),
      FeedbackOrganization: Schema.optional(Schema.Boolean),
      SMTPUsername: Schema.optional(Schema.Boolean),
      SMTPPassword: Schema.optional(Schema.Boolean),
      SMTPServer: Schema.optional(Schema.Boolean),
      SMTPPort: Schema.optional(Schema.Boolean),
      ConnectionSecurity: Schema.optional(Schema.Boolean),
      InviteSalt: Schema.optional(Schema.Boolean),
      PasswordResetSalt: Schema.optional(Schema.Boolean),
      SendPushNotifications: Schema.Boolean,
      PushNotificationServer: Schema.optional(Schema.Boolean),
      PushNotificationContents: Schema.optional(Schema.Boolean),
      EnableEmailBatching: Schema.optional(Schema.Boolean),
      EmailBatchingBufferSize: Schema.optional(Schema.Boolean),
      EmailBatchingInterval: Schema.optional(Schema.Boolean)
    })
  ),
  RateLimitSettings: Schema.optional(
    Schema.Struct({
      Enable: Schema.optional(Schema.Boolean),
      PerSec: Schema.optional(Schema.Boolean),
      MaxBurst: Schema.optional(Schema.Boolean),
      MemoryStoreSize: Schema.optional(Schema.Boolean),
      VaryByRemoteAddr: Schema.optional(Schema.Boolean),
      VaryByHeader: Schema.optional(Schema.Boolean)
    })
  ),
  PrivacySettings: Schema.optional(
    Schema.Struct({ ShowEmailAddress: Schema.optional(Schema.Boolean), ShowFullName: Schema.optional(Schema.Boolean) })
  ),
  SupportSettings: Schema.optional(
    Schema.Struct({
      TermsOfServiceLink: Schema.optional(Schema.Boolean),
      PrivacyPolicyLink: Schema.optional(Schema.Boolean),
      AboutLink: Schema.optional(Schema.Boolean),
      HelpLink: Schema.optional(Schema.Boolean),
      ReportAProblemLink: Schema.optional(Schema.Boolean),
      ReportAProblemType: Schema.optional(Schema.Boolean),
      ReportAProblemMail: Schema.optional(Schema.Boolean),
      AllowDownloadLogs: Schema.optional(Schema.Boolean),
      SupportEmail: Schema.optional(Schema.Boolean)
    })
  ),
  GitLabSettings: Schema.optional(
    Schema.Struct({
      Enable: Schema.Boolean,
      Secret: Schema.Boolean,
      Id: Schema.Boolean,
      Scope: Schema.Boolean,
      AuthEndpoint: Schema.Boolean,
      TokenEndpoint: Schema.Boolean,
      UserApiEndpoint: Schema.optional(Schema.Boolean)
    })
  ),
  GoogleSettings: Schema.optional(
    Schema.Struct({
      Enable: Schema.optional(Schema.Boolean),
      Secret: Schema.optional(Schema.Boolean),
      Id: Schema.optional(Schema.Boolean),
      Scope: Schema.optional(Schema.Boolean),
      AuthEndpoint: Schema.optional(Schema.Boolean),
      TokenEndpoint: Schema.optional(Schema.Boolean),
      UserApiEndpoint: Schema.optional(Schema.Boolean)
    })
  ),
  Office365Settings: Schema.optional(
    Schema.Struct({
      Enable: Schema.optional(Schema.Boolean),
      Secret: Schema.optional(Schema.Boolean),
      Id: Schema.optional(Schema.Boolean),
      Scope: Schema.optional(Schema.Boolean),
      AuthEndpoint: Schema.optional(Schema.Boolean),
      TokenEndpoint: Schema.optional(Schema.Boolean),
      UserApiEndpoint: Schema.optional(Schema.Boolean)
    })
  ),
  LdapSettings: Schema.optional(
    Schema.Struct({
      Enable: Schema.optional(Schema.Boolean),
      LdapServer: Schema.optional(Schema.Boolean),
      LdapPort: Schema.optional(Schema.Boolean),
      ConnectionSecurity: Schema.optional(Schema.Boolean),
      BaseDN: Schema.optional(Schema.Boolean),
      BindUsername: Schema.optional(Schema.Boolean),
      BindPassword: Schema.optional(Schema.Boolean),
      UserFilter: Schema.optional(Schema.Boolean),
      FirstNameAttribute: Schema.optional(Schema.Boolean),
      LastNameAttribute: Schema.optional(Schema.Boolean),
      EmailAttribute: Schema.optional(Schema.Boolean),
      UsernameAttribute: Schema.optional(Schema.Boolean),
      NicknameAttribute: Schema.optional(Schema.Boolean),
      IdAttribute: Schema.optional(Schema.Boolean),
      PositionAttribute: Schema.optional(Schema.Boolean),
      SyncIntervalMinutes: Schema.optional(Schema.Boolean),
      SkipCertificateVerification: Schema.optional(Schema.Boolean),
      QueryTimeout: Schema.optional(Schema.Boolean),
      MaxPageSize: Schema.optional(Schema.Boolean),
      LoginFieldName: Schema.optional(Schema.Boolean)
    })
  ),
  ComplianceSettings: Schema.optional(
    Schema.Struct({
      Enable: Schema.Boolean,
      Directory: Schema.optional(Schema.Boolean),
      EnableDaily: Schema.optional(Schema.Boolean)
    })
  ),
  LocalizationSettings: Schema.optional(
    Schema.Struct({
      DefaultServerLocale: Schema.optional(Schema.Boolean),
      DefaultClientLocale: Schema.optional(Schema.Boolean),
      AvailableLocales: Schema.optional(Schema.Boolean)
    })
  ),
  SamlSettings: Schema.optional(
    Schema.Struct({
      Enable: Schema.optional(Schema.Boolean),
      Verify: Schema.optional(Schema.Boolean),
      Encrypt: Schema.optional(Schema.Boolean),
      IdpUrl: Schema.optional(Schema.Boolean),
      IdpDescriptorUrl: Schema.optional(Schema.Boolean),
      AssertionConsumerServiceURL: Schema.optional(Schema.Boolean),
      IdpCertificateFile: Schema.optional(Schema.Boolean),
      PublicCertificateFile: Schema.optional(Schema.Boolean),
      PrivateKeyFile: Schema.optional(Schema.Boolean),
      FirstNameAttribute: Schema.optional(Schema.Boolean),
      LastNameAttribute: Schema.optional(Schema.Boolean),
      EmailAttribute: Schema.optional(Schema.Boolean),
      UsernameAttribute: Schema.optional(Schema.Boolean),
      NicknameAttribute: Schema.optional(Schema.Boolean),
      LocaleAttribute: Schema.optional(Schema.Boolean),
      PositionAttribute: Schema.optional(Schema.Boolean),
      LoginButtonText: Schema.optional(Schema.Boolean)
    })
  ),
  NativeAppSettings: Schema.optional(
    Schema.Struct({
      AppDownloadLink: Schema.optional(Schema.Boolean),
      AndroidAppDownloadLink: Schema.optional(Schema.Boolean),
      IosAppDownloadLink: Schema.optional(Schema.Boolean)
    })
  ),
  ClusterSettings: Schema.optional(
    Schema.Struct({
      Enable: Schema.optional(Schema.Boolean),
      InterNodeListenAddress: Schema.optional(Schema.Boolean),
      InterNodeUrls: Schema.optional(Schema.Boolean)
    })
  ),
  MetricsSettings: Schema.optional(
    Schema.Struct({
      Enable: Schema.optional(Schema.Boolean),
      BlockProfileRate: Schema.optional(Schema.Boolean),
      ListenAddress: Schema.optional(Schema.Boolean)
    })
  ),
  AnalyticsSettings: Schema.optional(Schema.Struct({ MaxUsersForStatistics: Schema.optional(Schema.Boolean) })),
  AnnouncementSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Boolean))),
  CloudSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Boolean))),
  ConnectedWorkspacesSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Boolean))),
  ExperimentalSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Boolean))),
  ExportSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Boolean))),
  GuestAccountsSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Boolean))),
  PluginSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Boolean)))
})
