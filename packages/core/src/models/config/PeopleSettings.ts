import * as Schema from "effect/Schema"

/** Teams and the people in them. */
export interface TeamSettings {
  readonly SiteName?: string | undefined
  readonly MaxUsersPerTeam?: number | undefined
  readonly EnableJoinLeaveMessageByDefault?: boolean | undefined
  readonly EnableUserCreation?: boolean | undefined
  readonly EnableOpenServer?: boolean | undefined
  readonly EnableUserDeactivation?: boolean | undefined
  /** Of e-mail addresses, separated by commas; empty for all. */
  readonly RestrictCreationToDomains?: string | undefined
  readonly EnableCustomUserStatuses?: boolean | undefined
  readonly EnableCustomBrand?: boolean | undefined
  readonly CustomBrandText?: string | undefined
  readonly CustomDescriptionText?: string | undefined
  /** `any`, or `team`: only within a team. */
  readonly RestrictDirectMessage?: string | undefined
  readonly EnableLastActiveTime?: boolean | undefined
  /** In seconds. */
  readonly UserStatusAwayTimeout?: number | undefined
  readonly MaxChannelsPerTeam?: number | undefined
  /** A channel with more members takes no `@all`. */
  readonly MaxNotificationsPerChannel?: number | undefined
  readonly EnableConfirmNotificationsToChannel?: boolean | undefined
  /** `username`, `nickname_full_name`, `full_name`. */
  readonly TeammateNameDisplay?: string | undefined
  readonly ExperimentalViewArchivedChannels?: boolean | undefined
  readonly ExperimentalEnableAutomaticReplies?: boolean | undefined
  readonly LockTeammateNameDisplay?: boolean | undefined
  /** The name of the team that new people come to. */
  readonly ExperimentalPrimaryTeam?: string | undefined
  /** Names of channels that who joins a team is put into. */
  readonly ExperimentalDefaultChannels?: ReadonlyArray<string> | null | undefined
}

export const TeamSettings: Schema.Codec<TeamSettings> = Schema.Struct({
  SiteName: Schema.optional(Schema.String),
  MaxUsersPerTeam: Schema.optional(Schema.Number),
  EnableJoinLeaveMessageByDefault: Schema.optional(Schema.Boolean),
  EnableUserCreation: Schema.optional(Schema.Boolean),
  EnableOpenServer: Schema.optional(Schema.Boolean),
  EnableUserDeactivation: Schema.optional(Schema.Boolean),
  RestrictCreationToDomains: Schema.optional(Schema.String),
  EnableCustomUserStatuses: Schema.optional(Schema.Boolean),
  EnableCustomBrand: Schema.optional(Schema.Boolean),
  CustomBrandText: Schema.optional(Schema.String),
  CustomDescriptionText: Schema.optional(Schema.String),
  RestrictDirectMessage: Schema.optional(Schema.String),
  EnableLastActiveTime: Schema.optional(Schema.Boolean),
  UserStatusAwayTimeout: Schema.optional(Schema.Number),
  MaxChannelsPerTeam: Schema.optional(Schema.Number),
  MaxNotificationsPerChannel: Schema.optional(Schema.Number),
  EnableConfirmNotificationsToChannel: Schema.optional(Schema.Boolean),
  TeammateNameDisplay: Schema.optional(Schema.String),
  ExperimentalViewArchivedChannels: Schema.optional(Schema.Boolean),
  ExperimentalEnableAutomaticReplies: Schema.optional(Schema.Boolean),
  LockTeammateNameDisplay: Schema.optional(Schema.Boolean),
  ExperimentalPrimaryTeam: Schema.optional(Schema.String),
  ExperimentalDefaultChannels: Schema.optional(Schema.NullOr(Schema.Array(Schema.String)))
})

/** What people may see of each other. */
export interface PrivacySettings {
  readonly ShowEmailAddress?: boolean | undefined
  readonly ShowFullName?: boolean | undefined
  readonly UseAnonymousURLs?: boolean | undefined
}

export const PrivacySettings: Schema.Codec<PrivacySettings> = Schema.Struct({
  ShowEmailAddress: Schema.optional(Schema.Boolean),
  ShowFullName: Schema.optional(Schema.Boolean),
  UseAnonymousURLs: Schema.optional(Schema.Boolean)
})

/** Accounts that see only what they were invited to. Needs a licence. */
export interface GuestAccountsSettings {
  readonly Enable?: boolean | undefined
  readonly HideTags?: boolean | undefined
  readonly AllowEmailAccounts?: boolean | undefined
  readonly EnforceMultifactorAuthentication?: boolean | undefined
  /** Of e-mail addresses, separated by commas; empty for all. */
  readonly RestrictCreationToDomains?: string | undefined
  readonly EnableGuestMagicLink?: boolean | undefined
}

export const GuestAccountsSettings: Schema.Codec<GuestAccountsSettings> = Schema.Struct({
  Enable: Schema.optional(Schema.Boolean),
  HideTags: Schema.optional(Schema.Boolean),
  AllowEmailAccounts: Schema.optional(Schema.Boolean),
  EnforceMultifactorAuthentication: Schema.optional(Schema.Boolean),
  RestrictCreationToDomains: Schema.optional(Schema.String),
  EnableGuestMagicLink: Schema.optional(Schema.Boolean)
})

/** Access by attributes of users. Needs a licence. */
export interface AccessControlSettings {
  readonly EnableAttributeBasedAccessControl?: boolean | undefined
  readonly EnableUserManagedAttributes?: boolean | undefined
}

export const AccessControlSettings: Schema.Codec<AccessControlSettings> = Schema.Struct({
  EnableAttributeBasedAccessControl: Schema.optional(Schema.Boolean),
  EnableUserManagedAttributes: Schema.optional(Schema.Boolean)
})
