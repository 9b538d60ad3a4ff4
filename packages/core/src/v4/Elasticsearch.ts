import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { Config } from "../models/Config.ts"
import { StatusOK } from "../models/StatusOK.ts"

/**
 * Purge elasticsearch indexes. Needs `manage_system`. Since 4.1. A server without the feature answers 501
 * `ent.elasticsearch.test_config.license.error`.
 */
export const purgeIndexes = /*#__PURE__*/ endpoint(
  "PurgeElasticsearchIndexes",
  "POST",
  "/api/v4/elasticsearch/purge_indexes",
  () => ({ query: Schema.Struct({ index: Schema.optional(Schema.String) }), success: StatusOK })
)

/**
 * Test elasticsearch. Needs `manage_system`. Since 4.1. A server without the feature answers 501
 * `ent.elasticsearch.test_config.license.error`.
 */
export const test = /*#__PURE__*/ endpoint("TestElasticsearch", "POST", "/api/v4/elasticsearch/test", () => ({
  body: Config,
  success: StatusOK,
  safe: true
}))
