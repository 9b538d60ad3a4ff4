import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { inject, onTestFinished } from "vitest"
import { type Packed } from "../src/rehearsal.ts"
import { readTarball, type Tarball } from "../src/tarball.ts"
import type { Manifest } from "../src/packages.ts"

/** The tarballs of the dry run that all files share. */
export const tarballs = (): ReadonlyArray<Packed> =>
  inject("rehearsal").tarballs.map((path) => {
    const tarball = readTarball(path)
    return { name: tarball.manifest.name, was: "", path, sources: new Set(), tarball }
  })

/** A folder that is gone after the test. */
export const scratch = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "matterwire-planted-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const manifest: Manifest = {
  name: "@matterwire/planted",
  version: "1.0.0",
  description: "planted",
  license: "MIT",
  exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } }
}

/** As it would be read: a field that is undefined is not there. */
const changed = (changes: object): Manifest => JSON.parse(JSON.stringify({ ...manifest, ...changes }))

/** A tarball that nothing is wrong with, but for what is planted. */
export const planted = (
  files: Readonly<Record<string, string>> = {},
  changes: { readonly [Field in keyof Manifest]?: Manifest[Field] | undefined } = {}
): Tarball => ({
  manifest: changed(changes),
  files: new Map(
    Object.entries({
      "package.json": "{}",
      "README.md": "# planted",
      LICENSE: "MIT",
      "src/index.ts": "export {}",
      "dist/index.js": "export {}",
      "dist/index.d.ts": "export {}",
      ...files
    })
  ),
  packed: 0,
  unpacked: 0
})
