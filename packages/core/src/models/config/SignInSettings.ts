import * as Schema from "effect/Schema"

/** What a password of the server's own must have. */
export interface PasswordSettings {
  readonly MinimumLength?: number | undefined
  readonly Lowercase?: boolean | undefined
  readonly Number?: boolean | undefined
  readonly Uppercase?: boolean | undefined
  readonly Symbol?: boolean | undefined
  readonly EnableForgotLink?: boolean | undefined
}

export const PasswordSettings: Schema.Codec<PasswordSettings> = Schema.Struct({
  MinimumLength: Schema.optional(Schema.Number),
  Lowercase: Schema.optional(Schema.Boolean),
  Number: Schema.optional(Schema.Boolean),
  Uppercase: Schema.optional(Schema.Boolean),
  Symbol: Schema.optional(Schema.Boolean),
  EnableForgotLink: Schema.optional(Schema.Boolean)
})

/** A provider of OAuth 2 or OpenID Connect that people sign in with. */
export interface SSOSettings {
  readonly Enable?: boolean | undefined
  /** A secret. */
  readonly Secret?: string | undefined
  /** The client's id. */
  readonly Id?: string | undefined
  readonly Scope?: string | undefined
  readonly AuthEndpoint?: string | undefined
  readonly TokenEndpoint?: string | undefined
  readonly UserAPIEndpoint?: string | undefined
  /** Of OpenID Connect; takes the place of the three above. */
  readonly DiscoveryEndpoint?: string | undefined
  readonly ButtonText?: string | undefined
  /** `#rrggbb` */
  readonly ButtonColor?: string | undefined
  readonly UsePreferredUsername?: boolean | undefined
}

export const SSOSettings: Schema.Codec<SSOSettings> = Schema.Struct({
  Enable: Schema.optional(Schema.Boolean),
  Secret: Schema.optional(Schema.String),
  Id: Schema.optional(Schema.String),
  Scope: Schema.optional(Schema.String),
  AuthEndpoint: Schema.optional(Schema.String),
  TokenEndpoint: Schema.optional(Schema.String),
  UserAPIEndpoint: Schema.optional(Schema.String),
  DiscoveryEndpoint: Schema.optional(Schema.String),
  ButtonText: Schema.optional(Schema.String),
  ButtonColor: Schema.optional(Schema.String),
  UsePreferredUsername: Schema.optional(Schema.Boolean)
})

/** Signing in with Entra ID. */
export interface Office365Settings {
  readonly Enable?: boolean | undefined
  /** A secret. */
  readonly Secret?: string | undefined
  /** The client's id. */
  readonly Id?: string | undefined
  readonly Scope?: string | undefined
  readonly AuthEndpoint?: string | undefined
  readonly TokenEndpoint?: string | undefined
  readonly UserAPIEndpoint?: string | undefined
  readonly DiscoveryEndpoint?: string | undefined
  /** The tenant's id. */
  readonly DirectoryId?: string | undefined
  readonly UsePreferredUsername?: boolean | undefined
}

export const Office365Settings: Schema.Codec<Office365Settings> = Schema.Struct({
  Enable: Schema.optional(Schema.Boolean),
  Secret: Schema.optional(Schema.String),
  Id: Schema.optional(Schema.String),
  Scope: Schema.optional(Schema.String),
  AuthEndpoint: Schema.optional(Schema.String),
  TokenEndpoint: Schema.optional(Schema.String),
  UserAPIEndpoint: Schema.optional(Schema.String),
  DiscoveryEndpoint: Schema.optional(Schema.String),
  DirectoryId: Schema.optional(Schema.String),
  UsePreferredUsername: Schema.optional(Schema.Boolean)
})

