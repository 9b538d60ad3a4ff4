import * as Schema from "effect/Schema"

/** Server Limits. */
export interface ServerLimits {
  readonly maxUsersLimit: number
  readonly activeUserCount: number
  readonly maxUsersHardLimit: number
  readonly singleChannelGuestCount: number
  readonly singleChannelGuestLimit: number
  readonly postHistoryLimit: number
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
