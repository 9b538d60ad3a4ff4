import * as Schema from "effect/Schema"
import type { AnswerKind, BodyKind, Fact } from "./Fact.ts"
import { modelOf } from "./models.ts"
import { Method, names, read } from "./read.ts"
import { isRecord, namesOf } from "./shape.ts"
import { fieldsOf } from "./v4.ts"

const Row = Schema.Struct({
  id: Schema.String,
  group: Schema.String,
  method: Method,
  path: Schema.String,
  pathParams: names,
  queryParams: names,
  requestBody: Schema.optional(
    Schema.Struct({
      contentType: Schema.String,
      type: Schema.optional(Schema.String),
      fields: Schema.optional(Schema.Record(Schema.String, Schema.Unknown))
    })
  ),
  responseBody: Schema.Unknown,
  since: Schema.String,
  until: Schema.optional(Schema.String)
})
type Row = typeof Row.Type

const bodiesOf = ({ requestBody }: Row): ReadonlyArray<BodyKind> => {
  if (requestBody === undefined) return ["none"]
  const kinds: ReadonlyArray<readonly [string, BodyKind]> = [
    ["application/json", "json"],
    ["multipart/form-data", "multipart"],
    ["application/x-www-form-urlencoded", "form"]
  ]
  return kinds.filter(([type]) => requestBody.contentType.includes(type)).map(([, kind]) => kind)
}

const answerOf = ({ responseBody }: Row): ReadonlyArray<AnswerKind> => {
  if (responseBody === "empty") return ["empty"]
  if (!isRecord(responseBody)) return ["json"]
  if ("binary" in responseBody) return ["bytes", "stream"]
  if ("text" in responseBody || "html" in responseBody) return ["text"]
  return "redirect" in responseBody ? ["redirect"] : ["empty"]
}

const fact = (row: Row): Fact => ({
  id: row.id,
  ids: [row.id],
  version: "v3",
  group: row.group,
  method: row.method,
  path: row.path,
  query: namesOf(Object.fromEntries((row.queryParams ?? []).map((name) => [name, null]))),
  body: bodiesOf(row),
  fields: fieldsOf("v3", row.requestBody?.fields ?? row.requestBody?.type),
  model: modelOf("v3", row.requestBody?.type ?? "")?.name,
  answer: answerOf(row)
})

const rows = read("v3-endpoints", Row)

/** Every route that any release from 3.0 to 3.10 has. */
export const target: ReadonlyArray<Fact> = rows.map(fact)
/** What went into their bodies and answers, for the models that are needed. */
export const shapes: ReadonlyArray<unknown> = rows.flatMap((row) => [
  row.requestBody?.type,
  row.requestBody?.fields,
  row.responseBody
])
