import * as Schema from "effect/Schema"

/** A directory that people sign in with, to try out or as a part of the configuration. Needs a licence. */
export interface LdapSettings {
  readonly Enable?: boolean | null | undefined
  readonly EnableSync?: boolean | null | undefined
  readonly LdapServer?: string | null | undefined
  readonly LdapPort?: number | null | undefined
  /** Empty, `TLS`, `STARTTLS`. */
  readonly ConnectionSecurity?: string | null | undefined
  readonly BaseDN?: string | null | undefined
  readonly BindUsername?: string | null | undefined
  /** A secret. */
  readonly BindPassword?: string | null | undefined
  readonly MaximumLoginAttempts?: number | null | undefined
  /** Who may sign in, in LDAP's own language, like the filters that follow. */
  readonly UserFilter?: string | null | undefined
  readonly GroupFilter?: string | null | undefined
  readonly GuestFilter?: string | null | undefined
  readonly EnableAdminFilter?: boolean | null | undefined
  readonly AdminFilter?: string | null | undefined
  /** Attributes are the names that the directory gives them. */
  readonly GroupDisplayNameAttribute?: string | null | undefined
  readonly GroupIdAttribute?: string | null | undefined
  readonly FirstNameAttribute?: string | null | undefined
  readonly LastNameAttribute?: string | null | undefined
  readonly EmailAttribute?: string | null | undefined
  readonly UsernameAttribute?: string | null | undefined
  readonly NicknameAttribute?: string | null | undefined
  /** Tells people apart for good. */
  readonly IdAttribute?: string | null | undefined
  readonly PositionAttribute?: string | null | undefined
  /** What people type. */
  readonly LoginIdAttribute?: string | null | undefined
  readonly PictureAttribute?: string | null | undefined
  readonly SyncIntervalMinutes?: number | null | undefined
  readonly SkipCertificateVerification?: boolean | null | undefined
  readonly PublicCertificateFile?: string | null | undefined
  readonly PrivateKeyFile?: string | null | undefined
  /** In seconds. */
  readonly QueryTimeout?: number | null | undefined
  /** 0 for no pages. */
  readonly MaxPageSize?: number | null | undefined
  readonly LoginFieldName?: string | null | undefined
  /** `#rrggbb`, like the other two. */
  readonly LoginButtonColor?: string | null | undefined
  readonly LoginButtonBorderColor?: string | null | undefined
  readonly LoginButtonTextColor?: string | null | undefined
  /** Put people back into teams and channels that they left? */
  readonly ReAddRemovedMembers?: boolean | null | undefined
}

export const LdapSettings: Schema.Codec<LdapSettings> = Schema.Struct({
  Enable: Schema.optional(Schema.NullOr(Schema.Boolean)),
  EnableSync: Schema.optional(Schema.NullOr(Schema.Boolean)),
  LdapServer: Schema.optional(Schema.NullOr(Schema.String)),
  LdapPort: Schema.optional(Schema.NullOr(Schema.Number)),
  ConnectionSecurity: Schema.optional(Schema.NullOr(Schema.String)),
  BaseDN: Schema.optional(Schema.NullOr(Schema.String)),
  BindUsername: Schema.optional(Schema.NullOr(Schema.String)),
  BindPassword: Schema.optional(Schema.NullOr(Schema.String)),
  MaximumLoginAttempts: Schema.optional(Schema.NullOr(Schema.Number)),
  UserFilter: Schema.optional(Schema.NullOr(Schema.String)),
  GroupFilter: Schema.optional(Schema.NullOr(Schema.String)),
  GuestFilter: Schema.optional(Schema.NullOr(Schema.String)),
  EnableAdminFilter: Schema.optional(Schema.NullOr(Schema.Boolean)),
  AdminFilter: Schema.optional(Schema.NullOr(Schema.String)),
  GroupDisplayNameAttribute: Schema.optional(Schema.NullOr(Schema.String)),
  GroupIdAttribute: Schema.optional(Schema.NullOr(Schema.String)),
  FirstNameAttribute: Schema.optional(Schema.NullOr(Schema.String)),
  LastNameAttribute: Schema.optional(Schema.NullOr(Schema.String)),
  EmailAttribute: Schema.optional(Schema.NullOr(Schema.String)),
  UsernameAttribute: Schema.optional(Schema.NullOr(Schema.String)),
  NicknameAttribute: Schema.optional(Schema.NullOr(Schema.String)),
  IdAttribute: Schema.optional(Schema.NullOr(Schema.String)),
  PositionAttribute: Schema.optional(Schema.NullOr(Schema.String)),
  LoginIdAttribute: Schema.optional(Schema.NullOr(Schema.String)),
  PictureAttribute: Schema.optional(Schema.NullOr(Schema.String)),
  SyncIntervalMinutes: Schema.optional(Schema.NullOr(Schema.Number)),
  SkipCertificateVerification: Schema.optional(Schema.NullOr(Schema.Boolean)),
  PublicCertificateFile: Schema.optional(Schema.NullOr(Schema.String)),
  PrivateKeyFile: Schema.optional(Schema.NullOr(Schema.String)),
  QueryTimeout: Schema.optional(Schema.NullOr(Schema.Number)),
  MaxPageSize: Schema.optional(Schema.NullOr(Schema.Number)),
  LoginFieldName: Schema.optional(Schema.NullOr(Schema.String)),
  LoginButtonColor: Schema.optional(Schema.NullOr(Schema.String)),
  LoginButtonBorderColor: Schema.optional(Schema.NullOr(Schema.String)),
  LoginButtonTextColor: Schema.optional(Schema.NullOr(Schema.String)),
  ReAddRemovedMembers: Schema.optional(Schema.NullOr(Schema.Boolean))
})
