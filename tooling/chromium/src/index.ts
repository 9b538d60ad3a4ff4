import type { Browser } from "playwright-core"
import { chromium } from "playwright-core"
import { find, type Found, machine } from "./find.ts"

export { find, type Found, machine } from "./find.ts"

/** Nothing that is done in the background may reach out of this machine. */
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-first-run",
  "--no-pings"
]

/** Starts the Chromium of this machine, or says why browser tests are skipped. */
export const launch = async (found: Found = find(machine())): Promise<Browser | { readonly skipped: string }> => {
  if ("skipped" in found) return found
  const { libraries, path } = found
  const more = libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }
  return chromium.launch({ executablePath: path, args: QUIET, env: { ...process.env, ...more } })
}
