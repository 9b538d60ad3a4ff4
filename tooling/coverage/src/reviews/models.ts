import type { Review } from "./Review.ts"

/** What we call a model that the reference calls otherwise. */
export const names: Readonly<Record<string, string>> = {
  Server_Busy: "ServerBusy",
  ChannelBanner: "ChannelBannerInfo",
  UserAccessToken: "NewUserAccessToken"
}

/** Fields of the reference that our models leave out. */
export const models: ReadonlyArray<Review> = [
  {
    of: "v4 AppError",
    difference: "the model is missing",
    reason: "Errors are classes of ours (`Errors.ts`); where one lies inside of an answer, it is written there."
  },
  { of: "v4 KnownUsers", difference: "field items is missing", reason: "The table's word for what the list holds." },
  {
    of: ["v4 User", "v3 User"],
    difference: ["field password is missing", "field mfa_secret is missing"],
    reason: "Never sent: in none of the recordings."
  },
  { of: "v4 User", difference: "field mfa_used_timestamps is missing", reason: "Never sent: the server clears it." },
  {
    of: "v3 ChannelList",
    difference: ["field channels is missing", "field members is missing"],
    reason: "One of two forms, by release: the model is a union, and has no fields of its own."
  }
]
