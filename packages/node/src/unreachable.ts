import { Unreachable } from "@matterwire/core/Errors"

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined

/** Node tries several addresses of one name and collects why each failed: the first says enough. */
const first = (error: unknown): unknown =>
  error instanceof AggregateError && error.errors.length > 0 ? error.errors[0] : error

/** OpenSSL's own words for a peer that does not speak TLS are of no help to anybody. */
const plain = (words: string): string =>
  /wrong version number/.test(words)
    ? "the server does not speak TLS at this address: is it http, not https?"
    : words.trim()

/**
 * Without addresses: a proxy's holds a password, a webhook's is one. Up to the next blank, without the punctuation before it, as
 * they may hold brackets and quotes of their own; and a password may even hold a blank.
 */
const withoutAddresses = (words: string): string =>
  words.replace(/\w+:\/\/\S+?(?=[)\]"'>:;,.]*(?:\s|$))/g, "the address").replace(/\S*@\S*/g, "the address")

/** What Node, undici or `ws` threw, as our error: its code and its words, without the addresses that they may hold. */
export const unreachable = (endpoint: string, error: unknown, status?: number): Unreachable => {
  const source = first(error)
  const code = field(error, "code") ?? field(source, "code") ?? field(source, "name")
  const words = source instanceof Error && source.message !== "" ? source.message : "the connection failed"
  return new Unreachable({
    endpoint,
    reason: withoutAddresses(plain(words)),
    code: typeof code === "string" && code !== "Error" ? code : undefined,
    status
  })
}
