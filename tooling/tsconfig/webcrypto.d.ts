// Effect's declarations name these two as globals; Node 22 has them, its types only under `webcrypto`.
import type { webcrypto } from "node:crypto"

declare global {
  interface CryptoKey extends webcrypto.CryptoKey {}
  interface JsonWebKey extends webcrypto.JsonWebKey {}
}
