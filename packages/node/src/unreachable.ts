import { Unreachable } from "@matterwire/core/Errors"

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined

/** Node tries several addresses of one name and collects why each failed: the first says enough. */
const first = (error: unknown): unknown =>
  error instanceof AggregateError && error.errors.length > 0 ? error.errors[0] : error

/** What no other try mends: how it is told by its code, and what to do. Certificates are looked at before anything is sent. */
const lasting: ReadonlyArray<readonly [code: RegExp, advice: string, sent?: false]> = [
  [/^CERT_HAS_EXPIRED$/, "its certificate has expired: its admin has to renew it; is the clock here right?", false],
  [/^(ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/, "its certificate is for another name: is `url` right?", false],
  [
    /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT(_LOCALLY)?))$/,
    "its authority is not trusted here: pass `tls: { ca }`, or set NODE_EXTRA_CA_CERTS",
    false
  ],
  [/^(CERT_|INVALID_CA$|INVALID_PURPOSE$)/, "its certificate is not accepted", false],
  // A record that arrives broken says nothing of the next connection.
  [/^ERR_SSL_(?!.*BAD_RECORD_MAC)/, "no TLS that both sides speak"],
  [/^(HTTPParserError$|HPE_INVALID_(CONSTANT|VERSION)$)/, "not an HTTP server: is the port right, or is it https?"]
]

/** OpenSSL's own words for a peer that does not speak TLS are of no help to anybody. */
const NO_TLS = "the server does not speak TLS at this address: is it http, not https?"

/** The words, with what to do. `plainly`: it was asked without TLS, and hung up before it said anything. */
const advised = (words: string, advice: string | undefined, plainly: boolean): string => {
  if (advice === NO_TLS) return NO_TLS
  if (advice !== undefined) return `${words.trim()} (${advice})`
  return plainly ? `${words.trim()} (before it said anything: is it https?)` : words.trim()
}

/**
 * Without addresses: a proxy's holds a password, a webhook's is one. Up to the next blank, without the punctuation before it, as
 * they may hold brackets and quotes of their own; and a password may even hold a blank.
 */
const withoutAddresses = (words: string): string =>
  words.replace(/\w+:\/\/\S+?(?=[)\]"'>:;,.]*(?:\s|$))/g, "the address").replace(/\S*@\S*/g, "the address")

/** Did nothing but the link's making go wrong? */
const isUnsent = (source: unknown): boolean => {
  const syscall = field(source, "syscall")
  return syscall === "connect" || syscall === "getaddrinfo" || field(source, "code") === "UND_ERR_CONNECT_TIMEOUT"
}

/** Did the other side hang up on the first bytes? undici tells how many came back; `ws` was never answered. */
const wasSilent = (source: unknown): boolean => {
  const words = source instanceof Error ? source.message : ""
  return (
    words === "socket hang up" || (words === "other side closed" && field(field(source, "socket"), "bytesRead") === 0)
  )
}

/** What is known besides: the status that answered an upgrade, and which address was asked. */
interface Asked {
  readonly status?: number | undefined
  readonly url?: string
  /** Where the answer to an upgrade points to. */
  readonly location?: string | undefined
}

/** Scheme and host of where a redirect points to; nothing else of it, which may hold a ticket. */
const pointed = (location: string | undefined): string => {
  const to = location !== undefined && URL.canParse(location) ? new URL(location) : undefined
  return to !== undefined && /^(http|ws)s?:$/.test(to.protocol)
    ? `; it points to ${to.origin.replace(/^ws/, "http")}: if that is the same server, use it as \`url\``
    : ""
}

/** What Node, undici or `ws` threw, as our error: its code and its words, without the addresses that they may hold. */
export const unreachable = (
  endpoint: string,
  error: unknown,
  { location, status, url = "" }: Asked = {}
): Unreachable => {
  const source = first(error)
  const told = field(error, "code") ?? field(source, "code") ?? field(source, "name")
  const code = typeof told === "string" && told !== "Error" ? told : undefined
  const words = source instanceof Error && source.message !== "" ? source.message : "the connection failed"
  const [, known, sent] = lasting.find(([pattern]) => code !== undefined && pattern.test(code)) ?? []
  const advice = /wrong version number/.test(words) ? NO_TLS : known
  const plainly = /^(http|ws):/.test(url) && wasSilent(source)
  return new Unreachable({
    endpoint,
    // The words before the advice, which stays as it is.
    reason: advised(withoutAddresses(words), advice, plainly) + pointed(location),
    code,
    status,
    final: advice === undefined ? undefined : true,
    sent: sent ?? (isUnsent(source) ? false : undefined)
  })
}
