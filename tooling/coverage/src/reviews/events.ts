import type { Review } from "./Review.ts"

/** In what our events differ from the reference, where recorded servers know better. */
export const events: ReadonlyArray<Review> = [
  {
    of: "v4 hello",
    difference: "field connection_id is optional",
    reason: "3.10 speaks an early v4, and names no connection."
  },
  { of: "v4 posted", difference: "field set_online is optional", reason: "3.10's early v4 does not send it." },
  {
    of: "v4 sidebar_category_updated",
    difference: "field updatedCategories is optional",
    reason: "Missing in 117 of 120 recorded frames."
  },
  {
    of: "v3 webrtc",
    difference: "field to_user_id is only ours",
    reason: "The table says that everything is passed on; this is what the server itself reads of it."
  }
]
