import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { breaches } from "./breaches/index.ts"
import { unkept } from "./promises.ts"
import { rehearse } from "./rehearsal.ts"
import { besideEffect } from "./sizes.ts"
import { table } from "./table.ts"

/** The rehearsal of a release, and what is wrong with it. The tarballs stay when there is a folder for them. */
export const dryRun = async (
  root: string,
  out?: string
): Promise<{ readonly report: string; readonly findings: ReadonlyArray<string> }> => {
  const scratch = mkdtempSync(join(tmpdir(), "matterwire-release-"))
  try {
    const to = out === undefined ? join(scratch, "tarballs") : resolve(out)
    const { packed, versioning } = rehearse(root, { copy: join(scratch, "workspace"), to })
    const faults: Array<string> = [...unkept(versioning)]
    for (const one of packed) faults.push(...(await breaches(one, packed)))
    return { report: table(packed, besideEffect(root, packed)), findings: faults }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
