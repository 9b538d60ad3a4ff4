import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import * as Auth from "./Auth.ts"
import { awaited } from "./client/caller.ts"
import { type Options, type Settings, settings, warnIfInsecure } from "./Config.ts"
import { InvalidInput, type MattermostError, Undecodable, Unreachable } from "./Errors.ts"
import { IncomingWebhookRequest } from "./models/IncomingWebhookRequest.ts"
import { classify } from "./pipeline/classify.ts"
import { decode } from "./pipeline/decode.ts"
import { encode } from "./pipeline/encode.ts"
import { pace } from "./pipeline/pace.ts"
import { redact } from "./pipeline/secrets.ts"
import { send as sendOnce } from "./pipeline/send.ts"
import { SchemaCompiler } from "./SchemaCompiler.ts"
import { type AnyEndpoint, nameOf, text } from "./Spec.ts"
import { Transport } from "./Transport.ts"

export type { IncomingWebhookRequest } from "./models/IncomingWebhookRequest.ts"

/** The address of a webhook, as the server shows it to whoever makes one: `https://chat.example.com/hooks/…`. Whoever has it may post. */
export type WebhookUrl = string | Redacted.Redacted<string>

/** What sending to a webhook may be told; each is the client's option of the same name. */
export type WebhookOptions = Pick<Options, "allowInsecureHttp" | "checkInputs" | "maxBodyBytes" | "pace" | "timeout">

const TEMPLATE = "/hooks/{id}"

const endpointOf = (id: string): AnyEndpoint<string> => ({
  operationId: "incomingWebhook",
  method: "POST",
  path: `/hooks/${id}`,
  shown: TEMPLATE,
  spec: () => ({ body: IncomingWebhookRequest, success: text, auth: "none" }),
  currentTeam: false
})
const name = nameOf({ method: "POST", path: TEMPLATE })

const invalid = (reason: string) => new InvalidInput({ endpoint: name, reason })

/** The server's own address, and the id that is the secret. What is wrong with the address is said without any of it. */
const partsOf = Effect.fnUntraced(function* (address: WebhookUrl) {
  const given: unknown = Redacted.isRedacted(address) ? Redacted.value(address) : address
  if (typeof given !== "string" || given === "") return yield* invalid("the webhook's URL is missing")
  const url = yield* Effect.try({
    try: () => new URL(given),
    catch: () => invalid("the webhook's URL is not an address: it looks like https://chat.example.com/hooks/…")
  })
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return yield* invalid("the webhook's URL must begin with https:// or http://")
  }
  if (url.username !== "" || url.password !== "") return yield* invalid("the webhook's URL holds a user or password")
  if (url.search !== "" || url.hash !== "") return yield* invalid("the webhook's URL must end before `?` and `#`")
  const [, path = "", id] = /^(.*?)\/+hooks\/([a-z0-9]{26})$/i.exec(url.pathname) ?? []
  if (id === undefined) {
    return yield* invalid("the webhook's URL must end in /hooks/ and its id of 26 letters and digits, without a slash")
  }
  return { server: `${url.origin}${path}`, id, given }
})

interface Shared {
  readonly step: Effect.Success<ReturnType<typeof pace>>["step"]
  warned: boolean
}

/** All webhooks of one server draw from one bucket of its limiter, and share what is known of it as long as the wire is the same. */
const shared = new WeakMap<Transport["Service"], Map<string, Shared>>()

const sharedBy = Effect.fnUntraced(function* (transport: Transport["Service"], complete: Settings) {
  const servers = shared.get(transport) ?? new Map<string, Shared>()
  shared.set(transport, servers)
  const known = servers.get(complete.baseUrl)
  if (known !== undefined) return known
  const { step } = yield* pace({ ...complete, pace: true })
  const made: Shared = { step, warned: false }
  servers.set(complete.baseUrl, made)
  return made
})

/**
 * Sends a message by an incoming webhook. Needs no client and no token: only a `Transport`. It is sent once, since a
 * repeated message is a second message; only a 429, which never ran, is waited for and sent again. v3 and v4.
 *
 * The URL is a secret, and stands in no error and no log.
 */
export const send = Effect.fnUntraced(function* (
  url: WebhookUrl,
  message: IncomingWebhookRequest,
  options: WebhookOptions = {}
): Effect.fn.Return<void, MattermostError, Transport> {
  const { given, id, server } = yield* partsOf(url)
  const transport = yield* Transport
  const compile = yield* SchemaCompiler
  const { allowInsecureHttp, checkInputs, maxBodyBytes, timeout } = options
  const complete = yield* settings({
    url: server,
    auth: Auth.none,
    allowInsecureHttp,
    checkInputs,
    maxBodyBytes,
    timeout
  }).pipe(Effect.mapError(({ reason }) => invalid(reason)))
  const common = yield* sharedBy(transport, complete)
  if (complete.insecure && !common.warned) {
    common.warned = true
    yield* warnIfInsecure(complete)
  }
  const call = { endpoint: endpointOf(id), input: message, options: undefined }
  const exchange = yield* encode(complete, transport.capabilities, compile)(call)
  exchange.secrets.push(given, exchange.request.url, id)
  const once = sendOnce(transport, complete)
  const answered = classify(options.pace === false ? once : common.step(once))
  const response = yield* Effect.catchTag(answered(exchange), "Unreachable", (error) =>
    Effect.fail(
      new Unreachable({
        endpoint: name,
        reason: redact(error.reason, exchange.secrets),
        code: error.code,
        final: error.final,
        sent: error.sent
      })
    )
  )
  const { requestId, status, value } = yield* decode(complete, compile)(call, exchange, response)
  if (value.trim() !== "ok") {
    return yield* new Undecodable({
      endpoint: name,
      status,
      requestId,
      reason: "not the `ok` of a webhook: is this the URL that the server gave you?"
    })
  }
})

/** `send` for promises. Cancelled by a signal; rejects with the error classes of `@matterwire/core/Errors`. */
export type SendWebhook = (
  url: WebhookUrl,
  message: IncomingWebhookRequest,
  options?: WebhookOptions & {
    /** Ends the call at once, and rejects with the signal's reason. The message may have been written all the same. */
    readonly signal?: AbortSignal | undefined
  }
) => Promise<void>

/** Makes `sendWebhook` of a runtime's transport, which is built when the first message is sent, and shared by all. */
export const makeSendWebhook = (transport: () => Layer.Layer<Transport>): SendWebhook => {
  let runtime: ManagedRuntime.ManagedRuntime<Transport, never> | undefined
  return (url, message, { signal, ...options } = {}) =>
    awaited((running) => {
      runtime ??= ManagedRuntime.make(transport())
      return runtime.runPromise(send(url, message, options), running)
    }, signal)
}
