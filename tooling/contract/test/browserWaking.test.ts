import { startServer } from "@matterwire/server"
import { afterAll, assert, describe, it } from "vitest"
import { openGate } from "../src/host/gate.ts"
import { openBrowser } from "./browser/pages.ts"

// A page that waits before it dials again dials at once when there is a reason to hope.
const browser = await openBrowser()
const reason = "skipped" in browser ? browser.skipped : undefined

afterAll(async () => {
  if (!("skipped" in browser)) await browser.close()
})

/** A page with a stream that has lost its socket, and waits 8 s: the longest that chance allows. */
const openStage = async () => {
  if ("skipped" in browser) throw new Error(browser.skipped)
  const server = await startServer({ version: "11.6" })
  const gate = await openGate(server.url)
  server.addTeam("town")
  const ann = server.addUser({ username: "ann", team: "town" })
  const page = await browser.page(gate.url)
  const run = async (script: string): Promise<unknown> => {
    const text = `const left = async () => {
        const state = await mm.connection()
        return state._tag === "waiting" ? state.until - Date.now() : 0
      }
      const until = async (isSo) => { while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10)) }
      ${script}`
    return page.evaluate((code) => Reflect.get(globalThis, "runScript")(code), text)
  }
  await run(`Math.random = () => 0.999
    globalThis.mm = createClient({ url: ${JSON.stringify(gate.url)}, token: ${JSON.stringify(ann.token)}, retries: 0 })
    const events = mm.events("hello")[Symbol.asyncIterator]()
    await events.next()
    globalThis.again = events.next()`)
  server.faults.refuseUpgrades({ times: Number.POSITIVE_INFINITY })
  await server.faults.dropSockets()
  await run(`await until(async () => (await left()) > 6000)`)
  server.faults.clear()
  return {
    page,
    run,
    /** In how many milliseconds the stream is open again. */
    reopened: async () => {
      const from = performance.now()
      await run(`await again`)
      return performance.now() - from
    },
    [Symbol.asyncDispose]: async () => {
      await page[Symbol.asyncDispose]()
      await gate.close()
      await server.close()
    }
  }
}

/** Without a screen a page is never hidden: this says that it is, or that it is not any more. */
const becomes = (state: "hidden" | "visible") =>
  `Object.defineProperty(document, "visibilityState", { configurable: true, value: "${state}" })
   document.dispatchEvent(new Event("visibilitychange"))`

describe.skipIf(reason !== undefined)(
  `a page that waits before it dials again${reason === undefined ? "" : `, skipped: ${reason}`}`,
  () => {
    it("dials at once when the browser is online again", { timeout: 30_000 }, async () => {
      await using stage = await openStage()

      await stage.page.context().setOffline(true)
      await stage.page.context().setOffline(false)
      const tookMs = await stage.reopened()

      assert.isBelow(tookMs, 2000)
    })

    it("dials at once when it is looked at again, and not when it is hidden", { timeout: 30_000 }, async () => {
      await using stage = await openStage()

      await stage.run(becomes("hidden"))
      const leftMs = await stage.run(`await new Promise((resolve) => setTimeout(resolve, 100))
        console.log(await left())`)
      await stage.run(becomes("visible"))
      const tookMs = await stage.reopened()

      assert.isAbove(Number(leftMs), 4000)
      assert.isBelow(tookMs, 2000)
    })
  }
)
