// Runs in the page: what the tests of a browser work with, under global names.
import { runCase } from "@matterwire/contract/remote"
import * as browser from "@matterwire/browser"

const adapter = {
  name: "browser",
  capabilities: { upgradeHeaders: false, streamingUpload: false, reservedHeaders: false, cookies: true },
  transport: browser.transport,
  createClient: browser.createClient,
  ownsConnections: false
}

Object.assign(globalThis, {
  matterwire: browser,
  runCase: (name: string, controls: string) => runCase(adapter, name, controls),
  /** Runs a script as the body of an async function that has `createClient`; gives what it printed. */
  runScript: async (script: string) => {
    const printed: Array<string> = []
    const log = (...values: ReadonlyArray<unknown>) => void printed.push(values.map(String).join(" "))
    const run: unknown = Reflect.construct(Function, ["createClient", "console", `return (async () => {${script}})()`])
    if (typeof run !== "function") throw new Error("the script is none")
    await run(browser.createClient, { log })
    return printed.join("\n")
  }
})
