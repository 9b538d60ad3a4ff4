import * as Schema from "effect/Schema"

/** Is a plugin to run? */
export interface PluginState {
  readonly Enable?: boolean | undefined
}

export const PluginState: Schema.Codec<PluginState> = Schema.Struct({ Enable: Schema.optional(Schema.Boolean) })

/** Plugins. Each keeps its own settings in `Plugins`. */
export interface PluginSettings {
  readonly Enable?: boolean | undefined
  readonly EnableUploads?: boolean | undefined
  readonly AllowInsecureDownloadURL?: boolean | undefined
  readonly EnableHealthCheck?: boolean | undefined
  readonly Directory?: string | undefined
  readonly ClientDirectory?: string | undefined
  /** By the plugin's id; secrets among it. */
  readonly Plugins?: Readonly<Record<string, Readonly<Record<string, unknown>> | null>> | null | undefined
  /** By the plugin's id. */
  readonly PluginStates?: Readonly<Record<string, PluginState | null>> | null | undefined
  readonly EnableMarketplace?: boolean | undefined
  readonly EnableRemoteMarketplace?: boolean | undefined
  readonly AutomaticPrepackagedPlugins?: boolean | undefined
  readonly RequirePluginSignature?: boolean | undefined
  readonly MarketplaceURL?: string | undefined
  readonly SignaturePublicKeyFiles?: ReadonlyArray<string> | null | undefined
  readonly ChimeraOAuthProxyURL?: string | undefined
}

export const PluginSettings: Schema.Codec<PluginSettings> = Schema.Struct({
  Enable: Schema.optional(Schema.Boolean),
  EnableUploads: Schema.optional(Schema.Boolean),
  AllowInsecureDownloadURL: Schema.optional(Schema.Boolean),
  EnableHealthCheck: Schema.optional(Schema.Boolean),
  Directory: Schema.optional(Schema.String),
  ClientDirectory: Schema.optional(Schema.String),
  Plugins: Schema.optional(
    Schema.NullOr(Schema.Record(Schema.String, Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))))
  ),
  PluginStates: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.NullOr(PluginState)))),
  EnableMarketplace: Schema.optional(Schema.Boolean),
  EnableRemoteMarketplace: Schema.optional(Schema.Boolean),
  AutomaticPrepackagedPlugins: Schema.optional(Schema.Boolean),
  RequirePluginSignature: Schema.optional(Schema.Boolean),
  MarketplaceURL: Schema.optional(Schema.String),
  SignaturePublicKeyFiles: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  ChimeraOAuthProxyURL: Schema.optional(Schema.String)
})

/** Channels that are shared with other servers. Needs a licence. */
export interface ConnectedWorkspacesSettings {
  readonly EnableSharedChannels?: boolean | undefined
  readonly EnableRemoteClusterService?: boolean | undefined
  readonly DisableSharedChannelsStatusSync?: boolean | undefined
  readonly SyncUsersOnConnectionOpen?: boolean | undefined
  readonly GlobalUserSyncBatchSize?: number | undefined
  readonly MaxPostsPerSync?: number | undefined
  readonly MemberSyncBatchSize?: number | undefined
}

export const ConnectedWorkspacesSettings: Schema.Codec<ConnectedWorkspacesSettings> = Schema.Struct({
  EnableSharedChannels: Schema.optional(Schema.Boolean),
  EnableRemoteClusterService: Schema.optional(Schema.Boolean),
  DisableSharedChannelsStatusSync: Schema.optional(Schema.Boolean),
  SyncUsersOnConnectionOpen: Schema.optional(Schema.Boolean),
  GlobalUserSyncBatchSize: Schema.optional(Schema.Number),
  MaxPostsPerSync: Schema.optional(Schema.Number),
  MemberSyncBatchSize: Schema.optional(Schema.Number)
})

/** Moving threads elsewhere. Needs a licence. */
export interface WranglerSettings {
  /** Empty for everybody. */
  readonly PermittedWranglerRoles?: ReadonlyArray<string> | null | undefined
  /** Empty for all. */
  readonly AllowedEmailDomain?: ReadonlyArray<string> | null | undefined
  readonly MoveThreadMaxCount?: number | undefined
  readonly MoveThreadToAnotherTeamEnable?: boolean | undefined
  readonly MoveThreadFromPrivateChannelEnable?: boolean | undefined
  readonly MoveThreadFromDirectMessageChannelEnable?: boolean | undefined
  readonly MoveThreadFromGroupMessageChannelEnable?: boolean | undefined
}

export const WranglerSettings: Schema.Codec<WranglerSettings> = Schema.Struct({
  PermittedWranglerRoles: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  AllowedEmailDomain: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  MoveThreadMaxCount: Schema.optional(Schema.Number),
  MoveThreadToAnotherTeamEnable: Schema.optional(Schema.Boolean),
  MoveThreadFromPrivateChannelEnable: Schema.optional(Schema.Boolean),
  MoveThreadFromDirectMessageChannelEnable: Schema.optional(Schema.Boolean),
  MoveThreadFromGroupMessageChannelEnable: Schema.optional(Schema.Boolean)
})

/** Translation by an AI agent. */
export interface AutoTranslationAgentsSettings {
  readonly LLMServiceID?: string | undefined
}

export const AutoTranslationAgentsSettings: Schema.Codec<AutoTranslationAgentsSettings> = Schema.Struct({
  LLMServiceID: Schema.optional(Schema.String)
})

/** Translation by a server of LibreTranslate. */
export interface LibreTranslateSettings {
  readonly URL?: string | undefined
  /** A secret. */
  readonly APIKey?: string | undefined
}

export const LibreTranslateSettings: Schema.Codec<LibreTranslateSettings> = Schema.Struct({
  URL: Schema.optional(Schema.String),
  APIKey: Schema.optional(Schema.String)
})

/** Translating messages as they are read. Needs a licence. */
export interface AutoTranslationSettings {
  readonly Enable?: boolean | undefined
  readonly RestrictDMAndGM?: boolean | undefined
  /** Empty, `libretranslate`, `agents`. */
  readonly Provider?: string | undefined
  readonly TargetLanguages?: ReadonlyArray<string> | null | undefined
  readonly Workers?: number | undefined
  readonly TimeoutMs?: number | undefined
  readonly LibreTranslate?: LibreTranslateSettings | undefined
  readonly Agents?: AutoTranslationAgentsSettings | undefined
}

export const AutoTranslationSettings: Schema.Codec<AutoTranslationSettings> = Schema.Struct({
  Enable: Schema.optional(Schema.Boolean),
  RestrictDMAndGM: Schema.optional(Schema.Boolean),
  Provider: Schema.optional(Schema.String),
  TargetLanguages: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  Workers: Schema.optional(Schema.Number),
  TimeoutMs: Schema.optional(Schema.Number),
  LibreTranslate: Schema.optional(LibreTranslateSettings),
  Agents: Schema.optional(AutoTranslationAgentsSettings)
})
