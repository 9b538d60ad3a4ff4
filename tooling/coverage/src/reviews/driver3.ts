import type { Review } from "./Review.ts"
export const driver3: ReadonlyArray<Review> = []
