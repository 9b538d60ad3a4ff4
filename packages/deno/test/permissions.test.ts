import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { deno, denoInTerminal, noDeno, noTerminal } from "./deno.ts"
import { openTown } from "./town.ts"

let town: Awaited<ReturnType<typeof openTown>>
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town[Symbol.asyncDispose]())

const everything = () => ({
  script: "everything.ts",
  flags: [`--allow-net=${town.host}`],
  args: [town.url, town.token, town.username, town.password, town.channel_id]
})

const worked = [
  "call mat",
  "error true",
  "event heard",
  "login mat",
  expect.stringMatching(/^\[.*\] INFO \(#\d+\): effect mat$/),
  "request refused"
]

const sentence = (host = town.host) => `Deno may not reach ${host}: run with --allow-net=${host}`

describe.skipIf(noDeno)("the one permission that is needed", () => {
  it("is --allow-net=HOST:PORT, for calls, a login, events, errors, the log and Effect programs", async () => {
    const { code, lines } = await deno({ ...everything(), flags: ["--no-prompt", ...everything().flags] })

    expect([code, ...lines]).toEqual([0, ...worked])
  })

  it("may leave the port of its scheme out", async () => {
    const wanted = { script: "refused.ts", args: ["http://127.0.0.1"] }

    const refused = await deno({ ...wanted, flags: ["--no-prompt", `--allow-net=127.0.0.1:81`] })
    const allowed = await deno({ ...wanted, flags: ["--no-prompt", "--allow-net=127.0.0.1:80"] })

    expect(refused.lines[0]).toContain(sentence("127.0.0.1"))
    expect(allowed.lines[0]).not.toContain("--allow-net")
    expect(allowed.lines[0]).toMatch(/^Unreachable: .*refused/)
  })

  it.each([
    ["is not there", ["--no-prompt"]],
    ["was denied", ["--no-prompt", "--allow-net", "--deny-net=127.0.0.1"]]
  ])("is named by every error when it %s", async (_how, flags) => {
    const { code, lines } = await deno({ script: "refused.ts", flags, args: [town.url] })

    expect(code).toBe(0)
    expect(lines).toEqual([
      `Unreachable: GET /api/v4/users/{user_id}: no answer: ${sentence()} (NotCapable)`,
      expect.stringContaining(`GET /api/v4/websocket: no answer: ${sentence()} (NotCapable)`),
      "Unreachable"
    ])
  })

  it("is named as well when Deno refuses although it had granted it", async () => {
    const { lines } = await deno({ script: "refusing.ts", flags: ["--allow-net"], args: [town.url] })

    expect(lines).toEqual([expect.stringContaining(sentence())])
  })
})

describe.skipIf(noTerminal)("in a terminal", () => {
  it("Deno asks for what nobody looked up before, and waits", async () => {
    const { lines } = await denoInTerminal({ script: "asking.ts" })

    expect(lines.join()).toContain("Deno requests env access")
  })

  it("nothing is asked where the server may be reached", async () => {
    const { code, lines } = await denoInTerminal(everything())

    expect([code, ...lines]).toEqual([0, ...worked])
  })

  it("nothing is asked, and nothing waits, where the server may not be reached", async () => {
    const { code, lines } = await denoInTerminal({ script: "refused.ts", args: [town.url] })

    expect([code, lines.length]).toEqual([0, 3])
    expect(lines[0]).toContain(sentence())
  })

  it("nothing is asked when the permission is taken back", async () => {
    const { code, lines } = await denoInTerminal({
      script: "revoked.ts",
      flags: [`--allow-net=${town.host}`],
      args: [town.url, town.token]
    })

    expect([code, ...lines]).toEqual([0, "mat", expect.stringContaining(sentence())])
  })

  it("nothing is asked for the environment", async () => {
    const { code, lines } = await denoInTerminal({ script: "configured.ts", env: { MATTERMOST_URL: town.url } })

    expect([code, ...lines]).toEqual([0, expect.stringContaining("--allow-env=MATTERMOST_URL,MATTERMOST_TOKEN")])
  })
})
