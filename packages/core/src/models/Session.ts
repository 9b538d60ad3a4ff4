import * as Schema from "effect/Schema"
import { TeamMember } from "./TeamMember.ts"

/** A login that holds, of a person or of a personal access token. */
export interface Session {
  /** Names the session, so that it can be ended. */
  readonly id: string
  /** Always empty: the secret is shown at login only. */
  readonly token: string
  readonly create_at: number
  /** 0 for never. Moves on use where the server's settings say so. */
  readonly expires_at: number
  /** Written every few minutes, not on each request. */
  readonly last_activity_at: number
  readonly user_id: string
  /** `android_rn-v2:…` or `apple_rn-v2:…` from the mobile apps, else empty. */
  readonly device_id: string
  /** As they stood at login, separated by blanks. */
  readonly roles: string
  readonly is_oauth: boolean
  /**
   * `browser`, `os`, `platform`; `csrf`, a secret; `type` and `user_access_token_id` of personal access tokens. Every
   * value is text.
   */
  readonly props: Readonly<Record<string, string>>
  readonly team_members: ReadonlyArray<TeamMember>
  /** The device was told that it expires. */
  readonly expired_notify: boolean
  /** Of the command line on the server itself. */
  readonly local: boolean
}

export const Session: Schema.Codec<Session> = Schema.Struct({
  id: Schema.String,
  token: Schema.String,
  create_at: Schema.Number,
  expires_at: Schema.Number,
  last_activity_at: Schema.Number,
  user_id: Schema.String,
  device_id: Schema.String,
  roles: Schema.String,
  is_oauth: Schema.Boolean,
  props: Schema.Record(Schema.String, Schema.String),
  team_members: Schema.Array(TeamMember),
  expired_notify: Schema.Boolean,
  local: Schema.Boolean
})
