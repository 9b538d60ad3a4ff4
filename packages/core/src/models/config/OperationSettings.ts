import * as Schema from "effect/Schema"

/** How far a copy of the database lags behind, as a query finds out. */
export interface ReplicaLagSetting {
  readonly DataSource?: string | undefined
  readonly QueryAbsoluteLag?: string | undefined
  readonly QueryTimeLag?: string | undefined
}

export const ReplicaLagSetting: Schema.Codec<ReplicaLagSetting> = Schema.Struct({
  DataSource: Schema.optional(Schema.String),
  QueryAbsoluteLag: Schema.optional(Schema.String),
  QueryTimeLag: Schema.optional(Schema.String)
})

/** The database. */
export interface SqlSettings {
  /** `postgres` */
  readonly DriverName?: string | undefined
  /** A secret, like the copies and the key. */
  readonly DataSource?: string | undefined
  readonly DataSourceReplicas?: ReadonlyArray<string> | null | undefined
  readonly DataSourceSearchReplicas?: ReadonlyArray<string> | null | undefined
  readonly MaxIdleConns?: number | undefined
  readonly ConnMaxLifetimeMilliseconds?: number | undefined
  readonly ConnMaxIdleTimeMilliseconds?: number | undefined
  readonly MaxOpenConns?: number | undefined
  readonly Trace?: boolean | undefined
  readonly AtRestEncryptKey?: string | undefined
  /** In seconds. */
  readonly QueryTimeout?: number | undefined
  readonly DisableDatabaseSearch?: boolean | undefined
  readonly MigrationsStatementTimeoutSeconds?: number | undefined
  readonly ReplicaLagSettings?: ReadonlyArray<ReplicaLagSetting> | null | undefined
  readonly ReplicaMonitorIntervalSeconds?: number | undefined
}

export const SqlSettings: Schema.Codec<SqlSettings> = Schema.Struct({
  DriverName: Schema.optional(Schema.String),
  DataSource: Schema.optional(Schema.String),
  DataSourceReplicas: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  DataSourceSearchReplicas: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  MaxIdleConns: Schema.optional(Schema.Number),
  ConnMaxLifetimeMilliseconds: Schema.optional(Schema.Number),
  ConnMaxIdleTimeMilliseconds: Schema.optional(Schema.Number),
  MaxOpenConns: Schema.optional(Schema.Number),
  Trace: Schema.optional(Schema.Boolean),
  AtRestEncryptKey: Schema.optional(Schema.String),
  QueryTimeout: Schema.optional(Schema.Number),
  DisableDatabaseSearch: Schema.optional(Schema.Boolean),
  MigrationsStatementTimeoutSeconds: Schema.optional(Schema.Number),
  ReplicaLagSettings: Schema.optional(Schema.NullOr(Schema.Array(ReplicaLagSetting))),
  ReplicaMonitorIntervalSeconds: Schema.optional(Schema.Number)
})

/** The log. */
export interface LogSettings {
  readonly EnableConsole?: boolean | undefined
  /** `DEBUG`, `INFO`, `WARN`, `ERROR`, like `FileLevel`. */
  readonly ConsoleLevel?: string | undefined
  readonly ConsoleJson?: boolean | undefined
  readonly EnableColor?: boolean | undefined
  readonly EnableFile?: boolean | undefined
  readonly FileLevel?: string | undefined
  readonly FileJson?: boolean | undefined
  readonly FileLocation?: string | undefined
  readonly EnableWebhookDebugging?: boolean | undefined
  readonly EnableDiagnostics?: boolean | undefined
  readonly EnableSentry?: boolean | undefined
  /** Where to log to, in the logging library's own form. */
  readonly AdvancedLoggingJSON?: Readonly<Record<string, unknown>> | null | undefined
  readonly MaxFieldSize?: number | undefined
}

export const LogSettings: Schema.Codec<LogSettings> = Schema.Struct({
  EnableConsole: Schema.optional(Schema.Boolean),
  ConsoleLevel: Schema.optional(Schema.String),
  ConsoleJson: Schema.optional(Schema.Boolean),
  EnableColor: Schema.optional(Schema.Boolean),
  EnableFile: Schema.optional(Schema.Boolean),
  FileLevel: Schema.optional(Schema.String),
  FileJson: Schema.optional(Schema.Boolean),
  FileLocation: Schema.optional(Schema.String),
  EnableWebhookDebugging: Schema.optional(Schema.Boolean),
  EnableDiagnostics: Schema.optional(Schema.Boolean),
  EnableSentry: Schema.optional(Schema.Boolean),
  AdvancedLoggingJSON: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  MaxFieldSize: Schema.optional(Schema.Number)
})

/** The log of who did what. Needs a licence. */
export interface ExperimentalAuditSettings {
  readonly FileEnabled?: boolean | undefined
  readonly FileName?: string | undefined
  readonly AdvancedLoggingJSON?: Readonly<Record<string, unknown>> | null | undefined
  readonly Certificate?: string | undefined
}

