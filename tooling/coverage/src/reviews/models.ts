import type { Review } from "./Review.ts"

/** What we call a model that the reference calls otherwise. */
export const names: Readonly<Record<string, string>> = { Server_Busy: "ServerBusy", ChannelBanner: "ChannelBannerInfo" }

/** Fields of the reference that our models leave out. */
export const models: ReadonlyArray<Review> = []
