import type { Page } from "playwright-core"
import { afterAll, assert, describe, it } from "vitest"
import { serveControls } from "../src/host/controls.ts"
import { openWorld } from "../src/host/world.ts"
import { bundle } from "./browser/bundle.ts"
import { openBrowser } from "./browser/pages.ts"

// Neither kind of worker has a window or a document; a service worker lives on without any page.
const browser = await openBrowser()
const reason = "skipped" in browser ? browser.skipped : undefined

const CASES = [
  "a v4 call gives the decoded answer",
  "an event of v4 arrives with its post decoded",
  "closing the client ends its sockets, its requests and whatever waits for them",
  "an unknown token is Unauthorized"
]

const ANSWERING = `
onmessage = async ({ data: [name, controls], ports: [port] }) => {
  port.postMessage(typeof window === "undefined" ? ((await runCase(name, controls)) ?? "passed") : "this is a page")
}`

const workers: Readonly<Record<string, (page: Page, name: string, controls: string) => Promise<unknown>>> = {
  "a worker": (page, name, controls) =>
    page.evaluate(
      (message) =>
        new Promise((resolve, reject) => {
          const worker = new Worker("/background.js")
          worker.onerror = ({ message: words }) => reject(new Error(words))
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = ({ data }) => resolve(data)
          worker.postMessage(message, [port2])
        }),
      [name, controls] as const
    ),
  "a service worker": (page, name, controls) =>
    page.evaluate(
      async (message) => {
        await navigator.serviceWorker.register("/background.js")
        const { active } = await navigator.serviceWorker.ready
        const { port1, port2 } = new MessageChannel()
        active?.postMessage(message, [port2])
        return new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data)))
      },
      [name, controls] as const
    )
}

describe.skipIf(reason !== undefined)(
  `the browser's adapter${reason === undefined ? "" : `, skipped: ${reason}`}`,
  () => {
    afterAll(async () => {
      if (!("skipped" in browser)) await browser.close()
    })

    for (const [kind, run] of Object.entries(workers)) {
      it.each(CASES)(`keeps its promise in ${kind}: %s`, async (name) => {
        if ("skipped" in browser) return
        await using world = await openWorld()
        await using controls = await serveControls(world, {
          script: () => Promise.reject(new Error("no scripts here"))
        })
        const { text } = await bundle()
        const headers = { "content-type": "text/javascript" }
        await world.respond({ path: "/background.js" }, { status: 200, headers, body: text + ANSWERING })
        await using page = await browser.page(new URL(world.url).origin)

        const ended = await run(page, name, controls.url)

        assert.strictEqual(ended, "passed")
      })
    }
  }
)
