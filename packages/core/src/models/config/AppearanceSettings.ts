import * as Schema from "effect/Schema"

/** Links and texts for who needs help. */
export interface SupportSettings {
  readonly TermsOfServiceLink?: string | undefined
  readonly PrivacyPolicyLink?: string | undefined
  readonly AboutLink?: string | undefined
  readonly HelpLink?: string | undefined
  readonly ReportAProblemLink?: string | undefined
  /** `default`, `email`, `link`, `hidden`. */
  readonly ReportAProblemType?: string | undefined
  readonly ReportAProblemMail?: string | undefined
  readonly AllowDownloadLogs?: boolean | undefined
  readonly ForgotPasswordLink?: string | undefined
  readonly SupportEmail?: string | undefined
  readonly CustomTermsOfServiceEnabled?: boolean | undefined
  /** In days. */
  readonly CustomTermsOfServiceReAcceptancePeriod?: number | undefined
  readonly EnableAskCommunityLink?: boolean | undefined
}

export const SupportSettings: Schema.Codec<SupportSettings> = Schema.Struct({
  TermsOfServiceLink: Schema.optional(Schema.String),
  PrivacyPolicyLink: Schema.optional(Schema.String),
  AboutLink: Schema.optional(Schema.String),
  HelpLink: Schema.optional(Schema.String),
  ReportAProblemLink: Schema.optional(Schema.String),
  ReportAProblemType: Schema.optional(Schema.String),
  ReportAProblemMail: Schema.optional(Schema.String),
  AllowDownloadLogs: Schema.optional(Schema.Boolean),
  ForgotPasswordLink: Schema.optional(Schema.String),
  SupportEmail: Schema.optional(Schema.String),
  CustomTermsOfServiceEnabled: Schema.optional(Schema.Boolean),
  CustomTermsOfServiceReAcceptancePeriod: Schema.optional(Schema.Number),
  EnableAskCommunityLink: Schema.optional(Schema.Boolean)
})

/** The banner over everything, and news about the product. */
export interface AnnouncementSettings {
  readonly EnableBanner?: boolean | undefined
  readonly BannerText?: string | undefined
  /** `#rrggbb` */
  readonly BannerColor?: string | undefined
  readonly BannerTextColor?: string | undefined
  readonly AllowBannerDismissal?: boolean | undefined
  readonly AdminNoticesEnabled?: boolean | undefined
  readonly UserNoticesEnabled?: boolean | undefined
  readonly NoticesURL?: string | undefined
  /** In seconds. */
  readonly NoticesFetchFrequency?: number | undefined
  readonly NoticesSkipCache?: boolean | undefined
}

export const AnnouncementSettings: Schema.Codec<AnnouncementSettings> = Schema.Struct({
  EnableBanner: Schema.optional(Schema.Boolean),
  BannerText: Schema.optional(Schema.String),
  BannerColor: Schema.optional(Schema.String),
  BannerTextColor: Schema.optional(Schema.String),
  AllowBannerDismissal: Schema.optional(Schema.Boolean),
  AdminNoticesEnabled: Schema.optional(Schema.Boolean),
  UserNoticesEnabled: Schema.optional(Schema.Boolean),
  NoticesURL: Schema.optional(Schema.String),
  NoticesFetchFrequency: Schema.optional(Schema.Number),
  NoticesSkipCache: Schema.optional(Schema.Boolean)
})

/** Colours that people may choose. */
export interface ThemeSettings {
  readonly EnableThemeSelection?: boolean | undefined
  readonly DefaultTheme?: string | undefined
  readonly AllowCustomThemes?: boolean | undefined
  /** Empty for all. */
  readonly AllowedThemes?: ReadonlyArray<string> | null | undefined
}

export const ThemeSettings: Schema.Codec<ThemeSettings> = Schema.Struct({
  EnableThemeSelection: Schema.optional(Schema.Boolean),
  DefaultTheme: Schema.optional(Schema.String),
  AllowCustomThemes: Schema.optional(Schema.Boolean),
  AllowedThemes: Schema.optional(Schema.NullOr(Schema.Array(Schema.String)))
})

/** Languages, by their codes: `en`, `pt-BR`. */
export interface LocalizationSettings {
  readonly DefaultServerLocale?: string | undefined
  readonly DefaultClientLocale?: string | undefined
  /** Separated by commas; empty for all. */
  readonly AvailableLocales?: string | undefined
  readonly EnableExperimentalLocales?: boolean | undefined
}

export const LocalizationSettings: Schema.Codec<LocalizationSettings> = Schema.Struct({
  DefaultServerLocale: Schema.optional(Schema.String),
  DefaultClientLocale: Schema.optional(Schema.String),
  AvailableLocales: Schema.optional(Schema.String),
  EnableExperimentalLocales: Schema.optional(Schema.Boolean)
})

/** How messages are shown. */
export interface DisplaySettings {
  /** Schemes that become links in messages, besides the usual ones. */
  readonly CustomURLSchemes?: ReadonlyArray<string> | null | undefined
  /** 0 for the client's own limit. */
  readonly MaxMarkdownNodes?: number | undefined
}

export const DisplaySettings: Schema.Codec<DisplaySettings> = Schema.Struct({
  CustomURLSchemes: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  MaxMarkdownNodes: Schema.optional(Schema.Number)
})
