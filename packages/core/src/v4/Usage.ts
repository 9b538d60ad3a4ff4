import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { PostsUsage } from "../models/PostsUsage.ts"
import { StorageUsage } from "../models/StorageUsage.ts"

/** How many posts the server holds, rounded. Since 7.0. */
export const getPostsUsage = /*#__PURE__*/ endpoint("GetPostsUsage", "GET", "/api/v4/usage/posts", () => ({
  success: PostsUsage
}))

/** How many bytes the files take up, rounded. Since 7.1. */
export const getStorageUsage = /*#__PURE__*/ endpoint("GetStorageUsage", "GET", "/api/v4/usage/storage", () => ({
  success: StorageUsage
}))

/** How many teams there are, and how many a cloud's limits have archived. */
export const getTeamsUsage = /*#__PURE__*/ endpoint("getTeamsUsage", "GET", "/api/v4/usage/teams", () => ({
  success: Schema.Struct({ active: Schema.Number, cloud_archived: Schema.Number })
}))
