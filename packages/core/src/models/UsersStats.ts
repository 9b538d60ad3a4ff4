import * as Schema from "effect/Schema"

/** How many accounts there are, filtered or not. Deactivated ones count only where the filter says so. */
export interface UsersStats {
  readonly total_users_count: number
}

export const UsersStats: Schema.Codec<UsersStats> = Schema.Struct({ total_users_count: Schema.Number })