/** Signing in by SAML 2. Attributes are the names that the provider gives them. Needs a licence. */
export interface SamlSettings {
  readonly Enable?: boolean | undefined
  readonly EnableSyncWithLdap?: boolean | undefined
  /** Take the id from the directory, too? */
  readonly EnableSyncWithLdapIncludeAuth?: boolean | undefined
  readonly IgnoreGuestsLdapSync?: boolean | undefined
  readonly Verify?: boolean | undefined
  readonly Encrypt?: boolean | undefined
  readonly SignRequest?: boolean | undefined
  readonly IdpURL?: string | undefined
  readonly IdpDescriptorURL?: string | undefined
  readonly IdpMetadataURL?: string | undefined
  readonly ServiceProviderIdentifier?: string | undefined
  readonly AssertionConsumerServiceURL?: string | undefined
  /** `RSAwithSHA256`, `RSAwithSHA512`, `RSAwithSHA1`. */
  readonly SignatureAlgorithm?: string | undefined
  /** `Canonical1.0`, `Canonical1.1`. */
  readonly CanonicalAlgorithm?: string | undefined
  readonly ScopingIDPProviderId?: string | undefined
  readonly ScopingIDPName?: string | undefined
  readonly IdpCertificateFile?: string | undefined
  readonly PublicCertificateFile?: string | undefined
  readonly PrivateKeyFile?: string | undefined
  readonly IdAttribute?: string | undefined
  readonly GuestAttribute?: string | undefined
  readonly EnableAdminAttribute?: boolean | undefined
  readonly AdminAttribute?: string | undefined
  readonly FirstNameAttribute?: string | undefined
  readonly LastNameAttribute?: string | undefined
  readonly EmailAttribute?: string | undefined
  readonly UsernameAttribute?: string | undefined
  readonly NicknameAttribute?: string | undefined
  readonly LocaleAttribute?: string | undefined
  readonly PositionAttribute?: string | undefined
  readonly LoginButtonText?: string | undefined
  readonly LoginButtonColor?: string | undefined
  readonly LoginButtonBorderColor?: string | undefined
  readonly LoginButtonTextColor?: string | undefined
}

export const SamlSettings: Schema.Codec<SamlSettings> = Schema.Struct({
  Enable: Schema.optional(Schema.Boolean),
  EnableSyncWithLdap: Schema.optional(Schema.Boolean),
  EnableSyncWithLdapIncludeAuth: Schema.optional(Schema.Boolean),
  IgnoreGuestsLdapSync: Schema.optional(Schema.Boolean),
  Verify: Schema.optional(Schema.Boolean),
  Encrypt: Schema.optional(Schema.Boolean),
  SignRequest: Schema.optional(Schema.Boolean),
  IdpURL: Schema.optional(Schema.String),
  IdpDescriptorURL: Schema.optional(Schema.String),
  IdpMetadataURL: Schema.optional(Schema.String),
  ServiceProviderIdentifier: Schema.optional(Schema.String),
  AssertionConsumerServiceURL: Schema.optional(Schema.String),
  SignatureAlgorithm: Schema.optional(Schema.String),
  CanonicalAlgorithm: Schema.optional(Schema.String),
  ScopingIDPProviderId: Schema.optional(Schema.String),
  ScopingIDPName: Schema.optional(Schema.String),
  IdpCertificateFile: Schema.optional(Schema.String),
  PublicCertificateFile: Schema.optional(Schema.String),
  PrivateKeyFile: Schema.optional(Schema.String),
  IdAttribute: Schema.optional(Schema.String),
  GuestAttribute: Schema.optional(Schema.String),
  EnableAdminAttribute: Schema.optional(Schema.Boolean),
  AdminAttribute: Schema.optional(Schema.String),
  FirstNameAttribute: Schema.optional(Schema.String),
  LastNameAttribute: Schema.optional(Schema.String),
  EmailAttribute: Schema.optional(Schema.String),
  UsernameAttribute: Schema.optional(Schema.String),
  NicknameAttribute: Schema.optional(Schema.String),
  LocaleAttribute: Schema.optional(Schema.String),
  PositionAttribute: Schema.optional(Schema.String),
  LoginButtonText: Schema.optional(Schema.String),
  LoginButtonColor: Schema.optional(Schema.String),
  LoginButtonBorderColor: Schema.optional(Schema.String),
  LoginButtonTextColor: Schema.optional(Schema.String)
})

/** Signing in from apps that Microsoft Intune manages. Needs a licence. */
export interface IntuneSettings {
  readonly Enable?: boolean | undefined
  readonly TenantId?: string | undefined
  readonly ClientId?: string | undefined
  /** `office365`, `saml`. */
  readonly AuthService?: string | undefined
}

export const IntuneSettings: Schema.Codec<IntuneSettings> = Schema.Struct({
  Enable: Schema.optional(Schema.Boolean),
  TenantId: Schema.optional(Schema.String),
  ClientId: Schema.optional(Schema.String),
  AuthService: Schema.optional(Schema.String)
})
