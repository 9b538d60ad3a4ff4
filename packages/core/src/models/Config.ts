import * as Schema from "effect/Schema"

/** Config. */
export interface Config {
  readonly ServiceSettings?:
    | {
        readonly AWSMeteringTimeoutSeconds?: number | undefined
        readonly AllowCookiesForSubdomains?: boolean | undefined
        readonly AllowCorsFrom?: string | undefined
        readonly AllowPersistentNotifications?: boolean | undefined
        readonly AllowPersistentNotificationsForGuests?: boolean | undefined
        readonly AllowSyncedDrafts?: boolean | undefined
        readonly AllowedUntrustedInternalConnections?: string | undefined
        readonly BurnOnReadDurationSeconds?: number | undefined
        readonly BurnOnReadMaximumTimeToLiveSeconds?: number | undefined
        readonly BurnOnReadSchedulerFrequencySeconds?: number | undefined
        readonly ClusterLogTimeoutMilliseconds?: number | undefined
        readonly CollapsedThreads?: string | undefined
        readonly ConnectionSecurity?: string | undefined
        readonly CorsAllowCredentials?: boolean | undefined
        readonly CorsDebug?: boolean | undefined
        readonly CorsExposedHeaders?: string | undefined
        readonly DCRRedirectURIAllowlist?: ReadonlyArray<unknown> | null | undefined
        readonly DebugSplit?: boolean | undefined
        readonly DeleteAccountLink?: string | undefined
        readonly DeveloperFlags?: string | undefined
        readonly DisableBotsWhenOwnerIsDeactivated?: boolean | undefined
        readonly EnableAPIChannelDeletion?: boolean | undefined
        readonly EnableAPIPostDeletion?: boolean | undefined
        readonly EnableAPITeamDeletion?: boolean | undefined
        readonly EnableAPITriggerAdminNotifications?: boolean | undefined
        readonly EnableAPIUserDeletion?: boolean | undefined
        readonly EnableAWSMetering?: boolean | undefined
        readonly EnableBotAccountCreation?: boolean | undefined
        readonly EnableBurnOnRead?: boolean | undefined
        readonly EnableChannelViewedMessages?: boolean | undefined
        readonly EnableClientPerformanceDebugging?: boolean | undefined
        readonly EnableCommands?: boolean | undefined
        readonly EnableCrossTeamSearch?: boolean | undefined
        readonly EnableCustomEmoji?: boolean | undefined
        readonly EnableCustomGroups?: boolean | undefined
        readonly EnableDesktopLandingPage?: boolean | undefined
        readonly EnableDeveloper?: boolean | undefined
        readonly EnableDynamicClientRegistration?: boolean | undefined
        readonly EnableEmailInvitations?: boolean | undefined
        readonly EnableEmojiPicker?: boolean | undefined
        readonly EnableFileSearch?: boolean | undefined
        readonly EnableGifPicker?: boolean | undefined
        readonly EnableIncomingWebhooks?: boolean | undefined
        readonly EnableInlineLatex?: boolean | undefined
        readonly EnableInsecureOutgoingConnections?: boolean | undefined
        readonly EnableLatex?: boolean | undefined
        readonly EnableLinkPreviews?: boolean | undefined
        readonly EnableLocalMode?: boolean | undefined
        readonly EnableMultifactorAuthentication?: boolean | undefined
        readonly EnableOAuthServiceProvider?: boolean | undefined
        readonly EnableOnboardingFlow?: boolean | undefined
        readonly EnableOutgoingOAuthConnections?: boolean | undefined
        readonly EnableOutgoingWebhooks?: boolean | undefined
        readonly EnablePermalinkPreviews?: boolean | undefined
        readonly EnablePostIconOverride?: boolean | undefined
        readonly EnablePostSearch?: boolean | undefined
        readonly EnablePostUsernameOverride?: boolean | undefined
        readonly EnableSVGs?: boolean | undefined
        readonly EnableSecurityFixAlert?: boolean | undefined
        readonly EnableTesting?: boolean | undefined
        readonly EnableTutorial?: boolean | undefined
        readonly EnableUserAccessTokens?: boolean | undefined
        readonly EnableUserStatuses?: boolean | undefined
        readonly EnableUserTypingMessages?: boolean | undefined
        readonly EnableWebHubChannelIteration?: boolean | undefined
        readonly EnforceMultifactorAuthentication?: boolean | undefined
        readonly ExperimentalEnableAuthenticationTransfer?: boolean | undefined
        readonly ExperimentalEnableDefaultChannelLeaveJoinMessages?: boolean | undefined
        readonly ExperimentalEnableHardenedMode?: boolean | undefined
        readonly ExperimentalGroupUnreadChannels?: string | undefined
        readonly ExperimentalStrictCSRFEnforcement?: boolean | undefined
        readonly ExtendSessionLengthWithActivity?: boolean | undefined
        readonly FeatureFlagSyncIntervalSeconds?: number | undefined
        readonly Forward80To443?: boolean | undefined
        readonly FrameAncestors?: string | undefined
        readonly GiphySdkKey?: string | undefined
        readonly GoogleDeveloperKey?: string | undefined
        readonly GoroutineHealthThreshold?: number | undefined
        readonly IdleTimeout?: number | undefined
        readonly LetsEncryptCertificateCacheFile?: string | undefined
        readonly LicenseFileLocation?: string | undefined
        readonly ListenAddress?: string | undefined
        readonly LocalModeSocketLocation?: string | undefined
        readonly ManagedResourcePaths?: string | undefined
        readonly MaximumLoginAttempts?: number | undefined
        readonly MaximumPayloadSizeBytes?: number | undefined
        readonly MaximumURLLength?: number | undefined
        readonly MinimumDesktopAppVersion?: string | undefined
        readonly MinimumHashtagLength?: number | undefined
        readonly OutgoingIntegrationRequestsTimeout?: number | undefined
        readonly PersistentNotificationIntervalMinutes?: number | undefined
        readonly PersistentNotificationMaxCount?: number | undefined
        readonly PersistentNotificationMaxRecipients?: number | undefined
        readonly PostEditTimeLimit?: number | undefined
        readonly PostPriority?: boolean | undefined
        readonly ReadTimeout?: number | undefined
        readonly RefreshPostStatsRunTime?: string | undefined
        readonly RestrictLinkPreviews?: string | undefined
        readonly ScheduledPosts?: boolean | undefined
        readonly SessionCacheInMinutes?: number | undefined
        readonly SessionIdleTimeoutInMinutes?: number | undefined
        readonly SessionLengthMobileInDays?: number | undefined
        readonly SessionLengthMobileInHours?: number | undefined
        readonly SessionLengthSSOInDays?: number | undefined
        readonly SessionLengthSSOInHours?: number | undefined
        readonly SessionLengthWebInDays?: number | undefined
        readonly SessionLengthWebInHours?: number | undefined
        readonly SiteURL?: string | undefined
        readonly SplitKey?: string | undefined
        readonly TLSCertFile?: string | undefined
        readonly TLSKeyFile?: string | undefined
        readonly TLSMinVer?: string | undefined
        readonly TLSOverwriteCiphers?: ReadonlyArray<unknown> | null | undefined
        readonly TLSStrictTransport?: boolean | undefined
        readonly TLSStrictTransportMaxAge?: number | undefined
        readonly TerminateSessionsOnPasswordChange?: boolean | undefined
        readonly ThreadAutoFollow?: boolean | undefined
        readonly TimeBetweenUserTypingUpdatesMilliseconds?: number | undefined
        readonly TrustedProxyIPHeader?: ReadonlyArray<unknown> | null | undefined
        readonly UniqueEmojiReactionLimitPerPost?: number | undefined
        readonly UseLetsEncrypt?: boolean | undefined
        readonly WebserverMode?: string | undefined
        readonly WebsocketPort?: number | undefined
        readonly WebsocketSecurePort?: number | undefined
        readonly WebsocketURL?: string | undefined
        readonly WriteTimeout?: number | undefined
      }
    | undefined
  readonly TeamSettings?:
    | {
        readonly CustomBrandText?: string | undefined
        readonly CustomDescriptionText?: string | undefined
        readonly EnableConfirmNotificationsToChannel?: boolean | undefined
        readonly EnableCustomBrand?: boolean | undefined
        readonly EnableCustomUserStatuses?: boolean | undefined
        readonly EnableJoinLeaveMessageByDefault?: boolean | undefined
        readonly EnableLastActiveTime?: boolean | undefined
        readonly EnableOpenServer?: boolean | undefined
        readonly EnableUserCreation?: boolean | undefined
        readonly EnableUserDeactivation?: boolean | undefined
        readonly ExperimentalDefaultChannels?: ReadonlyArray<unknown> | null | undefined
        readonly ExperimentalEnableAutomaticReplies?: boolean | undefined
        readonly ExperimentalPrimaryTeam?: string | undefined
        readonly ExperimentalViewArchivedChannels?: boolean | undefined
        readonly LockTeammateNameDisplay?: boolean | undefined
        readonly MaxChannelsPerTeam?: number | undefined
        readonly MaxNotificationsPerChannel?: number | undefined
        readonly MaxUsersPerTeam?: number | undefined
        readonly RestrictCreationToDomains?: string | undefined
        readonly RestrictDirectMessage?: string | undefined
        readonly SiteName?: string | undefined
        readonly TeammateNameDisplay?: string | undefined
        readonly UserStatusAwayTimeout?: number | undefined
      }
    | undefined
  readonly SqlSettings?:
    | {
        readonly AtRestEncryptKey?: string | undefined
        readonly ConnMaxIdleTimeMilliseconds?: number | undefined
        readonly ConnMaxLifetimeMilliseconds?: number | undefined
        readonly DataSource?: string | undefined
        readonly DataSourceReplicas?: ReadonlyArray<unknown> | null | undefined
        readonly DataSourceSearchReplicas?: ReadonlyArray<unknown> | null | undefined
        readonly DisableDatabaseSearch?: boolean | undefined
        readonly DriverName?: string | undefined
        readonly MaxIdleConns?: number | undefined
        readonly MaxOpenConns?: number | undefined
        readonly MigrationsStatementTimeoutSeconds?: number | undefined
        readonly QueryTimeout?: number | undefined
        readonly ReplicaLagSettings?: ReadonlyArray<unknown> | null | undefined
        readonly ReplicaMonitorIntervalSeconds?: number | undefined
        readonly Trace?: boolean | undefined
      }
    | undefined
  readonly LogSettings?:
    | {
        readonly AdvancedLoggingJSON?: Readonly<Record<string, unknown>> | null | undefined
        readonly ConsoleJson?: boolean | undefined
        readonly ConsoleLevel?: string | undefined
        readonly EnableColor?: boolean | undefined
        readonly EnableConsole?: boolean | undefined
        readonly EnableDiagnostics?: boolean | undefined
        readonly EnableFile?: boolean | undefined
        readonly EnableSentry?: boolean | undefined
        readonly EnableWebhookDebugging?: boolean | undefined
        readonly FileJson?: boolean | undefined
        readonly FileLevel?: string | undefined
        readonly FileLocation?: string | undefined
        readonly MaxFieldSize?: number | undefined
      }
    | undefined
  readonly PasswordSettings?:
    | {
        readonly EnableForgotLink?: boolean | undefined
        readonly Lowercase?: boolean | undefined
        readonly MinimumLength?: number | undefined
        readonly Number?: boolean | undefined
        readonly Symbol?: boolean | undefined
        readonly Uppercase?: boolean | undefined
      }
    | undefined
  readonly FileSettings?:
    | {
        readonly AmazonS3AccessKeyId?: string | undefined
        readonly AmazonS3Bucket?: string | undefined
        readonly AmazonS3Endpoint?: string | undefined
        readonly AmazonS3PathPrefix?: string | undefined
        readonly AmazonS3Region?: string | undefined
        readonly AmazonS3RequestTimeoutMilliseconds?: number | undefined
        readonly AmazonS3SSE?: boolean | undefined
        readonly AmazonS3SSL?: boolean | undefined
        readonly AmazonS3SecretAccessKey?: string | undefined
        readonly AmazonS3SignV2?: boolean | undefined
        readonly AmazonS3StorageClass?: string | undefined
        readonly AmazonS3Trace?: boolean | undefined
        readonly AmazonS3UploadPartSizeBytes?: number | undefined
        readonly ArchiveRecursion?: boolean | undefined
        readonly DedicatedExportStore?: boolean | undefined
        readonly Directory?: string | undefined
        readonly DriverName?: string | undefined
        readonly EnableFileAttachments?: boolean | undefined
        readonly EnableMobileDownload?: boolean | undefined
        readonly EnableMobileUpload?: boolean | undefined
        readonly EnablePublicLink?: boolean | undefined
        readonly ExportAmazonS3AccessKeyId?: string | undefined
        readonly ExportAmazonS3Bucket?: string | undefined
        readonly ExportAmazonS3Endpoint?: string | undefined
        readonly ExportAmazonS3PathPrefix?: string | undefined
        readonly ExportAmazonS3PresignExpiresSeconds?: number | undefined
        readonly ExportAmazonS3Region?: string | undefined
        readonly ExportAmazonS3RequestTimeoutMilliseconds?: number | undefined
        readonly ExportAmazonS3SSE?: boolean | undefined
        readonly ExportAmazonS3SSL?: boolean | undefined
        readonly ExportAmazonS3SecretAccessKey?: string | undefined
        readonly ExportAmazonS3SignV2?: boolean | undefined
        readonly ExportAmazonS3StorageClass?: string | undefined
        readonly ExportAmazonS3Trace?: boolean | undefined
        readonly ExportAmazonS3UploadPartSizeBytes?: number | undefined
        readonly ExportDirectory?: string | undefined
        readonly ExportDriverName?: string | undefined
        readonly ExtractContent?: boolean | undefined
        readonly InitialFont?: string | undefined
        readonly MaxFileSize?: number | undefined
        readonly MaxImageDecoderConcurrency?: number | undefined
        readonly MaxImageResolution?: number | undefined
        readonly PublicLinkSalt?: string | undefined
      }
    | undefined
  readonly EmailSettings?:
    | {
        readonly ConnectionSecurity?: string | undefined
        readonly EmailBatchingBufferSize?: number | undefined
        readonly EmailBatchingInterval?: number | undefined
        readonly EmailNotificationContentsType?: string | undefined
        readonly EnableEmailBatching?: boolean | undefined
        readonly EnablePreviewModeBanner?: boolean | undefined
        readonly EnableSMTPAuth?: boolean | undefined
        readonly EnableSignInWithEmail?: boolean | undefined
        readonly EnableSignInWithUsername?: boolean | undefined
        readonly EnableSignUpWithEmail?: boolean | undefined
        readonly FeedbackEmail?: string | undefined
        readonly FeedbackName?: string | undefined
        readonly FeedbackOrganization?: string | undefined
        readonly LoginButtonBorderColor?: string | undefined
        readonly LoginButtonColor?: string | undefined
        readonly LoginButtonTextColor?: string | undefined
        readonly PushNotificationBuffer?: number | undefined
        readonly PushNotificationContents?: string | undefined
        readonly PushNotificationServer?: string | undefined
        readonly ReplyToAddress?: string | undefined
        readonly RequireEmailVerification?: boolean | undefined
        readonly SMTPPassword?: string | undefined
        readonly SMTPPort?: string | undefined
        readonly SMTPServer?: string | undefined
        readonly SMTPServerTimeout?: number | undefined
        readonly SMTPUsername?: string | undefined
        readonly SendEmailNotifications?: boolean | undefined
        readonly SendPushNotifications?: boolean | undefined
        readonly SkipServerCertificateVerification?: boolean | undefined
        readonly UseChannelInEmailNotifications?: boolean | undefined
      }
    | undefined
  readonly RateLimitSettings?:
    | {
        readonly Enable?: boolean | undefined
        readonly MaxBurst?: number | undefined
        readonly MemoryStoreSize?: number | undefined
        readonly PerSec?: number | undefined
        readonly VaryByHeader?: string | undefined
        readonly VaryByRemoteAddr?: boolean | undefined
        readonly VaryByUser?: boolean | undefined
      }
    | undefined
  readonly PrivacySettings?:
    | {
        readonly ShowEmailAddress?: boolean | undefined
        readonly ShowFullName?: boolean | undefined
        readonly UseAnonymousURLs?: boolean | undefined
      }
    | undefined
  readonly SupportSettings?:
    | {
        readonly AboutLink?: string | undefined
        readonly AllowDownloadLogs?: boolean | undefined
        readonly CustomTermsOfServiceEnabled?: boolean | undefined
        readonly CustomTermsOfServiceReAcceptancePeriod?: number | undefined
        readonly EnableAskCommunityLink?: boolean | undefined
        readonly ForgotPasswordLink?: string | undefined
        readonly HelpLink?: string | undefined
        readonly PrivacyPolicyLink?: string | undefined
        readonly ReportAProblemLink?: string | undefined
        readonly ReportAProblemMail?: string | undefined
        readonly ReportAProblemType?: string | undefined
        readonly SupportEmail?: string | undefined
        readonly TermsOfServiceLink?: string | undefined
      }
    | undefined
  readonly GitLabSettings?:
    | {
        readonly AuthEndpoint?: string | undefined
        readonly ButtonColor?: string | undefined
        readonly ButtonText?: string | undefined
        readonly DiscoveryEndpoint?: string | undefined
        readonly Enable?: boolean | undefined
        readonly Id?: string | undefined
        readonly Scope?: string | undefined
        readonly Secret?: string | undefined
        readonly TokenEndpoint?: string | undefined
        readonly UsePreferredUsername?: boolean | undefined
        readonly UserAPIEndpoint?: string | undefined
      }
    | undefined
  readonly GoogleSettings?:
    | {
        readonly AuthEndpoint?: string | undefined
        readonly ButtonColor?: string | undefined
        readonly ButtonText?: string | undefined
        readonly DiscoveryEndpoint?: string | undefined
        readonly Enable?: boolean | undefined
        readonly Id?: string | undefined
        readonly Scope?: string | undefined
        readonly Secret?: string | undefined
        readonly TokenEndpoint?: string | undefined
        readonly UsePreferredUsername?: boolean | undefined
        readonly UserAPIEndpoint?: string | undefined
      }
    | undefined
  readonly Office365Settings?:
    | {
        readonly AuthEndpoint?: string | undefined
        readonly DirectoryId?: string | undefined
        readonly DiscoveryEndpoint?: string | undefined
        readonly Enable?: boolean | undefined
        readonly Id?: string | undefined
        readonly Scope?: string | undefined
        readonly Secret?: string | undefined
        readonly TokenEndpoint?: string | undefined
        readonly UsePreferredUsername?: boolean | undefined
        readonly UserAPIEndpoint?: string | undefined
      }
    | undefined
  readonly LdapSettings?:
    | {
        readonly AdminFilter?: string | undefined
        readonly BaseDN?: string | undefined
        readonly BindPassword?: string | undefined
        readonly BindUsername?: string | undefined
        readonly ConnectionSecurity?: string | undefined
        readonly EmailAttribute?: string | undefined
        readonly Enable?: boolean | undefined
        readonly EnableAdminFilter?: boolean | undefined
        readonly EnableSync?: boolean | undefined
        readonly FirstNameAttribute?: string | undefined
        readonly GroupDisplayNameAttribute?: string | undefined
        readonly GroupFilter?: string | undefined
        readonly GroupIdAttribute?: string | undefined
        readonly GuestFilter?: string | undefined
        readonly IdAttribute?: string | undefined
        readonly LastNameAttribute?: string | undefined
        readonly LdapPort?: number | undefined
        readonly LdapServer?: string | undefined
        readonly LoginButtonBorderColor?: string | undefined
        readonly LoginButtonColor?: string | undefined
        readonly LoginButtonTextColor?: string | undefined
        readonly LoginFieldName?: string | undefined
        readonly LoginIdAttribute?: string | undefined
        readonly MaxPageSize?: number | undefined
        readonly MaximumLoginAttempts?: number | undefined
        readonly NicknameAttribute?: string | undefined
        readonly PictureAttribute?: string | undefined
        readonly PositionAttribute?: string | undefined
        readonly PrivateKeyFile?: string | undefined
        readonly PublicCertificateFile?: string | undefined
        readonly QueryTimeout?: number | undefined
        readonly ReAddRemovedMembers?: boolean | undefined
        readonly SkipCertificateVerification?: boolean | undefined
        readonly SyncIntervalMinutes?: number | undefined
        readonly UserFilter?: string | undefined
        readonly UsernameAttribute?: string | undefined
      }
    | undefined
  readonly ComplianceSettings?:
    | {
        readonly BatchSize?: number | undefined
        readonly Directory?: string | undefined
        readonly Enable?: boolean | undefined
        readonly EnableDaily?: boolean | undefined
      }
    | undefined
  readonly LocalizationSettings?:
    | {
        readonly AvailableLocales?: string | undefined
        readonly DefaultClientLocale?: string | undefined
        readonly DefaultServerLocale?: string | undefined
        readonly EnableExperimentalLocales?: boolean | undefined
      }
    | undefined
  readonly SamlSettings?:
    | {
        readonly AdminAttribute?: string | undefined
        readonly AssertionConsumerServiceURL?: string | undefined
        readonly CanonicalAlgorithm?: string | undefined
        readonly EmailAttribute?: string | undefined
        readonly Enable?: boolean | undefined
        readonly EnableAdminAttribute?: boolean | undefined
        readonly EnableSyncWithLdap?: boolean | undefined
        readonly EnableSyncWithLdapIncludeAuth?: boolean | undefined
        readonly Encrypt?: boolean | undefined
        readonly FirstNameAttribute?: string | undefined
        readonly GuestAttribute?: string | undefined
        readonly IdAttribute?: string | undefined
        readonly IdpCertificateFile?: string | undefined
        readonly IdpDescriptorURL?: string | undefined
        readonly IdpMetadataURL?: string | undefined
        readonly IdpURL?: string | undefined
        readonly IgnoreGuestsLdapSync?: boolean | undefined
        readonly LastNameAttribute?: string | undefined
        readonly LocaleAttribute?: string | undefined
        readonly LoginButtonBorderColor?: string | undefined
        readonly LoginButtonColor?: string | undefined
        readonly LoginButtonText?: string | undefined
        readonly LoginButtonTextColor?: string | undefined
        readonly NicknameAttribute?: string | undefined
        readonly PositionAttribute?: string | undefined
        readonly PrivateKeyFile?: string | undefined
        readonly PublicCertificateFile?: string | undefined
        readonly ScopingIDPName?: string | undefined
        readonly ScopingIDPProviderId?: string | undefined
        readonly ServiceProviderIdentifier?: string | undefined
        readonly SignRequest?: boolean | undefined
        readonly SignatureAlgorithm?: string | undefined
        readonly UsernameAttribute?: string | undefined
        readonly Verify?: boolean | undefined
      }
    | undefined
  readonly NativeAppSettings?:
    | {
        readonly AndroidAppDownloadLink?: string | undefined
        readonly AppCustomURLSchemes?: ReadonlyArray<string> | null | undefined
        readonly AppDownloadLink?: string | undefined
        readonly EnableIntuneMAM?: boolean | undefined
        readonly IosAppDownloadLink?: string | undefined
        readonly MobileAllowPdfLinkNavigation?: boolean | undefined
        readonly MobileEnableBiometrics?: boolean | undefined
        readonly MobileEnableSecureFilePreview?: boolean | undefined
        readonly MobileExternalBrowser?: boolean | undefined
        readonly MobileJailbreakProtection?: boolean | undefined
        readonly MobilePreventScreenCapture?: boolean | undefined
      }
    | undefined
  readonly ClusterSettings?:
    | {
        readonly AdvertiseAddress?: string | undefined
        readonly BindAddress?: string | undefined
        readonly ClusterName?: string | undefined
        readonly Enable?: boolean | undefined
        readonly EnableGossipCompression?: boolean | undefined
        readonly EnableGossipEncryption?: boolean | undefined
        readonly GossipPort?: number | undefined
        readonly NetworkInterface?: string | undefined
        readonly OverrideHostname?: string | undefined
        readonly ReadOnlyConfig?: boolean | undefined
        readonly UseIPAddress?: boolean | undefined
      }
    | undefined
  readonly MetricsSettings?:
    | {
        readonly BlockProfileRate?: number | undefined
        readonly ClientSideUserIds?: ReadonlyArray<unknown> | null | undefined
        readonly Enable?: boolean | undefined
        readonly EnableClientMetrics?: boolean | undefined
        readonly EnableNotificationMetrics?: boolean | undefined
        readonly ListenAddress?: string | undefined
      }
    | undefined
  readonly AnalyticsSettings?: { readonly MaxUsersForStatistics?: number | undefined } | undefined
  readonly AccessControlSettings?:
    | {
        readonly EnableAttributeBasedAccessControl?: boolean | undefined
        readonly EnableUserManagedAttributes?: boolean | undefined
      }
    | undefined
  readonly AnnouncementSettings?:
    | {
        readonly AdminNoticesEnabled?: boolean | undefined
        readonly AllowBannerDismissal?: boolean | undefined
        readonly BannerColor?: string | undefined
        readonly BannerText?: string | undefined
        readonly BannerTextColor?: string | undefined
        readonly EnableBanner?: boolean | undefined
        readonly NoticesFetchFrequency?: number | undefined
        readonly NoticesSkipCache?: boolean | undefined
        readonly NoticesURL?: string | undefined
        readonly UserNoticesEnabled?: boolean | undefined
      }
    | undefined
  readonly AutoTranslationSettings?:
    | {
        readonly Agents?: { readonly LLMServiceID?: string | undefined } | undefined
        readonly Enable?: boolean | undefined
        readonly LibreTranslate?:
          | { readonly APIKey?: string | undefined; readonly URL?: string | undefined }
          | undefined
        readonly Provider?: string | undefined
        readonly RestrictDMAndGM?: boolean | undefined
        readonly TargetLanguages?: ReadonlyArray<string> | null | undefined
        readonly TimeoutMs?: number | undefined
        readonly Workers?: number | undefined
      }
    | undefined
  readonly CacheSettings?:
    | {
        readonly CacheType?: string | undefined
        readonly DisableClientCache?: boolean | undefined
        readonly RedisAddress?: string | undefined
        readonly RedisCachePrefix?: string | undefined
        readonly RedisDB?: number | undefined
        readonly RedisPassword?: string | undefined
      }
    | undefined
  readonly ClientRequirements?:
    | {
        readonly AndroidLatestVersion?: string | undefined
        readonly AndroidMinVersion?: string | undefined
        readonly IosLatestVersion?: string | undefined
        readonly IosMinVersion?: string | undefined
      }
    | undefined
  readonly CloudSettings?:
    | {
        readonly CWSAPIURL?: string | undefined
        readonly CWSMock?: boolean | undefined
        readonly CWSURL?: string | undefined
        readonly Disable?: boolean | undefined
        readonly PreviewModalBucketURL?: string | undefined
      }
    | undefined
  readonly ConnectedWorkspacesSettings?:
    | {
        readonly DisableSharedChannelsStatusSync?: boolean | undefined
        readonly EnableRemoteClusterService?: boolean | undefined
        readonly EnableSharedChannels?: boolean | undefined
        readonly GlobalUserSyncBatchSize?: number | undefined
        readonly MaxPostsPerSync?: number | undefined
        readonly MemberSyncBatchSize?: number | undefined
        readonly SyncUsersOnConnectionOpen?: boolean | undefined
      }
    | undefined
  readonly ContentFlaggingSettings?:
    | {
        readonly AdditionalSettings?:
          | {
              readonly HideFlaggedContent?: boolean | undefined
              readonly Reasons?: ReadonlyArray<string> | null | undefined
              readonly ReporterCommentRequired?: boolean | undefined
              readonly ReviewerCommentRequired?: boolean | undefined
            }
          | undefined
        readonly EnableContentFlagging?: boolean | undefined
        readonly NotificationSettings?:
          | { readonly EventTargetMapping?: Readonly<Record<string, unknown>> | null | undefined }
          | undefined
        readonly ReviewerSettings?:
          | {
              readonly CommonReviewers?: boolean | undefined
              readonly SystemAdminsAsReviewers?: boolean | undefined
              readonly TeamAdminsAsReviewers?: boolean | undefined
            }
          | undefined
      }
    | undefined
  readonly DataRetentionSettings?:
    | {
        readonly BatchSize?: number | undefined
        readonly BoardsRetentionDays?: number | undefined
        readonly DeletionJobStartTime?: string | undefined
        readonly EnableBoardsDeletion?: boolean | undefined
        readonly EnableFileDeletion?: boolean | undefined
        readonly EnableMessageDeletion?: boolean | undefined
        readonly FileRetentionDays?: number | undefined
        readonly FileRetentionHours?: number | undefined
        readonly MessageRetentionDays?: number | undefined
        readonly MessageRetentionHours?: number | undefined
        readonly PreservePinnedPosts?: boolean | undefined
        readonly RetentionIdsBatchSize?: number | undefined
        readonly TimeBetweenBatchesMilliseconds?: number | undefined
      }
    | undefined
  readonly DisplaySettings?:
    | {
        readonly CustomURLSchemes?: ReadonlyArray<unknown> | null | undefined
        readonly MaxMarkdownNodes?: number | undefined
      }
    | undefined
  readonly ElasticsearchSettings?:
    | {
        readonly AggregatePostsAfterDays?: number | undefined
        readonly Backend?: string | undefined
        readonly BatchSize?: number | undefined
        readonly CA?: string | undefined
        readonly ChannelIndexReplicas?: number | undefined
        readonly ChannelIndexShards?: number | undefined
        readonly ClientCert?: string | undefined
        readonly ClientKey?: string | undefined
        readonly ConnectionURL?: string | undefined
        readonly EnableAutocomplete?: boolean | undefined
        readonly EnableCJKAnalyzers?: boolean | undefined
        readonly EnableIndexing?: boolean | undefined
        readonly EnableSearchPublicChannelsWithoutMembership?: boolean | undefined
        readonly EnableSearching?: boolean | undefined
        readonly GlobalSearchPrefix?: string | undefined
        readonly IgnoredPurgeIndexes?: string | undefined
        readonly IndexPrefix?: string | undefined
        readonly LiveIndexingBatchSize?: number | undefined
        readonly Password?: string | undefined
        readonly PostIndexReplicas?: number | undefined
        readonly PostIndexShards?: number | undefined
        readonly PostsAggregatorJobStartTime?: string | undefined
        readonly RequestTimeoutSeconds?: number | undefined
        readonly SkipTLSVerification?: boolean | undefined
        readonly Sniff?: boolean | undefined
        readonly Trace?: string | undefined
        readonly UserIndexReplicas?: number | undefined
        readonly UserIndexShards?: number | undefined
        readonly Username?: string | undefined
      }
    | undefined
  readonly ExperimentalAuditSettings?:
    | {
        readonly AdvancedLoggingJSON?: Readonly<Record<string, unknown>> | null | undefined
        readonly Certificate?: string | undefined
        readonly FileEnabled?: boolean | undefined
        readonly FileName?: string | undefined
      }
    | undefined
  readonly ExperimentalSettings?:
    | {
        readonly ClientSideCertEnable?: boolean | undefined
        readonly DelayChannelAutocomplete?: boolean | undefined
        readonly DisableAppBar?: boolean | undefined
        readonly DisableRefetchingOnBrowserFocus?: boolean | undefined
        readonly DisableWakeUpReconnectHandler?: boolean | undefined
        readonly EnableRemoteClusterService?: boolean | undefined
        readonly EnableSharedChannels?: boolean | undefined
        readonly ExperimentalChannelCategorySorting?: boolean | undefined
        readonly LinkMetadataTimeoutMilliseconds?: number | undefined
        readonly RestrictSystemAdmin?: boolean | undefined
        readonly UsersStatusAndProfileFetchingPollIntervalMilliseconds?: number | undefined
        readonly YoutubeReferrerPolicy?: boolean | undefined
      }
    | undefined
  readonly ExportSettings?:
    | { readonly Directory?: string | undefined; readonly RetentionDays?: number | undefined }
    | undefined
  readonly FeatureFlags?: Readonly<Record<string, unknown>> | undefined
  readonly GuestAccountsSettings?:
    | {
        readonly AllowEmailAccounts?: boolean | undefined
        readonly Enable?: boolean | undefined
        readonly EnableGuestMagicLink?: boolean | undefined
        readonly EnforceMultifactorAuthentication?: boolean | undefined
        readonly HideTags?: boolean | undefined
        readonly RestrictCreationToDomains?: string | undefined
      }
    | undefined
  readonly ImageProxySettings?:
    | {
        readonly Enable?: boolean | undefined
        readonly ImageProxyType?: string | undefined
        readonly RemoteImageProxyOptions?: string | undefined
        readonly RemoteImageProxyURL?: string | undefined
      }
    | undefined
  readonly ImportSettings?:
    | { readonly Directory?: string | undefined; readonly RetentionDays?: number | undefined }
    | undefined
  readonly IntuneSettings?:
    | {
        readonly AuthService?: string | undefined
        readonly ClientId?: string | undefined
        readonly Enable?: boolean | undefined
        readonly TenantId?: string | undefined
      }
    | undefined
  readonly JobSettings?:
    | {
        readonly CleanupConfigThresholdDays?: number | undefined
        readonly CleanupJobsThresholdDays?: number | undefined
        readonly RunJobs?: boolean | undefined
        readonly RunScheduler?: boolean | undefined
      }
    | undefined
  readonly MessageExportSettings?:
    | {
        readonly BatchSize?: number | undefined
        readonly ChannelBatchSize?: number | undefined
        readonly ChannelHistoryBatchSize?: number | undefined
        readonly DailyRunTime?: string | undefined
        readonly DownloadExportResults?: boolean | undefined
        readonly EnableExport?: boolean | undefined
        readonly ExportFormat?: string | undefined
        readonly ExportFromTimestamp?: number | undefined
        readonly GlobalRelaySettings?:
          | {
              readonly CustomSMTPPort?: string | undefined
              readonly CustomSMTPServerName?: string | undefined
              readonly CustomerType?: string | undefined
              readonly EmailAddress?: string | undefined
              readonly SMTPPassword?: string | undefined
              readonly SMTPServerTimeout?: number | undefined
              readonly SMTPUsername?: string | undefined
            }
          | undefined
      }
    | undefined
  readonly OpenIdSettings?:
    | {
        readonly AuthEndpoint?: string | undefined
        readonly ButtonColor?: string | undefined
        readonly ButtonText?: string | undefined
        readonly DiscoveryEndpoint?: string | undefined
        readonly Enable?: boolean | undefined
        readonly Id?: string | undefined
        readonly Scope?: string | undefined
        readonly Secret?: string | undefined
        readonly TokenEndpoint?: string | undefined
        readonly UsePreferredUsername?: boolean | undefined
        readonly UserAPIEndpoint?: string | undefined
      }
    | undefined
  readonly PluginSettings?:
    | {
        readonly AllowInsecureDownloadURL?: boolean | undefined
        readonly AutomaticPrepackagedPlugins?: boolean | undefined
        readonly ChimeraOAuthProxyURL?: string | undefined
        readonly ClientDirectory?: string | undefined
        readonly Directory?: string | undefined
        readonly Enable?: boolean | undefined
        readonly EnableHealthCheck?: boolean | undefined
        readonly EnableMarketplace?: boolean | undefined
        readonly EnableRemoteMarketplace?: boolean | undefined
        readonly EnableUploads?: boolean | undefined
        readonly MarketplaceURL?: string | undefined
        readonly RequirePluginSignature?: boolean | undefined
        readonly SignaturePublicKeyFiles?: ReadonlyArray<unknown> | null | undefined
        readonly Plugins?: Readonly<Record<string, unknown>> | null | undefined
        readonly PluginStates?: Readonly<Record<string, unknown>> | null | undefined
      }
    | undefined
  readonly ThemeSettings?:
    | {
        readonly AllowCustomThemes?: boolean | undefined
        readonly AllowedThemes?: ReadonlyArray<unknown> | null | undefined
        readonly DefaultTheme?: string | undefined
        readonly EnableThemeSelection?: boolean | undefined
      }
    | undefined
  readonly WranglerSettings?:
    | {
        readonly AllowedEmailDomain?: ReadonlyArray<unknown> | null | undefined
        readonly MoveThreadFromDirectMessageChannelEnable?: boolean | undefined
        readonly MoveThreadFromGroupMessageChannelEnable?: boolean | undefined
        readonly MoveThreadFromPrivateChannelEnable?: boolean | undefined
        readonly MoveThreadMaxCount?: number | undefined
        readonly MoveThreadToAnotherTeamEnable?: boolean | undefined
        readonly PermittedWranglerRoles?: ReadonlyArray<unknown> | null | undefined
      }
    | undefined
  readonly MobileEphemeralModeSettings?: Readonly<Record<string, unknown>> | null | undefined
}

