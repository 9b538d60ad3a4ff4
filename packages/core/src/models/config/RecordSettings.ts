import * as Schema from "effect/Schema"
import { AdditionalSettings } from "../AdditionalSettings.ts"
import { NotificationSettings } from "../NotificationSettings.ts"
import { ReviewerSettings } from "../ReviewerSettings.ts"

/** Reports of who wrote what. Needs a licence. */
export interface ComplianceSettings {
  readonly Enable?: boolean | undefined
  readonly Directory?: string | undefined
  readonly EnableDaily?: boolean | undefined
  readonly BatchSize?: number | undefined
}

export const ComplianceSettings: Schema.Codec<ComplianceSettings> = Schema.Struct({
  Enable: Schema.optional(Schema.Boolean),
  Directory: Schema.optional(Schema.String),
  EnableDaily: Schema.optional(Schema.Boolean),
  BatchSize: Schema.optional(Schema.Number)
})

/** How long things are kept, unless a policy of their own says otherwise. Needs a licence. */
export interface DataRetentionSettings {
  readonly EnableMessageDeletion?: boolean | undefined
  readonly EnableFileDeletion?: boolean | undefined
  readonly EnableBoardsDeletion?: boolean | undefined
  readonly MessageRetentionDays?: number | undefined
  readonly MessageRetentionHours?: number | undefined
  readonly FileRetentionDays?: number | undefined
  readonly FileRetentionHours?: number | undefined
  readonly BoardsRetentionDays?: number | undefined
  /** `02:00`, of the server's own time. */
  readonly DeletionJobStartTime?: string | undefined
  readonly BatchSize?: number | undefined
  readonly TimeBetweenBatchesMilliseconds?: number | undefined
  readonly RetentionIdsBatchSize?: number | undefined
  readonly PreservePinnedPosts?: boolean | undefined
}

export const DataRetentionSettings: Schema.Codec<DataRetentionSettings> = Schema.Struct({
  EnableMessageDeletion: Schema.optional(Schema.Boolean),
  EnableFileDeletion: Schema.optional(Schema.Boolean),
  EnableBoardsDeletion: Schema.optional(Schema.Boolean),
  MessageRetentionDays: Schema.optional(Schema.Number),
  MessageRetentionHours: Schema.optional(Schema.Number),
  FileRetentionDays: Schema.optional(Schema.Number),
  FileRetentionHours: Schema.optional(Schema.Number),
  BoardsRetentionDays: Schema.optional(Schema.Number),
  DeletionJobStartTime: Schema.optional(Schema.String),
  BatchSize: Schema.optional(Schema.Number),
  TimeBetweenBatchesMilliseconds: Schema.optional(Schema.Number),
  RetentionIdsBatchSize: Schema.optional(Schema.Number),
  PreservePinnedPosts: Schema.optional(Schema.Boolean)
})

/** Handing messages over to Global Relay. */
export interface GlobalRelaySettings {
  /** `A9`, `A10`, `CUSTOM`. */
  readonly CustomerType?: string | undefined
  readonly SMTPUsername?: string | undefined
  /** A secret. */
  readonly SMTPPassword?: string | undefined
  readonly EmailAddress?: string | undefined
  /** In seconds. */
  readonly SMTPServerTimeout?: number | undefined
  readonly CustomSMTPServerName?: string | undefined
  /** A text. */
  readonly CustomSMTPPort?: string | undefined
}

export const GlobalRelaySettings: Schema.Codec<GlobalRelaySettings> = Schema.Struct({
  CustomerType: Schema.optional(Schema.String),
  SMTPUsername: Schema.optional(Schema.String),
  SMTPPassword: Schema.optional(Schema.String),
  EmailAddress: Schema.optional(Schema.String),
  SMTPServerTimeout: Schema.optional(Schema.Number),
  CustomSMTPServerName: Schema.optional(Schema.String),
  CustomSMTPPort: Schema.optional(Schema.String)
})

/** Handing all messages over to an archive. Needs a licence. */
export interface MessageExportSettings {
  readonly EnableExport?: boolean | undefined
  /** `actiance`, `csv`, `globalrelay`. */
  readonly ExportFormat?: string | undefined
  /** `01:00`, of the server's own time. */
  readonly DailyRunTime?: string | undefined
  /** In seconds since the epoch; 0 until it is switched on. */
  readonly ExportFromTimestamp?: number | undefined
  readonly BatchSize?: number | undefined
  readonly DownloadExportResults?: boolean | undefined
  readonly ChannelBatchSize?: number | undefined
  readonly ChannelHistoryBatchSize?: number | undefined
  readonly GlobalRelaySettings?: GlobalRelaySettings | undefined
}

export const MessageExportSettings: Schema.Codec<MessageExportSettings> = Schema.Struct({
  EnableExport: Schema.optional(Schema.Boolean),
  ExportFormat: Schema.optional(Schema.String),
  DailyRunTime: Schema.optional(Schema.String),
  ExportFromTimestamp: Schema.optional(Schema.Number),
  BatchSize: Schema.optional(Schema.Number),
  DownloadExportResults: Schema.optional(Schema.Boolean),
  ChannelBatchSize: Schema.optional(Schema.Number),
  ChannelHistoryBatchSize: Schema.optional(Schema.Number),
  GlobalRelaySettings: Schema.optional(GlobalRelaySettings)
})

/** Flagging posts for review. Needs a licence. */
export interface ContentFlaggingSettings {
  readonly EnableContentFlagging?: boolean | undefined
  readonly NotificationSettings?: NotificationSettings | undefined
  readonly AdditionalSettings?: AdditionalSettings | undefined
  readonly ReviewerSettings?: ReviewerSettings | undefined
}

export const ContentFlaggingSettings: Schema.Codec<ContentFlaggingSettings> = Schema.Struct({
  EnableContentFlagging: Schema.optional(Schema.Boolean),
  NotificationSettings: Schema.optional(NotificationSettings),
  AdditionalSettings: Schema.optional(AdditionalSettings),
  ReviewerSettings: Schema.optional(ReviewerSettings)
})
