import { isBytes } from "./multipart.ts"

/** Inputs, and fields of any text, whose value no error may repeat: `ldap_password` and `SMTPPassword` as well. */
const NAMES = [
  "\\w*(?:token|password|secret|salt|apikey|encryptkey|datasource)",
  "(?:auth_|login_|mfa_)?code",
  "code_verifier",
  // Who has one of these may come in, or read the file.
  "h|hash|invite|invite_id|SAMLResponse"
]

const names = NAMES.join("|")
const isSecret = new RegExp(`^(?:${names})$`, "i")
const pairs = new RegExp(`\\b(${names})=[^\\s&,;"')]+`, "gi")
/** The last quote may be missing: proxies cut what they repeat. */
const fields = new RegExp(`"(${names})"\\s*:\\s*(?:"(?:[^"\\\\]|\\\\.)*"?|[^\\s",}\\]]+)`, "gi")

/** So deep a secret may lie: in a section of the configuration that is sent as a `body`. */
const DEPTH = 3

/** The secrets among a call's inputs. Lists and bytes hold none. */
export const secretsOf = (input: object): Array<string> => {
  const secrets: Array<string> = []
  const look = (within: object, depth: number) => {
    for (const [name, value] of Object.entries(within)) {
      if (typeof value === "string") {
        if (isSecret.test(name)) secrets.push(value)
      } else if (depth < DEPTH && isRecord(value)) look(value, depth + 1)
    }
  }
  look(input, 1)
  return secrets
}

const isRecord = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !isBytes(value)

/** What is shorter is no secret, and blotting it out would leave nothing to read. */
const LEAST = 4

/** As Go writes JSON, in which the server is written. */
const goJson = (text: string): string => text.replace(/[<>&]/g, (one) => `\\u00${one.charCodeAt(0).toString(16)}`)

/** As pages show text; `'` and `"` by their numbers, which is how Go writes them. */
const inPages = (text: string): string =>
  text.replace(/[<>&"']/g, (one) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;" })[one] ?? `&#${one.charCodeAt(0)};`)

/** A secret as it may come back: as it is, as it stands in JSON, in an address or a form, and in a page. */
const spellings = (secret: string): ReadonlyArray<string> => {
  const json = JSON.stringify(secret).slice(1, -1)
  const address = encodeURIComponent(secret.replace(/\p{Surrogate}/gu, "\ufffd"))
  const form = address.replace(/[!'()~]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
  const inLowerCase = (text: string) => text.replace(/%[\dA-F]{2}/g, (one) => one.toLowerCase())
  const addresses = [address, form, form.replaceAll("%20", "+")]
  const page = inPages(secret)
  return [
    ...new Set([
      secret,
      json,
      goJson(json),
      ...addresses,
      ...addresses.map(inLowerCase),
      page,
      page.replaceAll("&#34;", "&quot;").replaceAll("&#39;", "&apos;"),
      page.replaceAll("&#34;", "&quot;")
    ])
  ]
}

/**
 * Blots out what must never reach a log: the secrets we know, and whatever is called one. The known ones go first, and
 * the longest of them, so that no rule cuts a piece out of a secret and leaves the rest.
 */
export const redact = (text: string, secrets: ReadonlyArray<string>): string => {
  let clean = text
  const known = secrets.filter(({ length }) => length >= LEAST).flatMap(spellings)
  for (const secret of known.sort((a, b) => b.length - a.length)) clean = clean.replaceAll(secret, "<redacted>")
  return clean.replace(pairs, "$1=<redacted>").replace(fields, '"$1":"<redacted>"')
}

/**
 * The id of an error, when it looks like one: a proxy puts anything there. One that holds something of ours is not shown, but
 * there was one, and whoever asks whether the server itself has spoken must know: a password may be a word such as `user`.
 */
export const errorId = (text: string | undefined, secrets: ReadonlyArray<string>): string | undefined =>
  text === undefined || !/^[\w.<> -]{1,160}$/.test(text)
    ? undefined
    : redact(text, secrets) === text
      ? text
      : "<redacted>"

/** The same of a request's. Every answer has one, so that this is short: its letters spell a secret in one way only. */
export const requestId = (text: string | undefined, secrets: ReadonlyArray<string>): string | undefined =>
  text !== undefined &&
  /^[\w-]{1,64}$/.test(text) &&
  !secrets.some((secret) => secret.length >= LEAST && text.includes(secret))
    ? text
    : undefined
