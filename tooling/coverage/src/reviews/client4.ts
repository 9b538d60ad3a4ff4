import type { Review } from "./Review.ts"
export const client4: ReadonlyArray<Review> = []
