const ALPHABET = "ybndrfg8ejkmcpqxot1uwisza345h769"

/** Makes a new id. */
export type MakeId = () => string

/** 26 characters of z-base-32: what names everything on a Mattermost server, tokens too. */
export const makeId: MakeId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(26))
  let id = ""
  for (const byte of bytes) id += ALPHABET.charAt(byte & 31)
  return id
}

/** Ids that come in the same order for the same seed: for tests, not for secrets. */
export const seededIds = (seed: number | string): MakeId => {
  // FNV-1a for the seed, then mulberry32.
  let state = 2_166_136_261
  for (const character of String(seed)) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16_777_619)
  }
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return () => {
    let id = ""
    // Six characters of 5 bits from each 32.
    for (let bits = 0, left = 0; id.length < 26; left -= 1) {
      if (left === 0) {
        bits = next()
        left = 6
      }
      id += ALPHABET.charAt(bits & 31)
      bits >>>= 5
    }
    return id
  }
}

/** Whether a text could name something. Capitals may: there is just nothing of that name. */
export const isId = (text: string | undefined): text is string => text !== undefined && /^[A-Za-z0-9]{26}$/.test(text)
