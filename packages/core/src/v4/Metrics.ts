import * as Schema from "effect/Schema"
import { empty, endpoint } from "../Endpoint.ts"

/**
 * Hands in measurements of a client, for the server's own metrics; where it collects none, they are dropped without a
 * word. Since 9.9.
 */
export const submitPerformanceReport = /*#__PURE__*/ endpoint(
  "SubmitPerformanceReport",
  "POST",
  "/api/v4/client_perf",
  () => ({
    body: Schema.Struct({
      version: Schema.String,
      client_id: Schema.optional(Schema.String),
      labels: Schema.optional(Schema.Record(Schema.String, Schema.String)),
      start: Schema.Number,
      end: Schema.Number,
      counters: Schema.optional(
        Schema.Array(
          Schema.Struct({
            metric: Schema.String,
            value: Schema.Number,
            timestamp: Schema.optional(Schema.Number),
            labels: Schema.optional(Schema.Record(Schema.String, Schema.String))
          })
        )
      ),
      histograms: Schema.optional(
        Schema.Array(
          Schema.Struct({
            metric: Schema.String,
            value: Schema.Number,
            timestamp: Schema.optional(Schema.Number),
            labels: Schema.optional(Schema.Record(Schema.String, Schema.String))
          })
        )
      )
    }),
    success: empty
  })
)