export const Config: Schema.Codec<Config> = Schema.Struct({
  ServiceSettings: Schema.optional(
    Schema.Struct({
      AWSMeteringTimeoutSeconds: Schema.optional(Schema.Number),
      AllowCookiesForSubdomains: Schema.optional(Schema.Boolean),
      AllowCorsFrom: Schema.optional(Schema.String),
      AllowPersistentNotifications: Schema.optional(Schema.Boolean),
      AllowPersistentNotificationsForGuests: Schema.optional(Schema.Boolean),
      AllowSyncedDrafts: Schema.optional(Schema.Boolean),
      AllowedUntrustedInternalConnections: Schema.optional(Schema.String),
      BurnOnReadDurationSeconds: Schema.optional(Schema.Number),
      BurnOnReadMaximumTimeToLiveSeconds: Schema.optional(Schema.Number),
      BurnOnReadSchedulerFrequencySeconds: Schema.optional(Schema.Number),
      ClusterLogTimeoutMilliseconds: Schema.optional(Schema.Number),
      CollapsedThreads: Schema.optional(Schema.String),
      ConnectionSecurity: Schema.optional(Schema.String),
      CorsAllowCredentials: Schema.optional(Schema.Boolean),
      CorsDebug: Schema.optional(Schema.Boolean),
      CorsExposedHeaders: Schema.optional(Schema.String),
      DCRRedirectURIAllowlist: Schema.optional(Schema.NullOr(Schema.Array(Schema.Unknown))),
      DebugSplit: Schema.optional(Schema.Boolean),
      DeleteAccountLink: Schema.optional(Schema.String),
      DeveloperFlags: Schema.optional(Schema.String),
      DisableBotsWhenOwnerIsDeactivated: Schema.optional(Schema.Boolean),
      EnableAPIChannelDeletion: Schema.optional(Schema.Boolean),
      EnableAPIPostDeletion: Schema.optional(Schema.Boolean),
      EnableAPITeamDeletion: Schema.optional(Schema.Boolean),
      EnableAPITriggerAdminNotifications: Schema.optional(Schema.Boolean),
      EnableAPIUserDeletion: Schema.optional(Schema.Boolean),
      EnableAWSMetering: Schema.optional(Schema.Boolean),
      EnableBotAccountCreation: Schema.optional(Schema.Boolean),
      EnableBurnOnRead: Schema.optional(Schema.Boolean),
      EnableChannelViewedMessages: Schema.optional(Schema.Boolean),
      EnableClientPerformanceDebugging: Schema.optional(Schema.Boolean),
      EnableCommands: Schema.optional(Schema.Boolean),
      EnableCrossTeamSearch: Schema.optional(Schema.Boolean),
      EnableCustomEmoji: Schema.optional(Schema.Boolean),
      EnableCustomGroups: Schema.optional(Schema.Boolean),
      EnableDesktopLandingPage: Schema.optional(Schema.Boolean),
      EnableDeveloper: Schema.optional(Schema.Boolean),
      EnableDynamicClientRegistration: Schema.optional(Schema.Boolean),
      EnableEmailInvitations: Schema.optional(Schema.Boolean),
      EnableEmojiPicker: Schema.optional(Schema.Boolean),
      EnableFileSearch: Schema.optional(Schema.Boolean),
      EnableGifPicker: Schema.optional(Schema.Boolean),
      EnableIncomingWebhooks: Schema.optional(Schema.Boolean),
      EnableInlineLatex: Schema.optional(Schema.Boolean),
      EnableInsecureOutgoingConnections: Schema.optional(Schema.Boolean),
      EnableLatex: Schema.optional(Schema.Boolean),
      EnableLinkPreviews: Schema.optional(Schema.Boolean),
      EnableLocalMode: Schema.optional(Schema.Boolean),
      EnableMultifactorAuthentication: Schema.optional(Schema.Boolean),
      EnableOAuthServiceProvider: Schema.optional(Schema.Boolean),
      EnableOnboardingFlow: Schema.optional(Schema.Boolean),
      EnableOutgoingOAuthConnections: Schema.optional(Schema.Boolean),
      EnableOutgoingWebhooks: Schema.optional(Schema.Boolean),
      EnablePermalinkPreviews: Schema.optional(Schema.Boolean),
      EnablePostIconOverride: Schema.optional(Schema.Boolean),
      EnablePostSearch: Schema.optional(Schema.Boolean),
      EnablePostUsernameOverride: Schema.optional(Schema.Boolean),
      EnableSVGs: Schema.optional(Schema.Boolean),
      EnableSecurityFixAlert: Schema.optional(Schema.Boolean),
      EnableTesting: Schema.optional(Schema.Boolean),
      EnableTutorial: Schema.optional(Schema.Boolean),
      EnableUserAccessTokens: Schema.optional(Schema.Boolean),
      EnableUserStatuses: Schema.optional(Schema.Boolean),
      EnableUserTypingMessages: Schema.optional(Schema.Boolean),
      EnableWebHubChannelIteration: Schema.optional(Schema.Boolean),
      EnforceMultifactorAuthentication: Schema.optional(Schema.Boolean),
      ExperimentalEnableAuthenticationTransfer: Schema.optional(Schema.Boolean),
      ExperimentalEnableDefaultChannelLeaveJoinMessages: Schema.optional(Schema.Boolean),
      ExperimentalEnableHardenedMode: Schema.optional(Schema.Boolean),
      ExperimentalGroupUnreadChannels: Schema.optional(Schema.String),
      ExperimentalStrictCSRFEnforcement: Schema.optional(Schema.Boolean),
      ExtendSessionLengthWithActivity: Schema.optional(Schema.Boolean),
      FeatureFlagSyncIntervalSeconds: Schema.optional(Schema.Number),
      Forward80To443: Schema.optional(Schema.Boolean),
      FrameAncestors: Schema.optional(Schema.String),
      GiphySdkKey: Schema.optional(Schema.String),
      GoogleDeveloperKey: Schema.optional(Schema.String),
      GoroutineHealthThreshold: Schema.optional(Schema.Number),
      IdleTimeout: Schema.optional(Schema.Number),
      LetsEncryptCertificateCacheFile: Schema.optional(Schema.String),
      LicenseFileLocation: Schema.optional(Schema.String),
      ListenAddress: Schema.optional(Schema.String),
      LocalModeSocketLocation: Schema.optional(Schema.String),
      ManagedResourcePaths: Schema.optional(Schema.String),
      MaximumLoginAttempts: Schema.optional(Schema.Number),
      MaximumPayloadSizeBytes: Schema.optional(Schema.Number),
      MaximumURLLength: Schema.optional(Schema.Number),
      MinimumDesktopAppVersion: Schema.optional(Schema.String),
      MinimumHashtagLength: Schema.optional(Schema.Number),
      OutgoingIntegrationRequestsTimeout: Schema.optional(Schema.Number),
      PersistentNotificationIntervalMinutes: Schema.optional(Schema.Number),
      PersistentNotificationMaxCount: Schema.optional(Schema.Number),
      PersistentNotificationMaxRecipients: Schema.optional(Schema.Number),
      PostEditTimeLimit: Schema.optional(Schema.Number),
      PostPriority: Schema.optional(Schema.Boolean),
      ReadTimeout: Schema.optional(Schema.Number),
      RefreshPostStatsRunTime: Schema.optional(Schema.String),
      RestrictLinkPreviews: Schema.optional(Schema.String),
      ScheduledPosts: Schema.optional(Schema.Boolean),
      SessionCacheInMinutes: Schema.optional(Schema.Number),
      SessionIdleTimeoutInMinutes: Schema.optional(Schema.Number),
      SessionLengthMobileInDays: Schema.optional(Schema.Number),
      SessionLengthMobileInHours: Schema.optional(Schema.Number),
      SessionLengthSSOInDays: Schema.optional(Schema.Number),
      SessionLengthSSOInHours: Schema.optional(Schema.Number),
      SessionLengthWebInDays: Schema.optional(Schema.Number),
      SessionLengthWebInHours: Schema.optional(Schema.Number),
      SiteURL: Schema.optional(Schema.String),
      SplitKey: Schema.optional(Schema.String),
      TLSCertFile: Schema.optional(Schema.String),
      TLSKeyFile: Schema.optional(Schema.String),
      TLSMinVer: Schema.optional(Schema.String),
      TLSOverwriteCiphers: Schema.optional(Schema.NullOr(Schema.Array(Schema.Unknown))),
      TLSStrictTransport: Schema.optional(Schema.Boolean),
      TLSStrictTransportMaxAge: Schema.optional(Schema.Number),
      TerminateSessionsOnPasswordChange: Schema.optional(Schema.Boolean),
      ThreadAutoFollow: Schema.optional(Schema.Boolean),
      TimeBetweenUserTypingUpdatesMilliseconds: Schema.optional(Schema.Number),
      TrustedProxyIPHeader: Schema.optional(Schema.NullOr(Schema.Array(Schema.Unknown))),
      UniqueEmojiReactionLimitPerPost: Schema.optional(Schema.Number),
      UseLetsEncrypt: Schema.optional(Schema.Boolean),
      WebserverMode: Schema.optional(Schema.String),
      WebsocketPort: Schema.optional(Schema.Number),
      WebsocketSecurePort: Schema.optional(Schema.Number),
      WebsocketURL: Schema.optional(Schema.String),
      WriteTimeout: Schema.optional(Schema.Number)
    })
  ),
  TeamSettings: Schema.optional(
    Schema.Struct({
      CustomBrandText: Schema.optional(Schema.String),
      CustomDescriptionText: Schema.optional(Schema.String),
      EnableConfirmNotificationsToChannel: Schema.optional(Schema.Boolean),
      EnableCustomBrand: Schema.optional(Schema.Boolean),
      EnableCustomUserStatuses: Schema.optional(Schema.Boolean),
      EnableJoinLeaveMessageByDefault: Schema.optional(Schema.Boolean),
      EnableLastActiveTime: Schema.optional(Schema.Boolean),
      EnableOpenServer: Schema.optional(Schema.Boolean),
      EnableUserCreation: Schema.optional(Schema.Boolean),
      EnableUserDeactivation: Schema.optional(Schema.Boolean),
      ExperimentalDefaultChannels: Schema.optional(Schema.NullOr(Schema.Array(Schema.Unknown))),
      ExperimentalEnableAutomaticReplies: Schema.optional(Schema.Boolean),
      ExperimentalPrimaryTeam: Schema.optional(Schema.String),
      ExperimentalViewArchivedChannels: Schema.optional(Schema.Boolean),
      LockTeammateNameDisplay: Schema.optional(Schema.Boolean),
      MaxChannelsPerTeam: Schema.optional(Schema.Number),
      MaxNotificationsPerChannel: Schema.optional(Schema.Number),
      MaxUsersPerTeam: Schema.optional(Schema.Number),
      RestrictCreationToDomains: Schema.optional(Schema.String),
      RestrictDirectMessage: Schema.optional(Schema.String),
      SiteName: Schema.optional(Schema.String),
      TeammateNameDisplay: Schema.optional(Schema.String),
      UserStatusAwayTimeout: Schema.optional(Schema.Number)
    })
  ),
  SqlSettings: Schema.optional(
    Schema.Struct({
      AtRestEncryptKey: Schema.optional(Schema.String),
      ConnMaxIdleTimeMilliseconds: Schema.optional(Schema.Number),
      ConnMaxLifetimeMilliseconds: Schema.optional(Schema.Number),
      DataSource: Schema.optional(Schema.String),
      DataSourceReplicas: Schema.optional(Schema.NullOr(Schema.Array(Schema.Unknown))),
      DataSourceSearchReplicas: Schema.optional(Schema.NullOr(Schema.Array(Schema.Unknown))),
      DisableDatabaseSearch: Schema.optional(Schema.Boolean),
      DriverName: Schema.optional(Schema.String),
      MaxIdleConns: Schema.optional(Schema.Number),
      MaxOpenConns: Schema.optional(Schema.Number),
      MigrationsStatementTimeoutSeconds: Schema.optional(Schema.Number),
      QueryTimeout: Schema.optional(Schema.Number),
      ReplicaLagSettings: Schema.optional(Schema.NullOr(Schema.Array(Schema.Unknown))),
      ReplicaMonitorIntervalSeconds: Schema.optional(Schema.Number),
      Trace: Schema.optional(Schema.Boolean)
    })
  ),
  LogSettings: Schema.optional(
    Schema.Struct({
      AdvancedLoggingJSON: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
      ConsoleJson: Schema.optional(Schema.Boolean),
      ConsoleLevel: Schema.optional(Schema.String),
      EnableColor: Schema.optional(Schema.Boolean),
      EnableConsole: Schema.optional(Schema.Boolean),
      EnableDiagnostics: Schema.optional(Schema.Boolean),
      EnableFile: Schema.optional(Schema.Boolean),
      EnableSentry: Schema.optional(Schema.Boolean),
      EnableWebhookDebugging: Schema.optional(Schema.Boolean),
      FileJson: Schema.optional(Schema.Boolean),
      FileLevel: Schema.optional(Schema.String),
      FileLocation: Schema.optional(Schema.String),
      MaxFieldSize: Schema.optional(Schema.Number)
    })
  ),
  PasswordSettings: Schema.optional(
    Schema.Struct({
      EnableForgotLink: Schema.optional(Schema.Boolean),
      Lowercase: Schema.optional(Schema.Boolean),
      MinimumLength: Schema.optional(Schema.Number),
      Number: Schema.optional(Schema.Boolean),
      Symbol: Schema.optional(Schema.Boolean),
      Uppercase: Schema.optional(Schema.Boolean)
    })
  ),
  FileSettings: Schema.optional(
    Schema.Struct({
      AmazonS3AccessKeyId: Schema.optional(Schema.String),
      AmazonS3Bucket: Schema.optional(Schema.String),
      AmazonS3Endpoint: Schema.optional(Schema.String),
      AmazonS3PathPrefix: Schema.optional(Schema.String),
      AmazonS3Region: Schema.optional(Schema.String),
      AmazonS3RequestTimeoutMilliseconds: Schema.optional(Schema.Number),
      AmazonS3SSE: Schema.optional(Schema.Boolean),
      AmazonS3SSL: Schema.optional(Schema.Boolean),
      AmazonS3SecretAccessKey: Schema.optional(Schema.String),
      AmazonS3SignV2: Schema.optional(Schema.Boolean),
      AmazonS3StorageClass: Schema.optional(Schema.String),
      AmazonS3Trace: Schema.optional(Schema.Boolean),
      AmazonS3UploadPartSizeBytes: Schema.optional(Schema.Number),
      ArchiveRecursion: Schema.optional(Schema.Boolean),
      DedicatedExportStore: Schema.optional(Schema.Boolean),
      Directory: Schema.optional(Schema.String),
      DriverName: Schema.optional(Schema.String),
      EnableFileAttachments: Schema.optional(Schema.Boolean),
      EnableMobileDownload: Schema.optional(Schema.Boolean),
      EnableMobileUpload: Schema.optional(Schema.Boolean),
      EnablePublicLink: Schema.optional(Schema.Boolean),
      ExportAmazonS3AccessKeyId: Schema.optional(Schema.String),
      ExportAmazonS3Bucket: Schema.optional(Schema.String),
      ExportAmazonS3Endpoint: Schema.optional(Schema.String),
      ExportAmazonS3PathPrefix: Schema.optional(Schema.String),
      ExportAmazonS3PresignExpiresSeconds: Schema.optional(Schema.Number),
      ExportAmazonS3Region: Schema.optional(Schema.String),
      ExportAmazonS3RequestTimeoutMilliseconds: Schema.optional(Schema.Number),
      ExportAmazonS3SSE: Schema.optional(Schema.Boolean),
      ExportAmazonS3SSL: Schema.optional(Schema.Boolean),
      ExportAmazonS3SecretAccessKey: Schema.optional(Schema.String),
      ExportAmazonS3SignV2: Schema.optional(Schema.Boolean),
      ExportAmazonS3StorageClass: Schema.optional(Schema.String),
      ExportAmazonS3Trace: Schema.optional(Schema.Boolean),
      ExportAmazonS3UploadPartSizeBytes: Schema.optional(Schema.Number),
      ExportDirectory: Schema.optional(Schema.String),
      ExportDriverName: Schema.optional(Schema.String),
      ExtractContent: Schema.optional(Schema.Boolean),
      InitialFont: Schema.optional(Schema.String),
      MaxFileSize: Schema.optional(Schema.Number),
      MaxImageDecoderConcurrency: Schema.optional(Schema.Number),
      MaxImageResolution: Schema.optional(Schema.Number),
      PublicLinkSalt: Schema.optional(Schema.String)
    })
  ),
  EmailSettings: Schema.optional(
    Schema.Struct({
      ConnectionSecurity: Schema.optional(Schema.String),
      EmailBatchingBufferSize: Schema.optional(Schema.Number),
      EmailBatchingInterval: Schema.optional(Schema.Number),
      EmailNotificationContentsType: Schema.optional(Schema.String),
      EnableEmailBatching: Schema.optional(Schema.Boolean),
      EnablePreviewModeBanner: Schema.optional(Schema.Boolean),
      EnableSMTPAuth: Schema.optional(Schema.Boolean),
      EnableSignInWithEmail: Schema.optional(Schema.Boolean),
      EnableSignInWithUsername: Schema.optional(Schema.Boolean),
      EnableSignUpWithEmail: Schema.optional(Schema.Boolean),
      FeedbackEmail: Schema.optional(Schema.String),
      FeedbackName: Schema.optional(Schema.String),
      FeedbackOrganization: Schema.optional(Schema.String),
      LoginButtonBorderColor: Schema.optional(Schema.String),
      LoginButtonColor: Schema.optional(Schema.String),
      LoginButtonTextColor: Schema.optional(Schema.String),
      PushNotificationBuffer: Schema.optional(Schema.Number),
      PushNotificationContents: Schema.optional(Schema.String),
      PushNotificationServer: Schema.optional(Schema.String),
      ReplyToAddress: Schema.optional(Schema.String),
      RequireEmailVerification: Schema.optional(Schema.Boolean),
      SMTPPassword: Schema.optional(Schema.String),
      SMTPPort: Schema.optional(Schema.String),
      SMTPServer: Schema.optional(Schema.String),
      SMTPServerTimeout: Schema.optional(Schema.Number),
      SMTPUsername: Schema.optional(Schema.String),
      SendEmailNotifications: Schema.optional(Schema.Boolean),
      SendPushNotifications: Schema.optional(Schema.Boolean),
      SkipServerCertificateVerification: Schema.optional(Schema.Boolean),
      UseChannelInEmailNotifications: Schema.optional(Schema.Boolean)
    })
  ),
  RateLimitSettings: Schema.optional(
    Schema.Struct({
      Enable: Schema.optional(Schema.Boolean),
      MaxBurst: Schema.optional(Schema.Number),
      MemoryStoreSize: Schema.optional(Schema.Number),
      PerSec: Schema.optional(Schema.Number),
      VaryByHeader: Schema.optional(Schema.String),
      VaryByRemoteAddr: Schema.optional(Schema.Boolean),
      VaryByUser: Schema.optional(Schema.Boolean)
    })
  ),
  PrivacySettings: Schema.optional(
    Schema.Struct({
      ShowEmailAddress: Schema.optional(Schema.Boolean),
      ShowFullName: Schema.optional(Schema.Boolean),
      UseAnonymousURLs: Schema.optional(Schema.Boolean)
    })
  ),
  SupportSettings: Schema.optional(
    Schema.Struct({
      AboutLink: Schema.optional(Schema.String),
      AllowDownloadLogs: Schema.optional(Schema.Boolean),
      CustomTermsOfServiceEnabled: Schema.optional(Schema.Boolean),
      CustomTermsOfServiceReAcceptancePeriod: Schema.optional(Schema.Number),
      EnableAskCommunityLink: Schema.optional(Schema.Boolean),
      ForgotPasswordLink: Schema.optional(Schema.String),
      HelpLink: Schema.optional(Schema.String),
      PrivacyPolicyLink: Schema.optional(Schema.String),
      ReportAProblemLink: Schema.optional(Schema.String),
      ReportAProblemMail: Schema.optional(Schema.String),
      ReportAProblemType: Schema.optional(Schema.String),
      SupportEmail: Schema.optional(Schema.String),
      TermsOfServiceLink: Schema.optional(Schema.String)
    })
  ),
  GitLabSettings: Schema.optional(
    Schema.Struct({
      AuthEndpoint: Schema.optional(Schema.String),
      ButtonColor: Schema.optional(Schema.String),
      ButtonText: Schema.optional(Schema.String),
      DiscoveryEndpoint: Schema.optional(Schema.String),
      Enable: Schema.optional(Schema.Boolean),
      Id: Schema.optional(Schema.String),
      Scope: Schema.optional(Schema.String),
      Secret: Schema.optional(Schema.String),
      TokenEndpoint: Schema.optional(Schema.String),
      UsePreferredUsername: Schema.optional(Schema.Boolean),
      UserAPIEndpoint: Schema.optional(Schema.String)
    })
  ),
  GoogleSettings: Schema.optional(
    Schema.Struct({
      AuthEndpoint: Schema.optional(Schema.String),
      ButtonColor: Schema.optional(Schema.String),
      ButtonText: Schema.optional(Schema.String),
      DiscoveryEndpoint: Schema.optional(Schema.String),
      Enable: Schema.optional(Schema.Boolean),
      Id: Schema.optional(Schema.String),
      Scope: Schema.optional(Schema.String),
      Secret: Schema.optional(Schema.String),
      TokenEndpoint: Schema.optional(Schema.String),
      UsePreferredUsername: Schema.optional(Schema.Boolean),
      UserAPIEndpoint: Schema.optional(Schema.String)
    })
  ),
  Office365Settings: Schema.optional(
    Schema.Struct({
      AuthEndpoint: Schema.optional(Schema.String),
      DirectoryId: Schema.optional(Schema.String),
      DiscoveryEndpoint: Schema.optional(Schema.String),
      Enable: Schema.optional(Schema.Boolean),
      Id: Schema.optional(Schema.String),
      Scope: Schema.optional(Schema.String),
      Secret: Schema.optional(Schema.String),
      TokenEndpoint: Schema.optional(Schema.String),
      UsePreferredUsername: Schema.optional(Schema.Boolean),
      UserAPIEndpoint: Schema.optional(Schema.String)
    })
  ),
  LdapSettings: Schema.optional(
    Schema.Struct({
      AdminFilter: Schema.optional(Schema.String),
      BaseDN: Schema.optional(Schema.String),
      BindPassword: Schema.optional(Schema.String),
      BindUsername: Schema.optional(Schema.String),
      ConnectionSecurity: Schema.optional(Schema.String),
      EmailAttribute: Schema.optional(Schema.String),
      Enable: Schema.optional(Schema.Boolean),
      EnableAdminFilter: Schema.optional(Schema.Boolean),
      EnableSync: Schema.optional(Schema.Boolean),
      FirstNameAttribute: Schema.optional(Schema.String),
      GroupDisplayNameAttribute: Schema.optional(Schema.String),
      GroupFilter: Schema.optional(Schema.String),
      GroupIdAttribute: Schema.optional(Schema.String),
      GuestFilter: Schema.optional(Schema.String),
      IdAttribute: Schema.optional(Schema.String),
      LastNameAttribute: Schema.optional(Schema.String),
      LdapPort: Schema.optional(Schema.Number),
      LdapServer: Schema.optional(Schema.String),
      LoginButtonBorderColor: Schema.optional(Schema.String),
      LoginButtonColor: Schema.optional(Schema.String),
      LoginButtonTextColor: Schema.optional(Schema.String),
      LoginFieldName: Schema.optional(Schema.String),
      LoginIdAttribute: Schema.optional(Schema.String),
      MaxPageSize: Schema.optional(Schema.Number),
      MaximumLoginAttempts: Schema.optional(Schema.Number),
      NicknameAttribute: Schema.optional(Schema.String),
      PictureAttribute: Schema.optional(Schema.String),
      PositionAttribute: Schema.optional(Schema.String),
      PrivateKeyFile: Schema.optional(Schema.String),
      PublicCertificateFile: Schema.optional(Schema.String),
      QueryTimeout: Schema.optional(Schema.Number),
      ReAddRemovedMembers: Schema.optional(Schema.Boolean),
      SkipCertificateVerification: Schema.optional(Schema.Boolean),
      SyncIntervalMinutes: Schema.optional(Schema.Number),
      UserFilter: Schema.optional(Schema.String),
      UsernameAttribute: Schema.optional(Schema.String)
    })
  ),
  ComplianceSettings: Schema.optional(
    Schema.Struct({
      BatchSize: Schema.optional(Schema.Number),
      Directory: Schema.optional(Schema.String),
      Enable: Schema.optional(Schema.Boolean),
      EnableDaily: Schema.optional(Schema.Boolean)
    })
  ),
  LocalizationSettings: Schema.optional(
    Schema.Struct({
      AvailableLocales: Schema.optional(Schema.String),
      DefaultClientLocale: Schema.optional(Schema.String),
      DefaultServerLocale: Schema.optional(Schema.String),
      EnableExperimentalLocales: Schema.optional(Schema.Boolean)
    })
  ),
  SamlSettings: Schema.optional(
    Schema.Struct({
      AdminAttribute: Schema.optional(Schema.String),
      AssertionConsumerServiceURL: Schema.optional(Schema.String),
      CanonicalAlgorithm: Schema.optional(Schema.String),
      EmailAttribute: Schema.optional(Schema.String),
      Enable: Schema.optional(Schema.Boolean),
      EnableAdminAttribute: Schema.optional(Schema.Boolean),
      EnableSyncWithLdap: Schema.optional(Schema.Boolean),
      EnableSyncWithLdapIncludeAuth: Schema.optional(Schema.Boolean),
      Encrypt: Schema.optional(Schema.Boolean),
      FirstNameAttribute: Schema.optional(Schema.String),
      GuestAttribute: Schema.optional(Schema.String),
      IdAttribute: Schema.optional(Schema.String),
      IdpCertificateFile: Schema.optional(Schema.String),
      IdpDescriptorURL: Schema.optional(Schema.String),
      IdpMetadataURL: Schema.optional(Schema.String),
      IdpURL: Schema.optional(Schema.String),
      IgnoreGuestsLdapSync: Schema.optional(Schema.Boolean),
      LastNameAttribute: Schema.optional(Schema.String),
      LocaleAttribute: Schema.optional(Schema.String),
      LoginButtonBorderColor: Schema.optional(Schema.String),
      LoginButtonColor: Schema.optional(Schema.String),
      LoginButtonText: Schema.optional(Schema.String),
      LoginButtonTextColor: Schema.optional(Schema.String),
      NicknameAttribute: Schema.optional(Schema.String),
      PositionAttribute: Schema.optional(Schema.String),
      PrivateKeyFile: Schema.optional(Schema.String),
      PublicCertificateFile: Schema.optional(Schema.String),
      ScopingIDPName: Schema.optional(Schema.String),
      ScopingIDPProviderId: Schema.optional(Schema.String),
      ServiceProviderIdentifier: Schema.optional(Schema.String),
      SignRequest: Schema.optional(Schema.Boolean),
      SignatureAlgorithm: Schema.optional(Schema.String),
      UsernameAttribute: Schema.optional(Schema.String),
      Verify: Schema.optional(Schema.Boolean)
    })
  ),
  NativeAppSettings: Schema.optional(
    Schema.Struct({
      AndroidAppDownloadLink: Schema.optional(Schema.String),
      AppCustomURLSchemes: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
      AppDownloadLink: Schema.optional(Schema.String),
      EnableIntuneMAM: Schema.optional(Schema.Boolean),
      IosAppDownloadLink: Schema.optional(Schema.String),
      MobileAllowPdfLinkNavigation: Schema.optional(Schema.Boolean),
      MobileEnableBiometrics: Schema.optional(Schema.Boolean),
      MobileEnableSecureFilePreview: Schema.optional(Schema.Boolean),
      MobileExternalBrowser: Schema.optional(Schema.Boolean),
      MobileJailbreakProtection: Schema.optional(Schema.Boolean),
      MobilePreventScreenCapture: Schema.optional(Schema.Boolean)
    })
  ),
  ClusterSettings: Schema.optional(
    Schema.Struct({
      AdvertiseAddress: Schema.optional(Schema.String),
      BindAddress: Schema.optional(Schema.String),
      ClusterName: Schema.optional(Schema.String),
      Enable: Schema.optional(Schema.Boolean),
      EnableGossipCompression: Schema.optional(Schema.Boolean),
      EnableGossipEncryption: Schema.optional(Schema.Boolean),
      GossipPort: Schema.optional(Schema.Number),
      NetworkInterface: Schema.optional(Schema.String),
      OverrideHostname: Schema.optional(Schema.String),
      ReadOnlyConfig: Schema.optional(Schema.Boolean),
      UseIPAddress: Schema.optional(Schema.Boolean)
    })
  ),
  MetricsSettings: Schema.optional(
    Schema.Struct({
      BlockProfileRate: Schema.optional(Schema.Number),
      ClientSideUserIds: Schema.optional(Schema.NullOr(Schema.Array(Schema.Unknown))),
      Enable: Schema.optional(Schema.Boolean),
      EnableClientMetrics: Schema.optional(Schema.Boolean),
      EnableNotificationMetrics: Schema.optional(Schema.Boolean),
      ListenAddress: Schema.optional(Schema.String)
    })
  ),
  AnalyticsSettings: Schema.optional(Schema.Struct({ MaxUsersForStatistics: Schema.optional(Schema.Number) })),
  AccessControlSettings: Schema.optional(
    Schema.Struct({
      EnableAttributeBasedAccessControl: Schema.optional(Schema.Boolean),
      EnableUserManagedAttributes: Schema.optional(Schema.Boolean)
    })
  ),
  AnnouncementSettings: Schema.optional(
    Schema.Struct({
      AdminNoticesEnabled: Schema.optional(Schema.Boolean),
      AllowBannerDismissal: Schema.optional(Schema.Boolean),
      BannerColor: Schema.optional(Schema.String),
      BannerText: Schema.optional(Schema.String),
      BannerTextColor: Schema.optional(Schema.String),
      EnableBanner: Schema.optional(Schema.Boolean),
      NoticesFetchFrequency: Schema.optional(Schema.Number),
      NoticesSkipCache: Schema.optional(Schema.Boolean),
      NoticesURL: Schema.optional(Schema.String),
      UserNoticesEnabled: Schema.optional(Schema.Boolean)
    })
  ),
  AutoTranslationSettings: Schema.optional(
    Schema.Struct({
      Agents: Schema.optional(Schema.Struct({ LLMServiceID: Schema.optional(Schema.String) })),
      Enable: Schema.optional(Schema.Boolean),
      LibreTranslate: Schema.optional(
        Schema.Struct({ APIKey: Schema.optional(Schema.String), URL: Schema.optional(Schema.String) })
      ),
      Provider: Schema.optional(Schema.String),
      RestrictDMAndGM: Schema.optional(Schema.Boolean),
      TargetLanguages: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
      TimeoutMs: Schema.optional(Schema.Number),
      Workers: Schema.optional(Schema.Number)
    })
  ),
  CacheSettings: Schema.optional(
    Schema.Struct({
      CacheType: Schema.optional(Schema.String),
      DisableClientCache: Schema.optional(Schema.Boolean),
      RedisAddress: Schema.optional(Schema.String),
      RedisCachePrefix: Schema.optional(Schema.String),
      RedisDB: Schema.optional(Schema.Number),
      RedisPassword: Schema.optional(Schema.String)
    })
  ),
  ClientRequirements: Schema.optional(
    Schema.Struct({
      AndroidLatestVersion: Schema.optional(Schema.String),
      AndroidMinVersion: Schema.optional(Schema.String),
      IosLatestVersion: Schema.optional(Schema.String),
      IosMinVersion: Schema.optional(Schema.String)
    })
  ),
  CloudSettings: Schema.optional(
    Schema.Struct({
      CWSAPIURL: Schema.optional(Schema.String),
      CWSMock: Schema.optional(Schema.Boolean),
      CWSURL: Schema.optional(Schema.String),
      Disable: Schema.optional(Schema.Boolean),
      PreviewModalBucketURL: Schema.optional(Schema.String)
    })
  ),
  ConnectedWorkspacesSettings: Schema.optional(
    Schema.Struct({
      DisableSharedChannelsStatusSync: Schema.optional(Schema.Boolean),
      EnableRemoteClusterService: Schema.optional(Schema.Boolean),
      EnableSharedChannels: Schema.optional(Schema.Boolean),
      GlobalUserSyncBatchSize: Schema.optional(Schema.Number),
      MaxPostsPerSync: Schema.optional(Schema.Number),
      MemberSyncBatchSize: Schema.optional(Schema.Number),
      SyncUsersOnConnectionOpen: Schema.optional(Schema.Boolean)
    })
  ),
  ContentFlaggingSettings: Schema.optional(
    Schema.Struct({
      AdditionalSettings: Schema.optional(
        Schema.Struct({
          HideFlaggedContent: Schema.optional(Schema.Boolean),
          Reasons: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
          ReporterCommentRequired: Schema.optional(Schema.Boolean),
          ReviewerCommentRequired: Schema.optional(Schema.Boolean)
        })
      ),
      EnableContentFlagging: Schema.optional(Schema.Boolean),
      NotificationSettings: Schema.optional(
        Schema.Struct({
          EventTargetMapping: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)))
        })
      ),
      ReviewerSettings: Schema.optional(
        Schema.Struct({
          CommonReviewers: Schema.optional(Schema.Boolean),
          SystemAdminsAsReviewers: Schema.optional(Schema.Boolean),
          TeamAdminsAsReviewers: Schema.optional(Schema.Boolean)
        })
      )
    })
  ),
  DataRetentionSettings: Schema.optional(
    Schema.Struct({
      BatchSize: Schema.optional(Schema.Number),
      BoardsRetentionDays: Schema.optional(Schema.Number),
      DeletionJobStartTime: Schema.optional(Schema.String),
      EnableBoardsDeletion: Schema.optional(Schema.Boolean),
      EnableFileDeletion: Schema.optional(Schema.Boolean),
      EnableMessageDeletion: Schema.optional(Schema.Boolean),
      FileRetentionDays: Schema.optional(Schema.Number),
      FileRetentionHours: Schema.optional(Schema.Number),
      MessageRetentionDays: Schema.optional(Schema.Number),
      MessageRetentionHours: Schema.optional(Schema.Number),
      PreservePinnedPosts: Schema.optional(Schema.Boolean),
      RetentionIdsBatchSize: Schema.optional(Schema.Number),
      TimeBetweenBatchesMilliseconds: Schema.optional(Schema.Number)
    })
  ),
  DisplaySettings: Schema.optional(
    Schema.Struct({
      CustomURLSchemes: Schema.optional(Schema.NullOr(Schema.Array(Schema.Unknown))),
      MaxMarkdownNodes: Schema.optional(Schema.Number)
    })
  ),
  ElasticsearchSettings: Schema.optional(
    Schema.Struct({
      AggregatePostsAfterDays: Schema.optional(Schema.Number),
      Backend: Schema.optional(Schema.String),
      BatchSize: Schema.optional(Schema.Number),
      CA: Schema.optional(Schema.String),
      ChannelIndexReplicas: Schema.optional(Schema.Number),
      ChannelIndexShards: Schema.optional(Schema.Number),
      ClientCert: Schema.optional(Schema.String),
      ClientKey: Schema.optional(Schema.String),
      ConnectionURL: Schema.optional(Schema.String),
      EnableAutocomplete: Schema.optional(Schema.Boolean),
      EnableCJKAnalyzers: Schema.optional(Schema.Boolean),
      EnableIndexing: Schema.optional(Schema.Boolean),
      EnableSearchPublicChannelsWithoutMembership: Schema.optional(Schema.Boolean),
      EnableSearching: Schema.optional(Schema.Boolean),
      GlobalSearchPrefix: Schema.optional(Schema.String),
      IgnoredPurgeIndexes: Schema.optional(Schema.String),
      IndexPrefix: Schema.optional(Schema.String),
      LiveIndexingBatchSize: Schema.optional(Schema.Number),
      Password: Schema.optional(Schema.String),
      PostIndexReplicas: Schema.optional(Schema.Number),
      PostIndexShards: Schema.optional(Schema.Number),
      PostsAggregatorJobStartTime: Schema.optional(Schema.String),
      RequestTimeoutSeconds: Schema.optional(Schema.Number),
      SkipTLSVerification: Schema.optional(Schema.Boolean),
      Sniff: Schema.optional(Schema.Boolean),
      Trace: Schema.optional(Schema.String),
      UserIndexReplicas: Schema.optional(Schema.Number),
      UserIndexShards: Schema.optional(Schema.Number),
      Username: Schema.optional(Schema.String)
    })
  ),
  ExperimentalAuditSettings: Schema.optional(
    Schema.Struct({
      AdvancedLoggingJSON: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
      Certificate: Schema.optional(Schema.String),
      FileEnabled: Schema.optional(Schema.Boolean),
      FileName: Schema.optional(Schema.String)
    })
  ),
  ExperimentalSettings: Schema.optional(
    Schema.Struct({
      ClientSideCertEnable: Schema.optional(Schema.Boolean),
      DelayChannelAutocomplete: Schema.optional(Schema.Boolean),
      DisableAppBar: Schema.optional(Schema.Boolean),
      DisableRefetchingOnBrowserFocus: Schema.optional(Schema.Boolean),
      DisableWakeUpReconnectHandler: Schema.optional(Schema.Boolean),
      EnableRemoteClusterService: Schema.optional(Schema.Boolean),
      EnableSharedChannels: Schema.optional(Schema.Boolean),
      ExperimentalChannelCategorySorting: Schema.optional(Schema.Boolean),
      LinkMetadataTimeoutMilliseconds: Schema.optional(Schema.Number),
      RestrictSystemAdmin: Schema.optional(Schema.Boolean),
      UsersStatusAndProfileFetchingPollIntervalMilliseconds: Schema.optional(Schema.Number),
      YoutubeReferrerPolicy: Schema.optional(Schema.Boolean)
    })
  ),
  ExportSettings: Schema.optional(
    Schema.Struct({ Directory: Schema.optional(Schema.String), RetentionDays: Schema.optional(Schema.Number) })
  ),
  FeatureFlags: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)),
  GuestAccountsSettings: Schema.optional(
    Schema.Struct({
      AllowEmailAccounts: Schema.optional(Schema.Boolean),
      Enable: Schema.optional(Schema.Boolean),
      EnableGuestMagicLink: Schema.optional(Schema.Boolean),
      EnforceMultifactorAuthentication: Schema.optional(Schema.Boolean),
      HideTags: Schema.optional(Schema.Boolean),
      RestrictCreationToDomains: Schema.optional(Schema.String)
    })
  ),
  ImageProxySettings: Schema.optional(
    Schema.Struct({
      Enable: Schema.optional(Schema.Boolean),
      ImageProxyType: Schema.optional(Schema.String),
      RemoteImageProxyOptions: Schema.optional(Schema.String),
      RemoteImageProxyURL: Schema.optional(Schema.String)
    })
  ),
  ImportSettings: Schema.optional(
    Schema.Struct({ Directory: Schema.optional(Schema.String), RetentionDays: Schema.optional(Schema.Number) })
  ),
  IntuneSettings: Schema.optional(
    Schema.Struct({
      AuthService: Schema.optional(Schema.String),
      ClientId: Schema.optional(Schema.String),
      Enable: Schema.optional(Schema.Boolean),
      TenantId: Schema.optional(Schema.String)
    })
  ),
  JobSettings: Schema.optional(
    Schema.Struct({
      CleanupConfigThresholdDays: Schema.optional(Schema.Number),
      CleanupJobsThresholdDays: Schema.optional(Schema.Number),
      RunJobs: Schema.optional(Schema.Boolean),
      RunScheduler: Schema.optional(Schema.Boolean)
    })
  ),
  MessageExportSettings: Schema.optional(
    Schema.Struct({
      BatchSize: Schema.optional(Schema.Number),
      ChannelBatchSize: Schema.optional(Schema.Number),
      ChannelHistoryBatchSize: Schema.optional(Schema.Number),
      DailyRunTime: Schema.optional(Schema.String),
      DownloadExportResults: Schema.optional(Schema.Boolean),
      EnableExport: Schema.optional(Schema.Boolean),
      ExportFormat: Schema.optional(Schema.String),
      ExportFromTimestamp: Schema.optional(Schema.Number),
      GlobalRelaySettings: Schema.optional(
        Schema.Struct({
          CustomSMTPPort: Schema.optional(Schema.String),
          CustomSMTPServerName: Schema.optional(Schema.String),
          CustomerType: Schema.optional(Schema.String),
          EmailAddress: Schema.optional(Schema.String),
          SMTPPassword: Schema.optional(Schema.String),
          SMTPServerTimeout: Schema.optional(Schema.Number),
          SMTPUsername: Schema.optional(Schema.String)
        })
      )
    })
  ),
  OpenIdSettings: Schema.optional(
    Schema.Struct({
      AuthEndpoint: Schema.optional(Schema.String),
      ButtonColor: Schema.optional(Schema.String),
      ButtonText: Schema.optional(Schema.String),
      DiscoveryEndpoint: Schema.optional(Schema.String),
      Enable: Schema.optional(Schema.Boolean),
      Id: Schema.optional(Schema.String),
      Scope: Schema.optional(Schema.String),
      Secret: Schema.optional(Schema.String),
      TokenEndpoint: Schema.optional(Schema.String),
      UsePreferredUsername: Schema.optional(Schema.Boolean),
      UserAPIEndpoint: Schema.optional(Schema.String)
    })
  ),
  PluginSettings: Schema.optional(
    Schema.Struct({
      AllowInsecureDownloadURL: Schema.optional(Schema.Boolean),
      AutomaticPrepackagedPlugins: Schema.optional(Schema.Boolean),
      ChimeraOAuthProxyURL: Schema.optional(Schema.String),
      ClientDirectory: Schema.optional(Schema.String),
      Directory: Schema.optional(Schema.String),
      Enable: Schema.optional(Schema.Boolean),
      EnableHealthCheck: Schema.optional(Schema.Boolean),
      EnableMarketplace: Schema.optional(Schema.Boolean),
      EnableRemoteMarketplace: Schema.optional(Schema.Boolean),
      EnableUploads: Schema.optional(Schema.Boolean),
      MarketplaceURL: Schema.optional(Schema.String),
      RequirePluginSignature: Schema.optional(Schema.Boolean),
      SignaturePublicKeyFiles: Schema.optional(Schema.NullOr(Schema.Array(Schema.Unknown))),
      Plugins: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
      PluginStates: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)))
    })
  ),
  ThemeSettings: Schema.optional(
    Schema.Struct({
      AllowCustomThemes: Schema.optional(Schema.Boolean),
      AllowedThemes: Schema.optional(Schema.NullOr(Schema.Array(Schema.Unknown))),
      DefaultTheme: Schema.optional(Schema.String),
      EnableThemeSelection: Schema.optional(Schema.Boolean)
    })
  ),
  WranglerSettings: Schema.optional(
    Schema.Struct({
      AllowedEmailDomain: Schema.optional(Schema.NullOr(Schema.Array(Schema.Unknown))),
      MoveThreadFromDirectMessageChannelEnable: Schema.optional(Schema.Boolean),
      MoveThreadFromGroupMessageChannelEnable: Schema.optional(Schema.Boolean),
      MoveThreadFromPrivateChannelEnable: Schema.optional(Schema.Boolean),
      MoveThreadMaxCount: Schema.optional(Schema.Number),
      MoveThreadToAnotherTeamEnable: Schema.optional(Schema.Boolean),
      PermittedWranglerRoles: Schema.optional(Schema.NullOr(Schema.Array(Schema.Unknown)))
    })
  ),
  MobileEphemeralModeSettings: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)))
})
