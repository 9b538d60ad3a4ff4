import type { webcrypto } from "node:crypto"

declare global {
  // Node's own types name it only beside those of a browser; Effect's name it always.
  interface Crypto extends Pick<webcrypto.Crypto, "getRandomValues"> {
    /** Missing in a page that came by plain http. */
    readonly subtle?: webcrypto.SubtleCrypto | undefined
  }
}
