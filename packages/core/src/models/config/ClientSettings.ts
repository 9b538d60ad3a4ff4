import * as Schema from "effect/Schema"

/** Which versions of the mobile apps are let in; empty for all. */
export interface ClientRequirements {
  readonly AndroidLatestVersion?: string | undefined
  readonly AndroidMinVersion?: string | undefined
  readonly IosLatestVersion?: string | undefined
  readonly IosMinVersion?: string | undefined
}

export const ClientRequirements: Schema.Codec<ClientRequirements> = Schema.Struct({
  AndroidLatestVersion: Schema.optional(Schema.String),
  AndroidMinVersion: Schema.optional(Schema.String),
  IosLatestVersion: Schema.optional(Schema.String),
  IosMinVersion: Schema.optional(Schema.String)
})

/** What mobile and desktop apps do. */
export interface NativeAppSettings {
  /** `mmauth://`: where signing in may lead back to. */
  readonly AppCustomURLSchemes?: ReadonlyArray<string> | null | undefined
  readonly AppDownloadLink?: string | undefined
  readonly AndroidAppDownloadLink?: string | undefined
  readonly IosAppDownloadLink?: string | undefined
  readonly MobileExternalBrowser?: boolean | undefined
  readonly MobileEnableBiometrics?: boolean | undefined
  readonly MobilePreventScreenCapture?: boolean | undefined
  readonly MobileJailbreakProtection?: boolean | undefined
  readonly MobileEnableSecureFilePreview?: boolean | undefined
  readonly MobileAllowPdfLinkNavigation?: boolean | undefined
  readonly EnableIntuneMAM?: boolean | undefined
}

export const NativeAppSettings: Schema.Codec<NativeAppSettings> = Schema.Struct({
  AppCustomURLSchemes: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  AppDownloadLink: Schema.optional(Schema.String),
  AndroidAppDownloadLink: Schema.optional(Schema.String),
  IosAppDownloadLink: Schema.optional(Schema.String),
  MobileExternalBrowser: Schema.optional(Schema.Boolean),
  MobileEnableBiometrics: Schema.optional(Schema.Boolean),
  MobilePreventScreenCapture: Schema.optional(Schema.Boolean),
  MobileJailbreakProtection: Schema.optional(Schema.Boolean),
  MobileEnableSecureFilePreview: Schema.optional(Schema.Boolean),
  MobileAllowPdfLinkNavigation: Schema.optional(Schema.Boolean),
  EnableIntuneMAM: Schema.optional(Schema.Boolean)
})

/** How little mobile apps keep. Newer than 11.4. */
export interface MobileEphemeralModeSettings {
  readonly Enable?: boolean | undefined
  readonly DisconnectionTimeoutSeconds?: number | undefined
  readonly OfflinePersistenceTimerHours?: number | undefined
  readonly AutoCacheCleanupDays?: number | undefined
}

export const MobileEphemeralModeSettings: Schema.Codec<MobileEphemeralModeSettings> = Schema.Struct({
  Enable: Schema.optional(Schema.Boolean),
  DisconnectionTimeoutSeconds: Schema.optional(Schema.Number),
  OfflinePersistenceTimerHours: Schema.optional(Schema.Number),
  AutoCacheCleanupDays: Schema.optional(Schema.Number)
})

/** What may go away again. */
export interface ExperimentalSettings {
  readonly ClientSideCertEnable?: boolean | undefined
  readonly LinkMetadataTimeoutMilliseconds?: number | undefined
  /** Are some settings kept from system admins? */
  readonly RestrictSystemAdmin?: boolean | undefined
  /** The older place of what `ConnectedWorkspacesSettings` holds, like the one below. */
  readonly EnableSharedChannels?: boolean | undefined
  readonly EnableRemoteClusterService?: boolean | undefined
  readonly DisableAppBar?: boolean | undefined
  readonly DisableRefetchingOnBrowserFocus?: boolean | undefined
  readonly DelayChannelAutocomplete?: boolean | undefined
  readonly DisableWakeUpReconnectHandler?: boolean | undefined
  readonly UsersStatusAndProfileFetchingPollIntervalMilliseconds?: number | undefined
  readonly YoutubeReferrerPolicy?: boolean | undefined
  readonly ExperimentalChannelCategorySorting?: boolean | undefined
}

export const ExperimentalSettings: Schema.Codec<ExperimentalSettings> = Schema.Struct({
  ClientSideCertEnable: Schema.optional(Schema.Boolean),
  LinkMetadataTimeoutMilliseconds: Schema.optional(Schema.Number),
  RestrictSystemAdmin: Schema.optional(Schema.Boolean),
  EnableSharedChannels: Schema.optional(Schema.Boolean),
  EnableRemoteClusterService: Schema.optional(Schema.Boolean),
  DisableAppBar: Schema.optional(Schema.Boolean),
  DisableRefetchingOnBrowserFocus: Schema.optional(Schema.Boolean),
  DelayChannelAutocomplete: Schema.optional(Schema.Boolean),
  DisableWakeUpReconnectHandler: Schema.optional(Schema.Boolean),
  UsersStatusAndProfileFetchingPollIntervalMilliseconds: Schema.optional(Schema.Number),
  YoutubeReferrerPolicy: Schema.optional(Schema.Boolean),
  ExperimentalChannelCategorySorting: Schema.optional(Schema.Boolean)
})
