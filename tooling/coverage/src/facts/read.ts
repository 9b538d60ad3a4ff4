import { readFileSync } from "node:fs"
import { join } from "node:path"
import * as Schema from "effect/Schema"

/** The rows of a file of the reference, checked. */
export const read = <A>(name: string, row: Schema.Codec<A, unknown>): ReadonlyArray<A> =>
  Schema.decodeUnknownSync(Schema.Struct({ rows: Schema.Array(row) }))(
    JSON.parse(readFileSync(join(import.meta.dirname, "../../reference", `${name}.json`), "utf8"))
  ).rows

export const Method = Schema.Literals(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
export const names = Schema.optional(Schema.Array(Schema.String))
