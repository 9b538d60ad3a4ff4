import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { Config } from "../models/Config.ts"
import { StatusOK } from "../models/StatusOK.ts"

/**
 * Deletes the search indexes, or those in `index` (names, separated by commas): nothing is found until they are built
 * again. Needs `purge_elasticsearch_indexes`. Since 4.1. Licence: Enterprise, else 501
 * `ent.elasticsearch.test_config.license.error`.
 */
export const purgeIndexes = /*#__PURE__*/ endpoint(
  "PurgeElasticsearchIndexes",
  "POST",
  "/api/v4/elasticsearch/purge_indexes",
  () => ({ query: Schema.Struct({ index: Schema.optional(Schema.String) }), success: StatusOK })
)

/**
 * Whether Elasticsearch answers at the settings given; without a body, at those in force. Settings that lack a value
 * are a 400. Needs `test_elasticsearch`. Since 4.1. Licence: Enterprise, else 501
 * `ent.elasticsearch.test_config.license.error`.
 */
export const test = /*#__PURE__*/ endpoint("TestElasticsearch", "POST", "/api/v4/elasticsearch/test", () => ({
  body: Config,
  success: StatusOK,
  safe: true
}))
