import * as Schema from "effect/Schema"

/** The server itself: addresses, sessions, what is switched on. */
export interface ServiceSettings {
  /** The address that people use, without a slash at the end. */
  readonly SiteURL?: string | undefined
  readonly WebsocketURL?: string | undefined
  readonly LicenseFileLocation?: string | undefined
  /** `:8065` */
  readonly ListenAddress?: string | undefined
  /** Empty, or `TLS`. */
  readonly ConnectionSecurity?: string | undefined
  readonly TLSCertFile?: string | undefined
  readonly TLSKeyFile?: string | undefined
  /** `1.2` */
  readonly TLSMinVer?: string | undefined
  readonly TLSStrictTransport?: boolean | undefined
  /** In seconds. */
  readonly TLSStrictTransportMaxAge?: number | undefined
  readonly TLSOverwriteCiphers?: ReadonlyArray<string> | null | undefined
  readonly UseLetsEncrypt?: boolean | undefined
  readonly LetsEncryptCertificateCacheFile?: string | undefined
  readonly Forward80To443?: boolean | undefined
  /** `X-Forwarded-For`: what names a client behind a proxy. */
  readonly TrustedProxyIPHeader?: ReadonlyArray<string> | null | undefined
  /** In seconds, like the two that follow. */
  readonly ReadTimeout?: number | undefined
  readonly WriteTimeout?: number | undefined
  readonly IdleTimeout?: number | undefined
  readonly MaximumLoginAttempts?: number | undefined
  /** -1 for none. */
  readonly GoroutineHealthThreshold?: number | undefined
  readonly EnableOAuthServiceProvider?: boolean | undefined
  readonly EnableDynamicClientRegistration?: boolean | undefined
  /** `https://*.example.com/**`; empty for all. */
  readonly DCRRedirectURIAllowlist?: ReadonlyArray<string> | null | undefined
  readonly EnableIncomingWebhooks?: boolean | undefined
  readonly EnableOutgoingWebhooks?: boolean | undefined
  readonly EnableOutgoingOAuthConnections?: boolean | undefined
  readonly EnableCommands?: boolean | undefined
  /** In seconds; also how long a `trigger_id` is good for. */
  readonly OutgoingIntegrationRequestsTimeout?: number | undefined
  readonly EnablePostUsernameOverride?: boolean | undefined
  readonly EnablePostIconOverride?: boolean | undefined
  readonly GoogleDeveloperKey?: string | undefined
  readonly EnableLinkPreviews?: boolean | undefined
  readonly EnablePermalinkPreviews?: boolean | undefined
  /** Domains without previews, separated by commas. */
  readonly RestrictLinkPreviews?: string | undefined
  readonly EnableTesting?: boolean | undefined
  /** Fills in `detailed_error`, session tokens included. */
  readonly EnableDeveloper?: boolean | undefined
  readonly DeveloperFlags?: string | undefined
  readonly EnableClientPerformanceDebugging?: boolean | undefined
  readonly EnableSecurityFixAlert?: boolean | undefined
  readonly EnableInsecureOutgoingConnections?: boolean | undefined
  /** Addresses in its own network that the server may call, separated by blanks. */
  readonly AllowedUntrustedInternalConnections?: string | undefined
  readonly EnableMultifactorAuthentication?: boolean | undefined
  readonly EnforceMultifactorAuthentication?: boolean | undefined
  readonly EnableUserAccessTokens?: boolean | undefined
  /** Origins, separated by blanks; `*` for all, empty for none. */
  readonly AllowCorsFrom?: string | undefined
  readonly CorsExposedHeaders?: string | undefined
  readonly CorsAllowCredentials?: boolean | undefined
  readonly CorsDebug?: boolean | undefined
  readonly AllowCookiesForSubdomains?: boolean | undefined
  readonly ExtendSessionLengthWithActivity?: boolean | undefined
  readonly TerminateSessionsOnPasswordChange?: boolean | undefined
  /** The older form of what counts in hours, like the other two in days. */
  readonly SessionLengthWebInDays?: number | undefined
  readonly SessionLengthWebInHours?: number | undefined
  readonly SessionLengthMobileInDays?: number | undefined
  readonly SessionLengthMobileInHours?: number | undefined
  readonly SessionLengthSSOInDays?: number | undefined
  readonly SessionLengthSSOInHours?: number | undefined
  readonly SessionCacheInMinutes?: number | undefined
  readonly SessionIdleTimeoutInMinutes?: number | undefined
  readonly WebsocketSecurePort?: number | undefined
  readonly WebsocketPort?: number | undefined
  /** `gzip`, `uncompressed`, `disabled`. */
  readonly WebserverMode?: string | undefined
  readonly EnableGifPicker?: boolean | undefined
  readonly GiphySdkKey?: string | undefined
  readonly EnableCustomEmoji?: boolean | undefined
  readonly EnableEmojiPicker?: boolean | undefined
  /** In seconds; -1 for none. */
  readonly PostEditTimeLimit?: number | undefined
  readonly TimeBetweenUserTypingUpdatesMilliseconds?: number | undefined
  readonly EnableCrossTeamSearch?: boolean | undefined
  readonly EnablePostSearch?: boolean | undefined
  readonly EnableFileSearch?: boolean | undefined
  readonly MinimumHashtagLength?: number | undefined
  readonly EnableUserTypingMessages?: boolean | undefined
  readonly EnableChannelViewedMessages?: boolean | undefined
  readonly EnableUserStatuses?: boolean | undefined
  readonly ExperimentalEnableAuthenticationTransfer?: boolean | undefined
  readonly ClusterLogTimeoutMilliseconds?: number | undefined
  readonly EnableTutorial?: boolean | undefined
  readonly EnableOnboardingFlow?: boolean | undefined
  readonly ExperimentalEnableDefaultChannelLeaveJoinMessages?: boolean | undefined
  /** `disabled`, `default_on`, `default_off`. */
  readonly ExperimentalGroupUnreadChannels?: string | undefined
  readonly EnableAPITeamDeletion?: boolean | undefined
  readonly EnableAPITriggerAdminNotifications?: boolean | undefined
  readonly EnableAPIUserDeletion?: boolean | undefined
  readonly EnableAPIPostDeletion?: boolean | undefined
  readonly EnableDesktopLandingPage?: boolean | undefined
  readonly MinimumDesktopAppVersion?: string | undefined
  readonly ExperimentalEnableHardenedMode?: boolean | undefined
  readonly ExperimentalStrictCSRFEnforcement?: boolean | undefined
  readonly EnableEmailInvitations?: boolean | undefined
  readonly DisableBotsWhenOwnerIsDeactivated?: boolean | undefined
  readonly EnableBotAccountCreation?: boolean | undefined
  readonly EnableSVGs?: boolean | undefined
  readonly EnableLatex?: boolean | undefined
  readonly EnableInlineLatex?: boolean | undefined
  readonly PostPriority?: boolean | undefined
  readonly AllowPersistentNotifications?: boolean | undefined
  readonly AllowPersistentNotificationsForGuests?: boolean | undefined
  readonly PersistentNotificationIntervalMinutes?: number | undefined
  /** Of reminders. */
  readonly PersistentNotificationMaxCount?: number | undefined
  readonly PersistentNotificationMaxRecipients?: number | undefined
  readonly EnableBurnOnRead?: boolean | undefined
  readonly BurnOnReadDurationSeconds?: number | undefined
  readonly BurnOnReadMaximumTimeToLiveSeconds?: number | undefined
  readonly BurnOnReadSchedulerFrequencySeconds?: number | undefined
  readonly EnableAPIChannelDeletion?: boolean | undefined
  readonly EnableLocalMode?: boolean | undefined
  readonly LocalModeSocketLocation?: string | undefined
  readonly EnableAWSMetering?: boolean | undefined
  readonly AWSMeteringTimeoutSeconds?: number | undefined
  /** A secret. */
  readonly SplitKey?: string | undefined
  readonly FeatureFlagSyncIntervalSeconds?: number | undefined
  readonly DebugSplit?: boolean | undefined
  readonly ThreadAutoFollow?: boolean | undefined
  /** `disabled`, `default_off`, `default_on`, `always_on`. */
  readonly CollapsedThreads?: string | undefined
  /** Paths that other programs answer, separated by commas. */
  readonly ManagedResourcePaths?: string | undefined
  readonly EnableCustomGroups?: boolean | undefined
  readonly AllowSyncedDrafts?: boolean | undefined
  readonly UniqueEmojiReactionLimitPerPost?: number | undefined
  /** `00:00`, of the server's own time. */
  readonly RefreshPostStatsRunTime?: string | undefined
  /** Of the body of a request, files apart. */
  readonly MaximumPayloadSizeBytes?: number | undefined
  readonly MaximumURLLength?: number | undefined
  readonly ScheduledPosts?: boolean | undefined
  readonly EnableWebHubChannelIteration?: boolean | undefined
  /** Who may show the web app in a frame, separated by blanks. */
  readonly FrameAncestors?: string | undefined
  readonly DeleteAccountLink?: string | undefined
}

