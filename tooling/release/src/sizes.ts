import { globSync, statSync } from "node:fs"
import { join } from "node:path"
import { thirdParties } from "./install.ts"
import type { Packed } from "./rehearsal.ts"
import { readManifest } from "./packages.ts"

const folderSize = (folder: string): number =>
  globSync("**/*", { cwd: folder, exclude: ["**/node_modules"] })
    .map((path) => statSync(join(folder, path)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0)

/** Everything that is installed with a package: what it depends on, and what its peers ask for. Without Effect. */
const closure = (name: string, dependencies: (name: string) => ReadonlyArray<string>): ReadonlySet<string> => {
  const found = new Set<string>()
  const add = (name: string) => {
    if (found.has(name) || name === "effect") return
    found.add(name)
    for (const dependency of dependencies(name)) add(dependency)
  }
  add(name)
  return found
}

/** Bytes that installing a package adds to a project that has Effect already. */
export const besideEffect = (root: string, packed: ReadonlyArray<Packed>): ReadonlyMap<string, number> => {
  const others = thirdParties(root)
  const ours = (name: string) => packed.find((candidate) => candidate.name === name)?.tarball
  const dependencies = (name: string): ReadonlyArray<string> => {
    const folder = others.get(name)
    const manifest = ours(name)?.manifest ?? (folder === undefined ? undefined : readManifest(folder))
    if (manifest === undefined) throw new Error(`${name} is neither packed nor installed`)
    return Object.keys(manifest.dependencies ?? {})
  }
  const size = (name: string): number => ours(name)?.unpacked ?? folderSize(others.get(name) ?? "")
  return new Map(
    packed.map(({ name }) => [name, [...closure(name, dependencies)].reduce((sum, part) => sum + size(part), 0)])
  )
}
