const STEP_MS = 30_000
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

/** 20 bytes in base 32, as authenticator apps take them. */
export const makeSecret = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => ALPHABET.charAt(byte & 31)).join("")

/** The bytes of a text in base 32, or `undefined` when it is none. Letter case and padding do not matter. */
const bytesOf = (secret: string): Uint8Array<ArrayBuffer> | undefined => {
  const letters = secret.toUpperCase().replace(/=+$/, "")
  if (letters === "" || !/^[A-Z2-7]+$/.test(letters)) return undefined
  const bytes = new Uint8Array(Math.floor((letters.length * 5) / 8))
  let bits = 0
  let value = 0
  let at = 0
  for (const letter of letters) {
    value = ((value << 5) | ALPHABET.indexOf(letter)) & 0xffff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes[at] = (value >> bits) & 0xff
    at += 1
  }
  return bytes
}

/** What a secret must be, for who gave another. */
export const SECRET_RULE = "an MFA secret is a text in base 32: letters A to Z and digits 2 to 7"

export const isSecret = (secret: string): boolean => bytesOf(secret) !== undefined

/** The time step of a moment in milliseconds. */
export const stepAt = (ms: number): number => Math.floor(ms / STEP_MS)

/** The code of a time step: RFC 6238 with SHA-1, six digits and 30 s. */
export const codeAt = async (secret: string, step: number): Promise<string> => {
  const bytes = bytesOf(secret)
  if (bytes === undefined) throw new Error(SECRET_RULE)
  const counter = new DataView(new ArrayBuffer(8))
  counter.setBigUint64(0, BigInt(step))
  const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-1" }, false, ["sign"])
  const mac = new DataView(await crypto.subtle.sign("HMAC", key, counter))
  const offset = mac.getUint8(mac.byteLength - 1) & 0xf
  return String((mac.getUint32(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0")
}

/** The time step that a code is for, among this one and its neighbours. */
export const stepOf = async (secret: string, code: string, now: number): Promise<number | undefined> => {
  const step = stepAt(now)
  for (const near of [step - 1, step, step + 1]) if ((await codeAt(secret, near)) === code) return near
  return undefined
}
