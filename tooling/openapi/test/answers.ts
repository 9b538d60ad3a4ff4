import { type HttpStep, httpSteps, type Server, sweep } from "@matterwire/recordings"
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js"
import type { Document, Operation, Version } from "../src/index.ts"

/** A recorded answer and the operation that it belongs to, found in the document alone. */
export interface Recorded {
  readonly at: string
  readonly operationId: string
  /** JSON pointer of the answer's schema. */
  readonly pointer: string
  readonly value: unknown
}

/** A call that succeeded, and the JSON that came. */
interface Success {
  readonly at: string
  readonly method: string
  readonly path: string
  readonly value: unknown
}

const parsed = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? "")
  } catch {
    return undefined // text, a picture, nothing, two documents
  }
}

const success = ({ at, direction, request, response }: HttpStep): ReadonlyArray<Success> =>
  direction === undefined && response.status < 300
    ? [{ at, method: request.method, path: request.path, value: parsed(response.body) }]
    : []

const recordedBy = (server: Server) => httpSteps(server).flatMap(success)

/** What servers of a version answered. Of 3.10.3, which speaks both, only `/api/v4` is v4: its OAuth is that of v3. */
const successes = (version: Version): ReadonlyArray<Success> =>
  version === "v3"
    ? [...recordedBy("3.0.3"), ...recordedBy("3.10.3")]
    : [
        ...recordedBy("3.10.3").filter(({ path }) => path.startsWith("/api/v4/")),
        ...recordedBy("11.6"),
        ...sweep()
          .filter(({ response }) => response.status < 300)
          .map(({ id, request, response }) => ({
            at: `11.6/sweep:${id}`,
            method: request.method,
            path: request.path,
            value: response.body
          }))
      ]

const escaped = (token: string) => encodeURIComponent(token.replaceAll("~", "~0").replaceAll("/", "~1"))

const jsonAnswer = ({ responses }: Operation) => {
  const answer = responses["2XX"]
  return answer !== undefined && "content" in answer ? answer.content?.["application/json"] : undefined
}

/** Every recorded JSON answer of an operation that promises JSON. */
export const recorded = (version: Version, document: Document): ReadonlyArray<Recorded> => {
  const routes = Object.keys(document.paths)
    .sort((a, b) => a.split("{").length - b.split("{").length) // what names nothing comes first, as in the server
    .map((path) => ({ path, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`) }))

  return successes(version).flatMap(({ at, method, path: sent, value }) => {
    const verb = method.toLowerCase()
    const bare = sent.split("?")[0]?.replace(/%2f/gi, "/") ?? "" // to the server it is a slash
    const route = routes.find(({ path, pattern }) => pattern.test(bare) && document.paths[path]?.[verb] !== undefined)
    const operation = route === undefined ? undefined : document.paths[route.path]?.[verb]
    if (route === undefined || operation === undefined || value === undefined) return []
    if (jsonAnswer(operation) === undefined) return []
    const pointer = ["paths", route.path, verb, "responses", "2XX", "content", "application/json", "schema"]
    return [{ at, operationId: operation.operationId, pointer: `#/${pointer.map(escaped).join("/")}`, value }]
  })
}

/** Schemas of a document, by pointer, for a validator that knows nothing of Effect. */
export const validators = (document: Document) => {
  const ajv = new Ajv2020({ strict: true, strictTypes: false })
  ajv.addVocabulary(Object.keys(document)) // at the root only OpenAPI's own names stand
  ajv.addSchema(document, "document")
  return (pointer: string): ValidateFunction => {
    const validate = ajv.getSchema(`document${pointer}`)
    if (validate === undefined) throw new Error(`no schema at ${pointer}`)
    return validate
  }
}
