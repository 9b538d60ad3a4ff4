import type { Review } from "./Review.ts"

/** In what our actions differ from the reference. */
export const actions: ReadonlyArray<Review> = [
  {
    of: ["v3 authentication_challenge", "v4 authentication_challenge"],
    difference: "the action is missing",
    reason: "The session's own: it says it where the runtime cannot set headers, and nobody else may."
  },
  {
    of: "v4 presence",
    difference: "the action is missing",
    reason: "It makes the server hide the events of all channels and threads that it does not name."
  }
]
