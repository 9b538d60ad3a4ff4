import * as Schema from "effect/Schema"

/** E-mail and push notifications, and signing in by address. */
export interface EmailSettings {
  readonly EnableSignUpWithEmail?: boolean | undefined
  readonly EnableSignInWithEmail?: boolean | undefined
  readonly EnableSignInWithUsername?: boolean | undefined
  readonly SendEmailNotifications?: boolean | undefined
  readonly UseChannelInEmailNotifications?: boolean | undefined
  readonly RequireEmailVerification?: boolean | undefined
  readonly FeedbackName?: string | undefined
  readonly FeedbackEmail?: string | undefined
  readonly ReplyToAddress?: string | undefined
  readonly FeedbackOrganization?: string | undefined
  readonly EnableSMTPAuth?: boolean | undefined
  readonly SMTPUsername?: string | undefined
  /** A secret. */
  readonly SMTPPassword?: string | undefined
  readonly SMTPServer?: string | undefined
  /** A text. */
  readonly SMTPPort?: string | undefined
  /** In seconds. */
  readonly SMTPServerTimeout?: number | undefined
  /** Empty, `TLS`, `STARTTLS`. */
  readonly ConnectionSecurity?: string | undefined
  readonly SendPushNotifications?: boolean | undefined
  readonly PushNotificationServer?: string | undefined
  /** `full`, `generic`, `generic_no_channel`, `id_loaded`. */
  readonly PushNotificationContents?: string | undefined
  readonly PushNotificationBuffer?: number | undefined
  readonly EnableEmailBatching?: boolean | undefined
  readonly EmailBatchingBufferSize?: number | undefined
  /** In seconds. */
  readonly EmailBatchingInterval?: number | undefined
  readonly EnablePreviewModeBanner?: boolean | undefined
  readonly SkipServerCertificateVerification?: boolean | undefined
  /** `full`, `generic`. */
  readonly EmailNotificationContentsType?: string | undefined
  /** `#rrggbb`, like the other two. */
  readonly LoginButtonColor?: string | undefined
  readonly LoginButtonBorderColor?: string | undefined
  readonly LoginButtonTextColor?: string | undefined
}

export const EmailSettings: Schema.Codec<EmailSettings> = Schema.Struct({
  EnableSignUpWithEmail: Schema.optional(Schema.Boolean),
  EnableSignInWithEmail: Schema.optional(Schema.Boolean),
  EnableSignInWithUsername: Schema.optional(Schema.Boolean),
  SendEmailNotifications: Schema.optional(Schema.Boolean),
  UseChannelInEmailNotifications: Schema.optional(Schema.Boolean),
  RequireEmailVerification: Schema.optional(Schema.Boolean),
  FeedbackName: Schema.optional(Schema.String),
  FeedbackEmail: Schema.optional(Schema.String),
  ReplyToAddress: Schema.optional(Schema.String),
  FeedbackOrganization: Schema.optional(Schema.String),
  EnableSMTPAuth: Schema.optional(Schema.Boolean),
  SMTPUsername: Schema.optional(Schema.String),
  SMTPPassword: Schema.optional(Schema.String),
  SMTPServer: Schema.optional(Schema.String),
  SMTPPort: Schema.optional(Schema.String),
  SMTPServerTimeout: Schema.optional(Schema.Number),
  ConnectionSecurity: Schema.optional(Schema.String),
  SendPushNotifications: Schema.optional(Schema.Boolean),
  PushNotificationServer: Schema.optional(Schema.String),
  PushNotificationContents: Schema.optional(Schema.String),
  PushNotificationBuffer: Schema.optional(Schema.Number),
  EnableEmailBatching: Schema.optional(Schema.Boolean),
  EmailBatchingBufferSize: Schema.optional(Schema.Number),
  EmailBatchingInterval: Schema.optional(Schema.Number),
  EnablePreviewModeBanner: Schema.optional(Schema.Boolean),
  SkipServerCertificateVerification: Schema.optional(Schema.Boolean),
  EmailNotificationContentsType: Schema.optional(Schema.String),
  LoginButtonColor: Schema.optional(Schema.String),
  LoginButtonBorderColor: Schema.optional(Schema.String),
  LoginButtonTextColor: Schema.optional(Schema.String)
})
