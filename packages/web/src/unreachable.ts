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

/** What a runtime threw, as our error: its words, without the addresses that they may hold. */
export const unreachable = (endpoint: string, error: unknown): Unreachable => {
  const source = innermost(error)
  const code = field(source, "code")
  const words = source instanceof Error && source.message !== "" ? source.message : "the connection failed"
  return new Unreachable({
    endpoint,
    reason: withoutAddresses(plain(words)),
    code: typeof code === "string" ? code : undefined
  })
}
