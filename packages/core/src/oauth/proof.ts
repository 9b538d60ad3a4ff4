import * as Digest from "effect/crypto/Digest"
import * as SecureRandom from "effect/crypto/SecureRandom"
import { WebCrypto } from "effect/crypto/WebCrypto"
import * as Effect from "effect/Effect"
import * as Base64Url from "effect/encoding/Base64Url"
import type { InvalidInput } from "../Errors.ts"
import { invalid } from "./App.ts"

/** Nobody guesses 256 bits: 43 characters, which is also the least that a verifier must have. */
const BYTES = 32

/** Text that nobody can guess: a state, or a verifier. */
export const unguessable: Effect.Effect<string> = SecureRandom.SecureRandom.use(({ randomBytes }) =>
  Effect.map(randomBytes(BYTES), Base64Url.encode)
).pipe(Effect.provide(SecureRandom.layerWebCrypto))

/** The challenge of a verifier: S256 of RFC 7636. */
export const challengeOf = Effect.fnUntraced(function* (
  caller: string,
  verifier: string
): Effect.fn.Return<string, InvalidInput> {
  const { subtle } = yield* WebCrypto
  if (subtle === undefined) {
    return yield* invalid(
      caller,
      "PKCE needs crypto.subtle, which browsers have in secure contexts only: open the page by https, or on localhost"
    )
  }
  const digest = yield* Digest.Digest.use(({ digest }) =>
    digest(Digest.sha256, new TextEncoder().encode(verifier))
  ).pipe(Effect.provide(Digest.layerWebCrypto))
  return Base64Url.encode(digest)
})

/** Compares secrets in a time that tells nothing of where they differ. */
export const isSame = (one: string, other: string): boolean => {
  let difference = one.length ^ other.length
  for (let at = 0; at < one.length; at += 1) {
    difference |= one.charCodeAt(at) ^ other.charCodeAt(at % Math.max(1, other.length))
  }
  return difference === 0
}
