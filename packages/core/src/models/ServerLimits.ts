import * as Schema from "effect/Schema"

/** What the server's licence allows; 0 for no limit, and for whatever one may not see. */
export interface ServerLimits {
  /** 200 without a licence: more are warned about. */
  readonly maxUsersLimit: number
  readonly activeUserCount: number
  /** 250 without a licence: more are refused. */
  readonly maxUsersHardLimit: number
  readonly singleChannelGuestCount: number
  readonly singleChannelGuestLimit: number
  /** How many posts stay in reach. */
  readonly postHistoryLimit: number
  /** Posts before this time are out of reach. */
  readonly lastAccessiblePostTime: number
}

export const ServerLimits: Schema.Codec<ServerLimits> = Schema.Struct({
  maxUsersLimit: Schema.Number,
  activeUserCount: Schema.Number,
  maxUsersHardLimit: Schema.Number,
  singleChannelGuestCount: Schema.Number,
  singleChannelGuestLimit: Schema.Number,
  postHistoryLimit: Schema.Number,
  lastAccessiblePostTime: Schema.Number
})
