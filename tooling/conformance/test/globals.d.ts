import type { webcrypto } from "node:crypto"

declare global {
  // Node's own types name it only beside those of a browser; Effect's name it always.
  interface Crypto extends Pick<webcrypto.Crypto, "getRandomValues"> {
    readonly subtle?: webcrypto.SubtleCrypto | undefined
  }
}
