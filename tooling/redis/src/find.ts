import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"

/** A Redis to be started, or why there is none. */
export type Found = { readonly path: string } | { readonly skipped: string }

/** What the search looks at. */
export interface Machine {
  /** `REDIS`: a path, `required` or `skip`. */
  readonly wish: string | undefined
  /** `PATH` */
  readonly path: string
}

const NAMES = ["redis-server", "valkey-server"]

/**
 * Looks for a Redis: what `REDIS` names, else one that is installed. npm serves none, so that tests which need it are
 * skipped where there is none, unless somebody said that it must be there.
 */
export const find = ({ path, wish }: Machine): Found => {
  if (wish === "skip") return { skipped: "REDIS=skip" }
  if (wish !== undefined && wish !== "" && wish !== "required") {
    if (existsSync(wish)) return { path: wish }
    throw new Error(`REDIS names ${wish}, and there is no such file`)
  }
  const installed = path
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((place) => existsSync(place))
  if (installed !== undefined) return { path: installed }
  if (wish === "required") throw new Error("no redis-server on PATH, and REDIS=required says that there must be one")
  return { skipped: "no redis-server on PATH" }
}

/** The machine as it is. */
export const machine = (): Machine => ({ wish: process.env["REDIS"], path: process.env["PATH"] ?? "" })
