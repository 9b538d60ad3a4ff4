import { type HttpStep, httpSteps, servers } from "@matterwire/recordings"
import { listed } from "./replay.ts"
import { sweepSteps } from "./sweep.ts"

/** The steps of each server, and of the sweep over the endpoints of 11.6. */
export const sources = (): ReadonlyArray<readonly [name: string, steps: ReadonlyArray<HttpStep>]> => [
  ...servers.map((server) => [server, httpSteps(server)] as const),
  ["11.6 sweep", sweepSteps()]
]

/** Those of them whose route the catalogue does not know. */
export const unknownRoutes = (steps: ReadonlyArray<HttpStep>): ReadonlyArray<HttpStep> =>
  steps.filter((step) => listed(step) === "no endpoint")
