import { Transport, type WireHeaders, type WireRequest, type WireResponse } from "@matterwire/core/Transport"
import { Unreachable } from "@matterwire/core/Errors"
import type { RecordedResponse } from "@matterwire/recordings"
import { gunzipSync } from "node:zlib"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

/** The bytes of a recorded body, unpacked: an adapter hands them over like this. */
export const bytesOf = ({ body, bodyEncoding, headers }: RecordedResponse): Uint8Array => {
  const bytes = Buffer.from(body ?? "", bodyEncoding === "base64" ? "base64" : "utf8")
  const packed = headers.some(([name, value]) => name.toLowerCase() === "content-encoding" && value === "gzip")
  return new Uint8Array(packed && bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes)
}

/** The text of a recorded body. */
export const textOf = (response: RecordedResponse): string => Buffer.from(bytesOf(response)).toString("utf8")

const headersOf = (response: RecordedResponse): WireHeaders => {
  const headers: Record<string, string | ReadonlyArray<string>> = {}
  for (const [name, value] of response.headers) {
    const before = headers[name.toLowerCase()]
    headers[name.toLowerCase()] = before === undefined ? value : [before, value].flat()
  }
  return headers
}

async function* once(bytes: Uint8Array) {
  yield bytes
}

export const answerTo = (request: WireRequest, response: RecordedResponse): WireResponse => {
  const { status } = response
  const expect = status >= 200 && status < 300 ? request.expect : "text"
  const bytes = bytesOf(response)
  const body = expect === "bytes" ? bytes : expect === "stream" ? once(bytes) : Buffer.from(bytes).toString("utf8")
  return { status, headers: headersOf(response), body }
}

/** A wire that gives one recorded answer to whatever it is asked, and keeps what it was asked. */
export interface ReplayWire {
  /** The answer from now on; forgets the requests so far. */
  readonly play: (answer: RecordedResponse) => void
  readonly requests: ReadonlyArray<WireRequest>
  readonly layer: Layer.Layer<Transport>
}

export const replayWire = (): ReplayWire => {
  let answer: RecordedResponse | undefined
  const requests: Array<WireRequest> = []
  const layer = Layer.succeed(Transport, {
    capabilities: { upgradeHeaders: true, streamingUpload: true, reservedHeaders: true },
    request: (request) =>
      Effect.suspend(() => {
        requests.push(request)
        return answer === undefined
          ? Effect.fail(new Unreachable({ endpoint: request.endpoint, reason: "no recorded answer" }))
          : Effect.succeed(answerTo(request, answer))
      }),
    socket: ({ endpoint }) =>
      Effect.fail(new Unreachable({ endpoint, reason: "recordings are replayed without sockets" }))
  })
  const play = (next: RecordedResponse) => {
    answer = next
    requests.length = 0
  }
  return { play, requests, layer }
}
