import { isSameRoute } from "../Catalogue.ts"
import { isOld, type Version } from "../Generation.ts"
import type { Route } from "../Route.ts"
import { after3_0, v3_0, v3_10 } from "./v3/index.ts"
import { early, later, v4 } from "./v4/index.ts"

interface Served {
  readonly routes: ReadonlyArray<Route>
  /** Routes of ours that came after the release. */
  readonly later: ReadonlyArray<Route>
}

const without = (routes: ReadonlyArray<Route>, others: ReadonlyArray<Route>): ReadonlyArray<Route> =>
  routes.filter(({ endpoint }) => !others.some((other) => isSameRoute(other.endpoint, endpoint)))

/** What a server of a release answers. Where v3 and v4 have the same path, the newer one counts, as in the catalogue. */
export const routesOf = (version: Version): Served => {
  if (version === "3.0") return { routes: v3_0, later: after3_0 }
  const recent = isOld(version) ? early : v4
  return { routes: [...without(v3_10, recent), ...recent], later: isOld(version) ? later : [] }
}
