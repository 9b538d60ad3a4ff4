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
})
