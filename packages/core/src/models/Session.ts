import * as Schema from "effect/Schema"
import { TeamMember } from "./TeamMember.ts"

/** Session. */
export interface Session {
  readonly create_at: number
  readonly device_id: string
  readonly expires_at: number
  readonly id: string
  readonly is_oauth: boolean
  readonly last_activity_at: number
  readonly props: Readonly<Record<string, unknown>>
  readonly roles: string
  readonly team_members: ReadonlyArray<TeamMember>
  readonly token: string
  readonly user_id: string
  readonly expired_notify: boolean
  readonly local: boolean
}

export const Session: Schema.Codec<Session> = Schema.Struct({
  create_at: Schema.Number,
  device_id: Schema.String,
  expires_at: Schema.Number,
  id: Schema.String,
  is_oauth: Schema.Boolean,
  last_activity_at: Schema.Number,
  props: Schema.Record(Schema.String, Schema.Unknown),
  roles: Schema.String,
  team_members: Schema.Array(TeamMember),
  token: Schema.String,
  user_id: Schema.String,
  expired_notify: Schema.Boolean,
  local: Schema.Boolean
})
