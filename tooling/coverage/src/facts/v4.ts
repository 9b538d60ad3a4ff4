import { sweep } from "@matterwire/recordings"
import * as Schema from "effect/Schema"
import { type AnswerKind, type BodyKind, type Fact, namesIn } from "./Fact.ts"
import { modelOf } from "./models.ts"
import { Method, names, read } from "./read.ts"
import { isRecord, namesOf } from "./shape.ts"

const Row = Schema.Struct({
  id: Schema.String,
  operationId: Schema.optional(Schema.NullOr(Schema.String)),
  tag: Schema.String,
  method: Method,
  path: Schema.String,
  pathParams: names,
  queryParams: names,
  queryParamsInCodeOnly: names,
  queryParamsInJsOnly: names,
  requestBody: Schema.optional(Schema.Struct({ contentType: Schema.String, schema: Schema.Unknown })),
  answers: Schema.Record(Schema.String, Schema.Unknown),
  responseVariants: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)),
  verified: Schema.optional(Schema.String),
  featureFlag: Schema.optional(Schema.String),
  localModeOnly: Schema.optional(Schema.Boolean),
  inServer: Schema.optional(Schema.Boolean),
  inJsClient: Schema.optional(Schema.Boolean)
})
type Row = typeof Row.Type

const bodies: Readonly<Record<string, BodyKind>> = {
  "application/json": "json",
  "multipart/form-data": "multipart",
  "application/x-www-form-urlencoded": "form"
}

/** The fields of a body: its own, or those of the model that it is. A list or a number has none. */
export const fieldsOf = (version: "v3" | "v4", shape: unknown): ReadonlyArray<string> | undefined => {
  if (typeof shape === "string") return modelOf(version, shape)?.fields
  if (!isRecord(shape)) return undefined
  const model = typeof shape["$ref"] === "string" ? modelOf(version, shape["$ref"]) : undefined
  const own = namesOf(shape)
  return model?.fields ?? (own.length === 0 ? undefined : own)
}

const isBytes = (contentType: string) => /^(image|video|audio)\/|^application\/(zip|octet-stream|pdf)/.test(contentType)

/** What 11.6 was seen to answer, where that tells the kind: the recordings are right where the table says otherwise. */
const recorded: ReadonlyMap<string, ReadonlyArray<AnswerKind>> = new Map(
  sweep().flatMap(({ id, response: { status, contentType } }) =>
    status < 300 && contentType !== null && isBytes(contentType) ? [[id, ["bytes", "stream"] as const]] : []
  )
)

/** What an answer may be read as. Nothing is said by `null`: such an answer is not described. */
const answerOf = ({ id, answers }: Row): ReadonlyArray<AnswerKind> => {
  const seen = recorded.get(id)
  if (seen !== undefined) return seen
  const kinds = Object.entries(answers).flatMap(([status, shape]): ReadonlyArray<AnswerKind> => {
    if (status.startsWith("1") || status === "204") return ["empty"]
    if (status.startsWith("3")) return ["redirect"]
    if (shape === null) return []
    if (shape === "string") return ["json", "text"]
    if (isRecord(shape) && Object.keys(shape).some((name) => name.includes("/"))) return ["text", "bytes", "stream"]
    return ["json"]
  })
  return kinds.includes("json") && kinds.includes("empty") ? ["orNothing"] : kinds
}

const modelIn = (shape: unknown): string | undefined => {
  const name = isRecord(shape) ? shape["$ref"] : shape
  return typeof name === "string" ? modelOf("v4", name)?.name : undefined
}

const fact = (row: Row): Fact => {
  const names = [...(row.queryParams ?? []), ...(row.queryParamsInCodeOnly ?? []), ...(row.queryParamsInJsOnly ?? [])]
  const shared = rows.filter(({ operationId }) => operationId === row.operationId).length > 1
  return {
    id: shared ? row.id : (row.operationId ?? row.id),
    ids: [row.operationId ?? row.id, row.id],
    version: "v4",
    group: row.tag,
    method: row.method,
    path: row.path,
    // A handler's variables of the path were taken for its query's in a few rows.
    query: [...new Set(names)].filter((name) => !namesIn(row.path).includes(name)),
    body: row.requestBody === undefined ? ["none"] : [bodies[row.requestBody.contentType] ?? "json"],
    fields: row.requestBody === undefined ? undefined : fieldsOf("v4", row.requestBody.schema),
    model: modelIn(row.requestBody?.schema),
    answer: answerOf(row)
  }
}

/** Every row of v4, as it stands in the reference. */
const rows = read("v4-endpoints", Row)

const inApi = ({ path }: Row) => path.startsWith("/api/v4/")
const isTarget = (row: Row) =>
  inApi(row) && row.localModeOnly !== true && (row.inServer === true || row.inJsClient === true)
const isOAuth = (row: Row) => !inApi(row) && (row.tag === "oauth" || row.path.startsWith("/oauth/"))

/** What a server or the official client has under `/api/v4`, over the network. */
export const target: ReadonlyArray<Fact> = rows.filter(isTarget).map(fact)
/** OAuth, which lies outside of `/api`. */
export const oauth: ReadonlyArray<Fact> = rows.filter(isOAuth).map(fact)
/** What else is known: hooks and pages outside of `/api`, plugins' routes, what only documentation or a Unix socket has. */
export const others: ReadonlyArray<Fact> = rows.filter((row) => !isTarget(row) && !isOAuth(row)).map(fact)
/** What went into the answers of all of them, for the models that are needed. */
export const shapes: ReadonlyArray<unknown> = rows
  .filter((row) => isTarget(row) || isOAuth(row))
  .flatMap((row) => [
    row.requestBody?.schema,
    ...Object.values(row.answers),
    ...Object.values(row.responseVariants ?? {})
  ])