export const ServiceSettings: Schema.Codec<ServiceSettings> = Schema.Struct({
  SiteURL: Schema.optional(Schema.String),
  WebsocketURL: Schema.optional(Schema.String),
  LicenseFileLocation: Schema.optional(Schema.String),
  ListenAddress: Schema.optional(Schema.String),
  ConnectionSecurity: Schema.optional(Schema.String),
  TLSCertFile: Schema.optional(Schema.String),
  TLSKeyFile: Schema.optional(Schema.String),
  TLSMinVer: Schema.optional(Schema.String),
  TLSStrictTransport: Schema.optional(Schema.Boolean),
  TLSStrictTransportMaxAge: Schema.optional(Schema.Number),
  TLSOverwriteCiphers: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  UseLetsEncrypt: Schema.optional(Schema.Boolean),
  LetsEncryptCertificateCacheFile: Schema.optional(Schema.String),
  Forward80To443: Schema.optional(Schema.Boolean),
  TrustedProxyIPHeader: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  ReadTimeout: Schema.optional(Schema.Number),
  WriteTimeout: Schema.optional(Schema.Number),
  IdleTimeout: Schema.optional(Schema.Number),
  MaximumLoginAttempts: Schema.optional(Schema.Number),
  GoroutineHealthThreshold: Schema.optional(Schema.Number),
  EnableOAuthServiceProvider: Schema.optional(Schema.Boolean),
  EnableDynamicClientRegistration: Schema.optional(Schema.Boolean),
  DCRRedirectURIAllowlist: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  EnableIncomingWebhooks: Schema.optional(Schema.Boolean),
  EnableOutgoingWebhooks: Schema.optional(Schema.Boolean),
  EnableOutgoingOAuthConnections: Schema.optional(Schema.Boolean),
  EnableCommands: Schema.optional(Schema.Boolean),
  OutgoingIntegrationRequestsTimeout: Schema.optional(Schema.Number),
  EnablePostUsernameOverride: Schema.optional(Schema.Boolean),
  EnablePostIconOverride: Schema.optional(Schema.Boolean),
  GoogleDeveloperKey: Schema.optional(Schema.String),
  EnableLinkPreviews: Schema.optional(Schema.Boolean),
  EnablePermalinkPreviews: Schema.optional(Schema.Boolean),
  RestrictLinkPreviews: Schema.optional(Schema.String),
  EnableTesting: Schema.optional(Schema.Boolean),
  EnableDeveloper: Schema.optional(Schema.Boolean),
  DeveloperFlags: Schema.optional(Schema.String),
  EnableClientPerformanceDebugging: Schema.optional(Schema.Boolean),
  EnableSecurityFixAlert: Schema.optional(Schema.Boolean),
  EnableInsecureOutgoingConnections: Schema.optional(Schema.Boolean),
  AllowedUntrustedInternalConnections: Schema.optional(Schema.String),
  EnableMultifactorAuthentication: Schema.optional(Schema.Boolean),
  EnforceMultifactorAuthentication: Schema.optional(Schema.Boolean),
  EnableUserAccessTokens: Schema.optional(Schema.Boolean),
  AllowCorsFrom: Schema.optional(Schema.String),
  CorsExposedHeaders: Schema.optional(Schema.String),
  CorsAllowCredentials: Schema.optional(Schema.Boolean),
  CorsDebug: Schema.optional(Schema.Boolean),
  AllowCookiesForSubdomains: Schema.optional(Schema.Boolean),
  ExtendSessionLengthWithActivity: Schema.optional(Schema.Boolean),
  TerminateSessionsOnPasswordChange: Schema.optional(Schema.Boolean),
  SessionLengthWebInDays: Schema.optional(Schema.Number),
  SessionLengthWebInHours: Schema.optional(Schema.Number),
  SessionLengthMobileInDays: Schema.optional(Schema.Number),
  SessionLengthMobileInHours: Schema.optional(Schema.Number),
  SessionLengthSSOInDays: Schema.optional(Schema.Number),
  SessionLengthSSOInHours: Schema.optional(Schema.Number),
  SessionCacheInMinutes: Schema.optional(Schema.Number),
  SessionIdleTimeoutInMinutes: Schema.optional(Schema.Number),
  WebsocketSecurePort: Schema.optional(Schema.Number),
  WebsocketPort: Schema.optional(Schema.Number),
  WebserverMode: Schema.optional(Schema.String),
  EnableGifPicker: Schema.optional(Schema.Boolean),
  GiphySdkKey: Schema.optional(Schema.String),
  EnableCustomEmoji: Schema.optional(Schema.Boolean),
  EnableEmojiPicker: Schema.optional(Schema.Boolean),
  PostEditTimeLimit: Schema.optional(Schema.Number),
  TimeBetweenUserTypingUpdatesMilliseconds: Schema.optional(Schema.Number),
  EnableCrossTeamSearch: Schema.optional(Schema.Boolean),
  EnablePostSearch: Schema.optional(Schema.Boolean),
  EnableFileSearch: Schema.optional(Schema.Boolean),
  MinimumHashtagLength: Schema.optional(Schema.Number),
  EnableUserTypingMessages: Schema.optional(Schema.Boolean),
  EnableChannelViewedMessages: Schema.optional(Schema.Boolean),
  EnableUserStatuses: Schema.optional(Schema.Boolean),
  ExperimentalEnableAuthenticationTransfer: Schema.optional(Schema.Boolean),
  ClusterLogTimeoutMilliseconds: Schema.optional(Schema.Number),
  EnableTutorial: Schema.optional(Schema.Boolean),
  EnableOnboardingFlow: Schema.optional(Schema.Boolean),
  ExperimentalEnableDefaultChannelLeaveJoinMessages: Schema.optional(Schema.Boolean),
  ExperimentalGroupUnreadChannels: Schema.optional(Schema.String),
  EnableAPITeamDeletion: Schema.optional(Schema.Boolean),
  EnableAPITriggerAdminNotifications: Schema.optional(Schema.Boolean),
  EnableAPIUserDeletion: Schema.optional(Schema.Boolean),
  EnableAPIPostDeletion: Schema.optional(Schema.Boolean),
  EnableDesktopLandingPage: Schema.optional(Schema.Boolean),
  MinimumDesktopAppVersion: Schema.optional(Schema.String),
  ExperimentalEnableHardenedMode: Schema.optional(Schema.Boolean),
  ExperimentalStrictCSRFEnforcement: Schema.optional(Schema.Boolean),
  EnableEmailInvitations: Schema.optional(Schema.Boolean),
  DisableBotsWhenOwnerIsDeactivated: Schema.optional(Schema.Boolean),
  EnableBotAccountCreation: Schema.optional(Schema.Boolean),
  EnableSVGs: Schema.optional(Schema.Boolean),
  EnableLatex: Schema.optional(Schema.Boolean),
  EnableInlineLatex: Schema.optional(Schema.Boolean),
  PostPriority: Schema.optional(Schema.Boolean),
  AllowPersistentNotifications: Schema.optional(Schema.Boolean),
  AllowPersistentNotificationsForGuests: Schema.optional(Schema.Boolean),
  PersistentNotificationIntervalMinutes: Schema.optional(Schema.Number),
  PersistentNotificationMaxCount: Schema.optional(Schema.Number),
  PersistentNotificationMaxRecipients: Schema.optional(Schema.Number),
  EnableBurnOnRead: Schema.optional(Schema.Boolean),
  BurnOnReadDurationSeconds: Schema.optional(Schema.Number),
  BurnOnReadMaximumTimeToLiveSeconds: Schema.optional(Schema.Number),
  BurnOnReadSchedulerFrequencySeconds: Schema.optional(Schema.Number),
  EnableAPIChannelDeletion: Schema.optional(Schema.Boolean),
  EnableLocalMode: Schema.optional(Schema.Boolean),
  LocalModeSocketLocation: Schema.optional(Schema.String),
  EnableAWSMetering: Schema.optional(Schema.Boolean),
  AWSMeteringTimeoutSeconds: Schema.optional(Schema.Number),
  SplitKey: Schema.optional(Schema.String),
  FeatureFlagSyncIntervalSeconds: Schema.optional(Schema.Number),
  DebugSplit: Schema.optional(Schema.Boolean),
  ThreadAutoFollow: Schema.optional(Schema.Boolean),
  CollapsedThreads: Schema.optional(Schema.String),
  ManagedResourcePaths: Schema.optional(Schema.String),
  EnableCustomGroups: Schema.optional(Schema.Boolean),
  AllowSyncedDrafts: Schema.optional(Schema.Boolean),
  UniqueEmojiReactionLimitPerPost: Schema.optional(Schema.Number),
  RefreshPostStatsRunTime: Schema.optional(Schema.String),
  MaximumPayloadSizeBytes: Schema.optional(Schema.Number),
  MaximumURLLength: Schema.optional(Schema.Number),
  ScheduledPosts: Schema.optional(Schema.Boolean),
  EnableWebHubChannelIteration: Schema.optional(Schema.Boolean),
  FrameAncestors: Schema.optional(Schema.String),
  DeleteAccountLink: Schema.optional(Schema.String)
})
