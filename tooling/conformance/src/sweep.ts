import { type Exchange, type HttpStep, sweep } from "@matterwire/recordings"

/** A body of the sweep as it stood on the wire: it keeps JSON parsed, and text as text. */
const bodyOf = (body: unknown, contentType: string | null | undefined): string | null => {
  if (body === undefined) return null
  const isText = typeof body === "string" && (body === "" || contentType?.startsWith("application/json") !== true)
  return isText ? body : JSON.stringify(body)
}

const stepOf = ({ id, request, response }: Exchange, index: number): HttpStep => ({
  kind: "http",
  at: `11.6/sweep:${index}`,
  note: id,
  request: {
    method: request.method,
    path: request.path,
    headers: Object.entries(request.headers),
    body: bodyOf(request.body, request.headers["Content-Type"])
  },
  response: {
    status: response.status,
    headers: Object.entries(response.headers ?? {}),
    body: bodyOf(response.body, response.contentType)
  }
})

/** The sweep over 11.6 as steps: one for each endpoint, without those whose answer was not kept. */
export const sweepSteps = (): ReadonlyArray<HttpStep> =>
  sweep().flatMap((exchange, index) => (exchange.response.bodyBytes === undefined ? [stepOf(exchange, index)] : []))
