import * as SecureRandom from "effect/crypto/SecureRandom"

/** Digits of one name: 128 bits. */
const DIGITS = 32
/** Bytes that are asked for at once: for 64 names, as asking costs a runtime more than all the rest. */
const AT_ONCE = 1024

let pool = ""

const filled = (): string => {
  let text = ""
  for (const byte of SecureRandom.randomBytesUnsafe(AT_ONCE)) text += byte.toString(16).padStart(2, "0")
  return text
}

/** A name that nobody can guess, not even from all the names before it: others see those, in the events of their posts. */
export const unguessable = (): string => {
  if (pool.length < DIGITS) pool = filled()
  const name = pool.slice(0, DIGITS)
  pool = pool.slice(DIGITS)
  return name
}
