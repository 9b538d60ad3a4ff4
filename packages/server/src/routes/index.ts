import type { AnyEndpoint } from "@matterwire/core/Endpoint"
import { isSameRoute } from "../Catalogue.ts"
import { isOld, type Version } from "../Generation.ts"
import type { Route } from "../Route.ts"
import { after3_0, v3_0, v3_10 } from "./v3/index.ts"
import { early, former, later, v4 } from "./v4/index.ts"

interface Served {
  readonly routes: ReadonlyArray<Route>
  /** Endpoints that the release has not yet, or no more: as if there were none. */
  readonly absent: ReadonlyArray<AnyEndpoint>
}

const without = (routes: ReadonlyArray<Route>, others: ReadonlyArray<Route>): ReadonlyArray<Route> =>
  routes.filter(({ endpoint }) => !others.some((other) => isSameRoute(other.endpoint, endpoint)))

/** What a server of a release answers. Where v3 and v4 have the same path, the newer one counts, as in the catalogue. */
export const routesOf = (version: Version): Served => {
  if (version === "3.0") return { routes: v3_0, absent: after3_0.map(({ endpoint }) => endpoint) }
  const recent = isOld(version) ? early : v4
  return {
    routes: [...without(v3_10, recent), ...recent],
    absent: isOld(version) ? later.map(({ endpoint }) => endpoint) : former
  }
}
