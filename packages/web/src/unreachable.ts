import { Unreachable } from "@matterwire/core/Errors"

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined

/** Some runtimes say only that a fetch failed, and why in its cause; one that tried several addresses has a list. */
const innermost = (error: unknown): unknown => {
  const inner: unknown =
    error instanceof AggregateError && error.errors.length > 0 ? error.errors[0] : field(error, "cause")
  return inner instanceof Error ? innermost(inner) : error
}

/** OpenSSL's own words for a peer that does not speak TLS are of no help to anybody. */
const plain = (words: string): string =>
  /wrong version number/.test(words)
    ? "the server does not speak TLS at this address: is it http, not https?"
    : words.trim()

/**
 * Without addresses: they may hold a password, or be one. Up to the next blank, without the punctuation before it, as they may
 * hold brackets and quotes of their own; and a password may even hold a blank.
 */
const withoutAddresses = (words: string): string =>
  words.replace(/\w+:\/\/\S+?(?=[)\]"'>:;,.]*(?:\s|$))/g, "the address").replace(/\S*@\S*/g, "the address")

/** No other try mends a certificate, or a peer that does not speak TLS or HTTP: as Node and Bun name it, and as Deno says it. */
const LASTING =
  /^(CERT_|DEPTH_ZERO_SELF_SIGNED_CERT$|SELF_SIGNED_CERT_IN_CHAIN$|UNABLE_TO_|HOSTNAME_MISMATCH$|ERR_TLS_CERT_ALTNAME_INVALID$|ERR_SSL_(?!.*BAD_RECORD_MAC)|HPE_INVALID_(CONSTANT|VERSION)$)/
const LASTING_WORDS = /invalid peer certificate|wrong version number|InvalidContentType|invalid HTTP version parsed/

/** Nothing was sent without a link: Node's and Bun's names, and Deno's words. */
const UNSENT = /^(ECONNREFUSED|ConnectionRefused|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/
const UNSENT_WORDS = /invalid peer certificate|tcp connect error|dns error/

/** What a runtime threw, as our error: its words, without the addresses that they may hold. */
export const unreachable = (endpoint: string, error: unknown): Unreachable => {
  const source = innermost(error)
  const code = field(source, "code")
  const words = source instanceof Error && source.message !== "" ? source.message : "the connection failed"
  const name = typeof code === "string" ? code : ""
  return new Unreachable({
    endpoint,
    reason: withoutAddresses(plain(words)),
    code: name === "" ? undefined : name,
    final: LASTING.test(name) || LASTING_WORDS.test(words) ? true : undefined,
    sent: UNSENT.test(name) || UNSENT_WORDS.test(words) ? false : undefined
  })
}
