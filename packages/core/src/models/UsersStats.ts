import * as Schema from "effect/Schema"

/** How many accounts there are, filtered or not. Deactivated ones do not count. */
export interface UsersStats {
  readonly total_users_count: number
}

export const UsersStats: Schema.Codec<UsersStats> = Schema.Struct({ total_users_count: Schema.Number })
