import { describe, expect, it } from "vitest"
import { deno, noDeno } from "./deno.ts"
import { rude, secure } from "./town.ts"

const said = async (url: string) => {
  const { lines } = await deno({ script: "errors.ts", flags: ["--no-prompt", "--allow-net=127.0.0.1"], args: [url] })
  return lines.join("\n")
}

/** A port where nobody listens. */
const vacant = async () => {
  const taken = await rude("")
  await taken[Symbol.asyncDispose]()
  return { ...taken, [Symbol.asyncDispose]: async () => {} }
}

describe
  .skipIf(noDeno)
  .concurrent("an error tells why, and neither the address nor what it holds, when the server", () => {
    it.each([
      ["is not there", vacant, /Connection refused/, /connect error/],
      ["hangs up", () => rude(""), /connection closed/, /connection closed/],
      ["does not speak HTTP", () => rude("what?\r\n\r\n"), /invalid HTTP/, /invalid HTTP/],
      [
        "stops half-way",
        () => rude("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{}"),
        /reading a body/,
        /Invalid status code: 200/
      ],
      // Deno says of a socket only what its last attempt, over HTTP/2, met.
      ["is not to be trusted", () => secure(1), /invalid peer certificate: UnknownIssuer/, /failed to connect/]
    ])("%s", async (_what, open, ofCall, ofEvents) => {
      await using server = await open()

      const text = await said(server.url)

      expect(text).toMatch(/Unreachable: GET \/api\/v4\/thing/)
      expect(text).toMatch(ofCall)
      expect(text).toMatch(ofEvents)
      expect(text).not.toMatch(/canary|(http|ws)s?:\/\//i)
    })
  })

describe.skipIf(noDeno)("a socket whose upgrade was refused", () => {
  it("has the status that it was refused with: 403 ends the events at once", async () => {
    await using server = await rude("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")

    const text = await said(server.url)

    expect(text).toMatch(/Unreachable: GET \/api\/v4\/websocket: no answer: .*403$/m)
    expect(text).not.toContain("trying again in")
  })
})