export const ExperimentalAuditSettings: Schema.Codec<ExperimentalAuditSettings> = Schema.Struct({
  FileEnabled: Schema.optional(Schema.Boolean),
  FileName: Schema.optional(Schema.String),
  AdvancedLoggingJSON: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  Certificate: Schema.optional(Schema.String)
})

/** How many requests the server takes. A change needs a restart. */
export interface RateLimitSettings {
  readonly Enable?: boolean | undefined
  readonly PerSec?: number | undefined
  readonly MaxBurst?: number | undefined
  /** How many callers it remembers. */
  readonly MemoryStoreSize?: number | undefined
  readonly VaryByRemoteAddr?: boolean | undefined
  readonly VaryByUser?: boolean | undefined
  /** The name of a header that tells callers apart. */
  readonly VaryByHeader?: string | undefined
}

export const RateLimitSettings: Schema.Codec<RateLimitSettings> = Schema.Struct({
  Enable: Schema.optional(Schema.Boolean),
  PerSec: Schema.optional(Schema.Number),
  MaxBurst: Schema.optional(Schema.Number),
  MemoryStoreSize: Schema.optional(Schema.Number),
  VaryByRemoteAddr: Schema.optional(Schema.Boolean),
  VaryByUser: Schema.optional(Schema.Boolean),
  VaryByHeader: Schema.optional(Schema.String)
})

/** Several servers that are one. Needs a licence. */
export interface ClusterSettings {
  readonly Enable?: boolean | undefined
  readonly ClusterName?: string | undefined
  readonly OverrideHostname?: string | undefined
  readonly NetworkInterface?: string | undefined
  readonly BindAddress?: string | undefined
  readonly AdvertiseAddress?: string | undefined
  readonly UseIPAddress?: boolean | undefined
  readonly EnableGossipCompression?: boolean | undefined
  readonly EnableGossipEncryption?: boolean | undefined
  /** Is the configuration fixed here? */
  readonly ReadOnlyConfig?: boolean | undefined
  readonly GossipPort?: number | undefined
}

export const ClusterSettings: Schema.Codec<ClusterSettings> = Schema.Struct({
  Enable: Schema.optional(Schema.Boolean),
  ClusterName: Schema.optional(Schema.String),
  OverrideHostname: Schema.optional(Schema.String),
  NetworkInterface: Schema.optional(Schema.String),
  BindAddress: Schema.optional(Schema.String),
  AdvertiseAddress: Schema.optional(Schema.String),
  UseIPAddress: Schema.optional(Schema.Boolean),
  EnableGossipCompression: Schema.optional(Schema.Boolean),
  EnableGossipEncryption: Schema.optional(Schema.Boolean),
  ReadOnlyConfig: Schema.optional(Schema.Boolean),
  GossipPort: Schema.optional(Schema.Number)
})

/** Figures for Prometheus. Needs a licence. */
export interface MetricsSettings {
  readonly Enable?: boolean | undefined
  readonly BlockProfileRate?: number | undefined
  readonly ListenAddress?: string | undefined
  readonly EnableClientMetrics?: boolean | undefined
  readonly EnableNotificationMetrics?: boolean | undefined
  /** Whose clients name them in what they measure. */
  readonly ClientSideUserIds?: ReadonlyArray<string> | null | undefined
}

export const MetricsSettings: Schema.Codec<MetricsSettings> = Schema.Struct({
  Enable: Schema.optional(Schema.Boolean),
  BlockProfileRate: Schema.optional(Schema.Number),
  ListenAddress: Schema.optional(Schema.String),
  EnableClientMetrics: Schema.optional(Schema.Boolean),
  EnableNotificationMetrics: Schema.optional(Schema.Boolean),
  ClientSideUserIds: Schema.optional(Schema.NullOr(Schema.Array(Schema.String)))
})

/** When counting is too much work. */
export interface AnalyticsSettings {
  /** With more people than that, the costly figures are left out. */
  readonly MaxUsersForStatistics?: number | undefined
}

export const AnalyticsSettings: Schema.Codec<AnalyticsSettings> = Schema.Struct({
  MaxUsersForStatistics: Schema.optional(Schema.Number)
})

/** What the server remembers of its database. */
export interface CacheSettings {
  /** `lru`, `redis`. */
  readonly CacheType?: string | undefined
  readonly RedisAddress?: string | undefined
  /** A secret. */
  readonly RedisPassword?: string | undefined
  /** -1 until it is set. */
  readonly RedisDB?: number | undefined
  readonly RedisCachePrefix?: string | undefined
  readonly DisableClientCache?: boolean | undefined
}

export const CacheSettings: Schema.Codec<CacheSettings> = Schema.Struct({
  CacheType: Schema.optional(Schema.String),
  RedisAddress: Schema.optional(Schema.String),
  RedisPassword: Schema.optional(Schema.String),
  RedisDB: Schema.optional(Schema.Number),
  RedisCachePrefix: Schema.optional(Schema.String),
  DisableClientCache: Schema.optional(Schema.Boolean)
})

