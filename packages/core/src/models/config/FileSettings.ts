import * as Schema from "effect/Schema"

/** Where files and exports are kept, and what may be sent. Sizes are bytes. */
export interface FileSettings {
  readonly EnableFileAttachments?: boolean | undefined
  readonly EnableMobileUpload?: boolean | undefined
  readonly EnableMobileDownload?: boolean | undefined
  readonly MaxFileSize?: number | undefined
  /** In pixels. */
  readonly MaxImageResolution?: number | undefined
  /** -1 for as many as there are processors. */
  readonly MaxImageDecoderConcurrency?: number | undefined
  /** `local`, `amazons3`. */
  readonly DriverName?: string | undefined
  /** Of the server's own disk. */
  readonly Directory?: string | undefined
  readonly EnablePublicLink?: boolean | undefined
  /** Are documents read, so that a search finds them? */
  readonly ExtractContent?: boolean | undefined
  readonly ArchiveRecursion?: boolean | undefined
  /** A secret. */
  readonly PublicLinkSalt?: string | undefined
  readonly InitialFont?: string | undefined
  readonly AmazonS3AccessKeyId?: string | undefined
  /** A secret. */
  readonly AmazonS3SecretAccessKey?: string | undefined
  readonly AmazonS3Bucket?: string | undefined
  readonly AmazonS3PathPrefix?: string | undefined
  readonly AmazonS3Region?: string | undefined
  readonly AmazonS3Endpoint?: string | undefined
  readonly AmazonS3SSL?: boolean | undefined
  readonly AmazonS3SignV2?: boolean | undefined
  readonly AmazonS3SSE?: boolean | undefined
  readonly AmazonS3Trace?: boolean | undefined
  readonly AmazonS3RequestTimeoutMilliseconds?: number | undefined
  readonly AmazonS3UploadPartSizeBytes?: number | undefined
  readonly AmazonS3StorageClass?: string | undefined
  /** Do exports go elsewhere? Then what begins with `Export` counts. */
  readonly DedicatedExportStore?: boolean | undefined
  /** `local`, `amazons3`. */
  readonly ExportDriverName?: string | undefined
  readonly ExportDirectory?: string | undefined
  readonly ExportAmazonS3AccessKeyId?: string | undefined
  /** A secret. */
  readonly ExportAmazonS3SecretAccessKey?: string | undefined
  readonly ExportAmazonS3Bucket?: string | undefined
  readonly ExportAmazonS3PathPrefix?: string | undefined
  readonly ExportAmazonS3Region?: string | undefined
  readonly ExportAmazonS3Endpoint?: string | undefined
  readonly ExportAmazonS3SSL?: boolean | undefined
  readonly ExportAmazonS3SignV2?: boolean | undefined
  readonly ExportAmazonS3SSE?: boolean | undefined
  readonly ExportAmazonS3Trace?: boolean | undefined
  readonly ExportAmazonS3RequestTimeoutMilliseconds?: number | undefined
  readonly ExportAmazonS3PresignExpiresSeconds?: number | undefined
  readonly ExportAmazonS3UploadPartSizeBytes?: number | undefined
  readonly ExportAmazonS3StorageClass?: string | undefined
}

