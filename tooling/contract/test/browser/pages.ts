import { launch } from "@matterwire/chromium"
import { PAGE } from "../../src/host/gate.ts"
import type { Page } from "playwright-core"
import { bundle } from "./bundle.ts"

/** A real browser, and pages in it that have our script; or why there is none. */
export const openBrowser = async () => {
  const browser = await launch()
  if ("skipped" in browser) {
    console.warn(`Tests in a browser are skipped: ${browser.skipped}`)
    return browser
  }
  const { text } = await bundle()
  return {
    /** An empty page of this gate's, with our script in it. */
    page: async (origin: string): Promise<Page & AsyncDisposable> => {
      const context = await browser.newContext()
      const page = await context.newPage()
      await page.goto(`${origin}${PAGE}`)
      await page.addScriptTag({ content: text })
      return Object.assign(page, { [Symbol.asyncDispose]: () => context.close() })
    },
    close: () => browser.close()
  }
}
