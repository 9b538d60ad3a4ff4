import { describe, expect, it } from "vitest"
import { unreachable } from "../src/unreachable.ts"

describe("the words of a runtime's error", () => {
  it.each([
    [
      "error sending request for url (https://ann:canary@mm.test/x?key=canary)",
      "error sending request for url (the address)"
    ],
    ["Invalid URL: wss://ann:can/canary@mm.test", "Invalid URL: the address"],
    ["proxy http://ann:can canary@proxy.test:3128 refused", "proxy the address the address refused"],
    [`"https://mm.test/hooks/canary", tried twice`, `"the address", tried twice`],
    ["the connection was reset", "the connection was reset"]
  ])("are kept without the addresses in them: %s", (words, reason) => {
    const error = unreachable("GET /x", new TypeError("fetch failed", { cause: new Error(words) }))

    expect(error.reason).toBe(reason)
    expect(JSON.stringify(error) + String(error.stack)).not.toContain("canary")
    expect(error.cause).toBeUndefined()
  })

  it.each([
    ["invalid peer certificate: Expired", undefined, true, false],
    ["self-signed certificate", "DEPTH_ZERO_SELF_SIGNED_CERT", true, undefined],
    ["certificate has expired", "CERT_HAS_EXPIRED", true, undefined],
    ["Parse Error", "HPE_INVALID_CONSTANT", true, undefined],
    ["bad record", "ERR_SSL_SSLV3_ALERT_BAD_RECORD_MAC", undefined, undefined],
    ["client error (Connect): tcp connect error: Connection refused (os error 111)", undefined, undefined, false],
    ["connect ECONNREFUSED 127.0.0.1:1", "ECONNREFUSED", undefined, false],
    ["the connection was reset", "ECONNRESET", undefined, undefined]
  ] as const)("tell whether another try helps, and whether anything was sent: %s", (words, code, final, sent) => {
    const cause = Object.assign(new Error(words), code === undefined ? {} : { code })

    const error = unreachable("GET /x", new TypeError("fetch failed", { cause }))

    expect([error.final, error.sent]).toEqual([final, sent])
  })
})
