import type { Review } from "./Review.ts"

/** Where the catalogue says otherwise than the reference. The recordings decide; a line here says what they showed. */
export const endpoints: ReadonlyArray<Review> = [
  {
    of: [
      "completeOAuth",
      "completeOAuth_get_login_complete",
      "completeOAuth_get_signup_complete",
      "completeOAuth_get_api_v3_oauth_complete"
    ],
    difference: "the body is none, not json",
    reason: "A GET that a browser follows: the table took the state, which the handler unpacks as JSON, for a body."
  }
]
