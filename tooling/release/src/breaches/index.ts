import type { Packed } from "../rehearsal.ts"
import { leftovers, strayFiles } from "./files.ts"
import { attwFindings, publintFindings } from "./linters.ts"
import { manifestFaults } from "./manifest.ts"
import { lostSources } from "./sourceMaps.ts"
import { thisMachine, traces } from "./traces.ts"

/** Why a tarball must not be published, as lines that begin with the package's name. */
export const breaches = async (packed: Packed, all: ReadonlyArray<Packed>): Promise<ReadonlyArray<string>> => {
  const versions = new Map(all.map(({ name, tarball }) => [name, tarball.manifest.version]))
  const findings = [
    ...strayFiles(packed.tarball),
    ...leftovers(packed.tarball, packed.sources),
    ...lostSources(packed.tarball),
    ...traces(packed.tarball, thisMachine()),
    ...manifestFaults(packed.tarball, versions),
    ...(await publintFindings(packed)),
    ...attwFindings(packed)
  ]
  return findings.map((finding) => `${packed.name}: ${finding}`)
}
