/** Inputs, and fields of any text, whose value no error may repeat. */
const NAMES = [
  "token",
  "access_token",
  "refresh_token",
  "password",
  "new_password",
  "current_password",
  "client_secret",
  "code"
] as const

const names = NAMES.join("|")
const pairs = new RegExp(`\\b(${names})=[^\\s&,;"')]+`, "gi")
/** The last quote may be missing: proxies cut what they repeat. */
const fields = new RegExp(`"(${names})"\\s*:\\s*(?:"(?:[^"\\\\]|\\\\.)*"?|[^\\s",}\\]]+)`, "gi")

/** The secrets among a call's inputs, and one step down in a `body` that is sent whole. */
export const secretsOf = (input: Readonly<Record<string, unknown>>): Array<string> => {
  const secrets: Array<string> = []
  const body = input["body"]
  for (const name of NAMES) {
    const value = input[name]
    if (typeof value === "string") secrets.push(value)
    if (typeof body === "object" && body !== null) {
      const inside: unknown = Reflect.get(body, name)
      if (typeof inside === "string") secrets.push(inside)
    }
  }
  return secrets
}

/** A secret as it may come back: as it is, as it stands in JSON, and as it stands in a form or an address. */
const spellings = (secret: string): ReadonlyArray<string> => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  encodeURIComponent(secret.replace(/\p{Surrogate}/gu, "\ufffd"))
]

/**
 * Blots out what must never reach a log: the secrets we know, and whatever is called one. The known ones go first, and
 * the longest of them, so that no rule cuts a piece out of a secret and leaves the rest. Under four characters it is no
 * secret, and blotting it out would leave nothing to read.
 */
export const redact = (text: string, secrets: ReadonlyArray<string>): string => {
  let clean = text
  const known = secrets.filter(({ length }) => length >= 4).flatMap(spellings)
  for (const secret of known.sort((a, b) => b.length - a.length)) clean = clean.replaceAll(secret, "<redacted>")
  return clean.replace(pairs, "$1=<redacted>").replace(fields, '"$1":"<redacted>"')
}

/** A name that the server gave, when it looks like one and holds nothing of ours: a proxy puts anything there. */
const nameLike =
  (pattern: RegExp) =>
  (text: string | undefined, secrets: ReadonlyArray<string>): string | undefined =>
    text !== undefined && pattern.test(text) && redact(text, secrets) === text ? text : undefined

/** The id of an error, fit to be shown. */
export const errorId = nameLike(/^[\w.<> -]{1,120}$/)
/** The id of a request, fit to be shown. */
export const requestId = nameLike(/^[\w-]{1,64}$/)
