import { Buffer } from "node:buffer"
import { Readable } from "node:stream"
import type { Unreachable } from "@matterwire/core/Errors"
import type { WireBody, WireHeaders, WireRequest, WireResponse } from "@matterwire/core/Transport"
import * as Effect from "effect/Effect"
import type { Dispatcher } from "undici"
import { errors } from "undici"
import { Flow } from "./flow.ts"
import { swept } from "./sweep.ts"
import { isPacked, Unpacking } from "./unpack.ts"
import { unreachable } from "./unreachable.ts"

/** How long a body that is handed on while it comes may be silent. All other waiting is bounded by core's own timeout. */
const SILENCE_MS = 60_000

/**
 * Sends requests by undici's dispatcher, without the promises, streams and signals that `undici.request` puts around it:
 * these would be most of what a small call costs.
 */
export const request =
  (dispatcher: Dispatcher) =>
  (wire: WireRequest): Effect.Effect<WireResponse, Unreachable> =>
    Effect.callback((resume) => {
      const exchange = new Exchange(wire, resume)
      dispatcher.dispatch(exchange.options, exchange)
      return Effect.sync(() => exchange.abort())
    })

type Resume = (answer: Effect.Effect<WireResponse, Unreachable>) => void

/** One request on its way. undici calls it with what comes; it makes one answer of that. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly options: Dispatcher.DispatchOptions
  readonly #wire: WireRequest
  readonly #resume: Resume
  readonly #upload: Readable | undefined
  #controller: Dispatcher.DispatchController | undefined
  #over = false
  #status = 0
  #headers: WireHeaders = {}
  #chunks: Array<Buffer> = []
  #bytes = 0
  #sink: Unpacking | Flow | undefined

  constructor(wire: WireRequest, resume: Resume) {
    const body = toSend(wire.body)
    const path = wire.url.indexOf("/", 8) // behind `https://`
    this.#wire = wire
    this.#resume = resume
    this.#upload = body instanceof Readable ? body : undefined
    this.options = {
      origin: path < 0 ? wire.url : wire.url.slice(0, path),
      path: path < 0 ? "/" : wire.url.slice(path),
      method: wire.method,
      headers: fields(wire.headers),
      body,
      bodyTimeout: wire.expect === "stream" ? SILENCE_MS : null
    }
  }

  /** Ends the request wherever it is: one that waits for its connection will not be sent. */
  abort(): void {
    this.#over = true
    this.#controller?.abort(new errors.RequestAbortedError())
    this.#letGo()
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#over) controller.abort(new errors.RequestAbortedError())
    else this.#controller = controller
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number, headers: WireHeaders): void {
    if (status < 200) return
    this.#status = status
    this.#headers = headers
    const packed = isPacked(headers["content-encoding"]) && this.#hasBody(status, headers)
    if (this.#wire.expect === "stream" && status < 300) {
      const flow = new Flow(this.#wire.endpoint, controller, packed)
      this.#sink = flow
      this.#answer(flow.body)
    } else if (packed) {
      this.#sink = new Unpacking(controller, this.#wire.maxBytes, {
        whole: (bytes) => this.#collected(bytes),
        broken: (error) => this.#fail(error)
      })
    } else if (Number(headers["content-length"]) > this.#wire.maxBytes && this.#hasBody(status, headers))
      this.#tooLarge()
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#sink !== undefined) this.#sink.write(chunk)
    else if (!this.#over) {
      this.#bytes += chunk.length
      if (this.#bytes > this.#wire.maxBytes) this.#tooLarge()
      else this.#chunks.push(chunk)
    }
  }

  onResponseEnd(): void {
    const { "0": only, length } = this.#chunks
    if (this.#sink !== undefined) this.#sink.end()
    else this.#collected(length === 1 ? only : Buffer.concat(this.#chunks, this.#bytes))
    this.#upload?.destroy()
  }

  onResponseError(_controller: unknown, error: Error): void {
    if (this.#sink instanceof Flow) this.#sink.fail(error)
    this.#fail(error)
  }

  /** `HEAD`, 204 and 304 name the encoding of a body that is not there. */
  #hasBody(status: number, headers: WireHeaders): boolean {
    return this.#wire.method !== "HEAD" && status !== 204 && status !== 304 && headers["content-length"] !== "0"
  }

  #collected(bytes: Buffer | undefined): void {
    if (bytes === undefined) this.#tooLarge()
    else this.#answer(this.#wire.expect !== "text" && this.#status < 300 ? bytes : toText(bytes))
  }

  #tooLarge(): void {
    this.#answer(undefined)
    this.#controller?.abort(new errors.ResponseExceededMaxSizeError())
    this.#letGo()
  }

  #fail(error: Error): void {
    this.#finish(unreachable(this.#wire.endpoint, error, { url: this.#wire.url }))
    this.#controller?.abort(error)
    this.#letGo()
  }

  #answer(body: WireResponse["body"]): void {
    this.#finish(Effect.succeed({ status: this.#status, headers: this.#headers, body }))
  }

  // The fiber goes on in a microtask: here we stand inside undici's parser, which another request must not enter.
  #finish(answer: Effect.Effect<WireResponse, Unreachable>): void {
    if (this.#over) return
    this.#over = true
    queueMicrotask(() => this.#resume(answer))
  }

  #letGo(): void {
    if (this.#sink instanceof Unpacking) this.#sink.stop()
    this.#upload?.destroy()
    this.#chunks = []
  }
}

const toSend = (body: WireBody | undefined): string | Uint8Array | Readable | null =>
  body === undefined
    ? null
    : typeof body === "string" || body instanceof Uint8Array
      ? body
      : Readable.from(swept(body), { objectMode: false })

/** Some proxies put a byte order mark before their pages. */
const toText = (bytes: Buffer): string => {
  const text = bytes.toString()
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

/** The header fields as undici reads them fastest. A part of a file is asked for as it is: a packed one has other ranges. */
const fields = (headers: WireRequest["headers"]): Array<string> => {
  const list: Array<string> = []
  let encoding: string | undefined = "gzip"
  for (const name in headers) {
    const value = headers[name]
    if (value === undefined) continue
    list.push(name, value)
    if (name.length === 5 && name.toLowerCase() === "range") encoding &&= "identity"
    else if (name.length === 15 && name.toLowerCase() === "accept-encoding") encoding = undefined
  }
  if (encoding !== undefined) list.push("accept-encoding", encoding)
  return list
}