/** Work that runs by itself. */
export interface JobSettings {
  readonly RunJobs?: boolean | undefined
  readonly RunScheduler?: boolean | undefined
  /** -1 keeps all of them. */
  readonly CleanupJobsThresholdDays?: number | undefined
  /** -1 keeps all former configurations. */
  readonly CleanupConfigThresholdDays?: number | undefined
}

export const JobSettings: Schema.Codec<JobSettings> = Schema.Struct({
  RunJobs: Schema.optional(Schema.Boolean),
  RunScheduler: Schema.optional(Schema.Boolean),
  CleanupJobsThresholdDays: Schema.optional(Schema.Number),
  CleanupConfigThresholdDays: Schema.optional(Schema.Number)
})

/** A search engine beside the database. Needs a licence. */
export interface ElasticsearchSettings {
  readonly ConnectionURL?: string | undefined
  /** `elasticsearch`, `opensearch`. */
  readonly Backend?: string | undefined
  readonly Username?: string | undefined
  /** A secret. */
  readonly Password?: string | undefined
  readonly EnableIndexing?: boolean | undefined
  readonly EnableSearching?: boolean | undefined
  readonly EnableCJKAnalyzers?: boolean | undefined
  readonly EnableAutocomplete?: boolean | undefined
  readonly Sniff?: boolean | undefined
  readonly PostIndexReplicas?: number | undefined
  readonly PostIndexShards?: number | undefined
  readonly ChannelIndexReplicas?: number | undefined
  readonly ChannelIndexShards?: number | undefined
  readonly UserIndexReplicas?: number | undefined
  readonly UserIndexShards?: number | undefined
  readonly AggregatePostsAfterDays?: number | undefined
  /** `03:00`, of the server's own time. */
  readonly PostsAggregatorJobStartTime?: string | undefined
  readonly IndexPrefix?: string | undefined
  readonly GlobalSearchPrefix?: string | undefined
  readonly LiveIndexingBatchSize?: number | undefined
  readonly BatchSize?: number | undefined
  readonly RequestTimeoutSeconds?: number | undefined
  readonly SkipTLSVerification?: boolean | undefined
  readonly CA?: string | undefined
  readonly ClientCert?: string | undefined
  readonly ClientKey?: string | undefined
  /** Empty, `all`, `error`. */
  readonly Trace?: string | undefined
  readonly IgnoredPurgeIndexes?: string | undefined
  readonly EnableSearchPublicChannelsWithoutMembership?: boolean | undefined
}

export const ElasticsearchSettings: Schema.Codec<ElasticsearchSettings> = Schema.Struct({
  ConnectionURL: Schema.optional(Schema.String),
  Backend: Schema.optional(Schema.String),
  Username: Schema.optional(Schema.String),
  Password: Schema.optional(Schema.String),
  EnableIndexing: Schema.optional(Schema.Boolean),
  EnableSearching: Schema.optional(Schema.Boolean),
  EnableCJKAnalyzers: Schema.optional(Schema.Boolean),
  EnableAutocomplete: Schema.optional(Schema.Boolean),
  Sniff: Schema.optional(Schema.Boolean),
  PostIndexReplicas: Schema.optional(Schema.Number),
  PostIndexShards: Schema.optional(Schema.Number),
  ChannelIndexReplicas: Schema.optional(Schema.Number),
  ChannelIndexShards: Schema.optional(Schema.Number),
  UserIndexReplicas: Schema.optional(Schema.Number),
  UserIndexShards: Schema.optional(Schema.Number),
  AggregatePostsAfterDays: Schema.optional(Schema.Number),
  PostsAggregatorJobStartTime: Schema.optional(Schema.String),
  IndexPrefix: Schema.optional(Schema.String),
  GlobalSearchPrefix: Schema.optional(Schema.String),
  LiveIndexingBatchSize: Schema.optional(Schema.Number),
  BatchSize: Schema.optional(Schema.Number),
  RequestTimeoutSeconds: Schema.optional(Schema.Number),
  SkipTLSVerification: Schema.optional(Schema.Boolean),
  CA: Schema.optional(Schema.String),
  ClientCert: Schema.optional(Schema.String),
  ClientKey: Schema.optional(Schema.String),
  Trace: Schema.optional(Schema.String),
  IgnoredPurgeIndexes: Schema.optional(Schema.String),
  EnableSearchPublicChannelsWithoutMembership: Schema.optional(Schema.Boolean)
})

/** The cloud that a workspace is part of. */
export interface CloudSettings {
  readonly CWSURL?: string | undefined
  readonly CWSAPIURL?: string | undefined
  readonly CWSMock?: boolean | undefined
  readonly Disable?: boolean | undefined
  readonly PreviewModalBucketURL?: string | undefined
}

export const CloudSettings: Schema.Codec<CloudSettings> = Schema.Struct({
  CWSURL: Schema.optional(Schema.String),
  CWSAPIURL: Schema.optional(Schema.String),
  CWSMock: Schema.optional(Schema.Boolean),
  Disable: Schema.optional(Schema.Boolean),
  PreviewModalBucketURL: Schema.optional(Schema.String)
})
