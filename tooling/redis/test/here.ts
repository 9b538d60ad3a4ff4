import { find, machine, type Redis, startRedis } from "../src/index.ts"

const found = find(machine())

/** What needs a Redis is skipped where there is none. */
export const missing = "skipped" in found

/** Why, to be put behind the name of what is skipped. */
export const why = "skipped" in found ? ` (${found.skipped})` : ""

/** The one of this machine. */
export const start = (options?: Parameters<typeof startRedis>[1]): Promise<Redis> => {
  if ("skipped" in found) throw new Error(found.skipped)
  return startRedis(found.path, options)
}
