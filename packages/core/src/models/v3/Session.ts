import * as Schema from "effect/Schema"
import { TeamMember } from "./TeamMember.ts"

/** A login that holds. */
export interface Session {
  /** Names the session, so that it can be ended. */
  readonly id: string
  /** Always empty: the secret is shown at login only. */
  readonly token: string
  readonly create_at: number
  readonly expires_at: number
  /** Written every few minutes, not on each request. */
  readonly last_activity_at: number
  readonly user_id: string
  /** Empty but for the mobile apps. */
  readonly device_id: string
  /** As they stood at login, separated by blanks. */
  readonly roles: string
  readonly is_oauth: boolean
  /** `browser`, `os`, `platform`. */
  readonly props: Readonly<Record<string, string>> | null
  readonly team_members: ReadonlyArray<TeamMember> | null
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
  props: Schema.NullOr(Schema.Record(Schema.String, Schema.String)),
  team_members: Schema.NullOr(Schema.Array(TeamMember))
})