export const FileSettings: Schema.Codec<FileSettings> = Schema.Struct({
  EnableFileAttachments: Schema.optional(Schema.Boolean),
  EnableMobileUpload: Schema.optional(Schema.Boolean),
  EnableMobileDownload: Schema.optional(Schema.Boolean),
  MaxFileSize: Schema.optional(Schema.Number),
  MaxImageResolution: Schema.optional(Schema.Number),
  MaxImageDecoderConcurrency: Schema.optional(Schema.Number),
  DriverName: Schema.optional(Schema.String),
  Directory: Schema.optional(Schema.String),
  EnablePublicLink: Schema.optional(Schema.Boolean),
  ExtractContent: Schema.optional(Schema.Boolean),
  ArchiveRecursion: Schema.optional(Schema.Boolean),
  PublicLinkSalt: Schema.optional(Schema.String),
  InitialFont: Schema.optional(Schema.String),
  AmazonS3AccessKeyId: Schema.optional(Schema.String),
  AmazonS3SecretAccessKey: Schema.optional(Schema.String),
  AmazonS3Bucket: Schema.optional(Schema.String),
  AmazonS3PathPrefix: Schema.optional(Schema.String),
  AmazonS3Region: Schema.optional(Schema.String),
  AmazonS3Endpoint: Schema.optional(Schema.String),
  AmazonS3SSL: Schema.optional(Schema.Boolean),
  AmazonS3SignV2: Schema.optional(Schema.Boolean),
  AmazonS3SSE: Schema.optional(Schema.Boolean),
  AmazonS3Trace: Schema.optional(Schema.Boolean),
  AmazonS3RequestTimeoutMilliseconds: Schema.optional(Schema.Number),
  AmazonS3UploadPartSizeBytes: Schema.optional(Schema.Number),
  AmazonS3StorageClass: Schema.optional(Schema.String),
  DedicatedExportStore: Schema.optional(Schema.Boolean),
  ExportDriverName: Schema.optional(Schema.String),
  ExportDirectory: Schema.optional(Schema.String),
  ExportAmazonS3AccessKeyId: Schema.optional(Schema.String),
  ExportAmazonS3SecretAccessKey: Schema.optional(Schema.String),
  ExportAmazonS3Bucket: Schema.optional(Schema.String),
  ExportAmazonS3PathPrefix: Schema.optional(Schema.String),
  ExportAmazonS3Region: Schema.optional(Schema.String),
  ExportAmazonS3Endpoint: Schema.optional(Schema.String),
  ExportAmazonS3SSL: Schema.optional(Schema.Boolean),
  ExportAmazonS3SignV2: Schema.optional(Schema.Boolean),
  ExportAmazonS3SSE: Schema.optional(Schema.Boolean),
  ExportAmazonS3Trace: Schema.optional(Schema.Boolean),
  ExportAmazonS3RequestTimeoutMilliseconds: Schema.optional(Schema.Number),
  ExportAmazonS3PresignExpiresSeconds: Schema.optional(Schema.Number),
  ExportAmazonS3UploadPartSizeBytes: Schema.optional(Schema.Number),
  ExportAmazonS3StorageClass: Schema.optional(Schema.String)
})

/** Who fetches pictures that messages show from elsewhere. */
export interface ImageProxySettings {
  readonly Enable?: boolean | undefined
  /** `local`, `atmos/camo`. */
  readonly ImageProxyType?: string | undefined
  readonly RemoteImageProxyURL?: string | undefined
  /** `atmos/camo`'s key: a secret. */
  readonly RemoteImageProxyOptions?: string | undefined
}

export const ImageProxySettings: Schema.Codec<ImageProxySettings> = Schema.Struct({
  Enable: Schema.optional(Schema.Boolean),
  ImageProxyType: Schema.optional(Schema.String),
  RemoteImageProxyURL: Schema.optional(Schema.String),
  RemoteImageProxyOptions: Schema.optional(Schema.String)
})

/** Where uploads for an import are kept. */
export interface ImportSettings {
  readonly Directory?: string | undefined
  readonly RetentionDays?: number | undefined
}

export const ImportSettings: Schema.Codec<ImportSettings> = Schema.Struct({
  Directory: Schema.optional(Schema.String),
  RetentionDays: Schema.optional(Schema.Number)
})

/** Where exports are kept. */
export interface ExportSettings {
  readonly Directory?: string | undefined
  readonly RetentionDays?: number | undefined
}

export const ExportSettings: Schema.Codec<ExportSettings> = Schema.Struct({
  Directory: Schema.optional(Schema.String),
  RetentionDays: Schema.optional(Schema.Number)
})
