import { describe, expect, it } from "vitest"
import { deno, noDeno } from "./deno.ts"
import { authority, openTown, secure } from "./town.ts"

const secured = async (how: "caCerts" | "client" | "neither") => {
  await using town = await openTown()
  await using front = await secure(town.port)
  const { code, lines } = await deno({
    script: "secured.ts",
    flags: ["--no-prompt", `--allow-net=127.0.0.1:${front.port}`],
    args: [front.url, town.token, how, authority]
  })
  return [code, ...lines]
}

describe.skipIf(noDeno)("a certificate of an authority of your own", () => {
  it("is accepted by calls and sockets with caCerts", async () => {
    expect(await secured("caCerts")).toEqual([0, "mat", "hello"])
  })

  it("is accepted by calls and sockets with a client that is yours, and stays open", async () => {
    expect(await secured("client")).toEqual([0, "mat", "hello", "still open 200"])
  })

  it("is refused without", async () => {
    expect(await secured("neither")).toEqual([
      0,
      expect.stringMatching(/^Unreachable: .*UnknownIssuer \(its authority is not trusted here: pass `caCerts`\)$/)
    ])
  })
})
