import { adapterContract, elsewhere } from "@matterwire/contract"
import { afterAll, assert, describe, it } from "vitest"
import { bundle } from "./browser/bundle.ts"
import { openBrowser } from "./browser/pages.ts"

const browser = await openBrowser()

if ("skipped" in browser) adapterContract("browser", browser)
else {
  afterAll(() => browser.close())
  let origin = ""

  adapterContract(
    "browser",
    elsewhere(
      {
        script: async (script) => {
          await using page = await browser.page(origin)
          const output = await page.evaluate((text) => Reflect.get(globalThis, "runScript")(text), script)
          return { code: 0, output: String(output), lingeredMs: 0 }
        }
      },
      async (name, controls, world) => {
        origin = new URL(world.url).origin
        await using page = await browser.page(origin)
        const run = ([one, url]: readonly [string, string]) => Reflect.get(globalThis, "runCase")(one, url)
        const failure: unknown = await page.evaluate(run, [name, controls] as const)
        return typeof failure === "string" ? failure : undefined
      }
    )
  )
}

describe("the script of a page", () => {
  it("holds nothing of Node", async () => {
    const { modules, text } = await bundle()

    assert.notMatch(text, /\brequire\("|from "node:|node:(fs|net|http|buffer|process|stream)/)
    assert.deepEqual(
      modules.filter((path) => path.includes("node_modules/") && !path.includes("/node_modules/effect/")),
      []
    )
  })
})
