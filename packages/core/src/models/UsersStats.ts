import * as Schema from "effect/Schema"

/** Users Stats. */
export interface UsersStats {
  readonly total_users_count: number
}

export const UsersStats: Schema.Codec<UsersStats> = Schema.Struct({
  total_users_count: Schema.Number
})
