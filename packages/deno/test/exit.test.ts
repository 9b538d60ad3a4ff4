import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { deno, noDeno } from "./deno.ts"
import { openTown, polite } from "./town.ts"

let town: Awaited<ReturnType<typeof openTown>>
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town[Symbol.asyncDispose]())

const run = (script: string, how = "", hear?: Parameters<typeof deno>[1]) =>
  deno({ script, flags: ["--no-prompt", `--allow-net=${town.host}`], args: [town.url, town.token, how] }, hear)

/** Presses Ctrl-C once the socket is open. */
const interrupt: Parameters<typeof deno>[1] = (output, kill) => {
  if (output === "hello\n") kill("SIGINT")
}

describe.skipIf(noDeno)("a script", () => {
  it("that is done ends by itself, although nobody closed anything", async () => {
    const { code, lines, lingeredMs } = await run("finished.ts")

    expect([code, ...lines]).toEqual([0, "hello", "done"])
    expect(lingeredMs).toBeLessThan(1000)
  })

  it("that listens is ended by Ctrl-C", async () => {
    const { lines, lingeredMs, signal } = await run("listening.ts", "", interrupt)

    expect([signal, ...lines]).toEqual(["SIGINT", "hello"])
    expect(lingeredMs).toBeLessThan(1000)
  })

  it("may meet Ctrl-C in a way of its own", async () => {
    const { code, lines } = await run("listening.ts", "own", interrupt)

    expect([code, ...lines]).toEqual([7, "hello", "as I like"])
  })
})

describe.skipIf(noDeno)("a client that is closed", () => {
  it("leaves no connection behind, although its program goes on", async () => {
    await using server = await polite()
    const counted: Record<string, number> = {}

    await deno(
      { script: "closing.ts", flags: ["--no-prompt", "--allow-net=127.0.0.1"], args: [server.url] },
      (output) => {
        const line = output.trim().split("\n").at(-1) ?? ""
        setTimeout(() => (counted[line] = server.connections()), 200)
      }
    )

    expect(counted).toEqual({ idle: 1, closed: 0 })
  })
})
