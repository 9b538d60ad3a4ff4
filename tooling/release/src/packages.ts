import { globSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"

export const workspaceRoot = join(import.meta.dirname, "../../..")

/** What `exports` maps an entry to: a file, one file per condition, or nothing. */
export type Target = string | null | { readonly [condition: string]: string | null }

export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly description?: string
  readonly license?: string
  readonly keywords?: ReadonlyArray<string>
  readonly exports?: { readonly [entry: string]: Target }
  readonly bin?: { readonly [command: string]: string }
  readonly dependencies?: { readonly [name: string]: string }
  readonly peerDependencies?: { readonly [name: string]: string }
  readonly peerDependenciesMeta?: { readonly [name: string]: { readonly optional?: boolean } }
  readonly devDependencies?: { readonly [name: string]: string }
}

export interface Package {
  /** From the workspace's root, with `/`: `packages/core`. */
  readonly folder: string
  readonly manifest: Manifest
}

export const readManifest = (folder: string): Manifest => {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
  return manifest
}

/** Every package that npm is to get, found by looking: whatever is not private. By name. */
export const publicPackages = (root: string): ReadonlyArray<Package> =>
  globSync("{packages,apps,tooling}/*/package.json", { cwd: root })
    .map((path) => ({
      folder: dirname(path).replaceAll("\\", "/"),
      manifest: readManifest(join(root, dirname(path)))
    }))
    .filter(({ manifest }) => manifest.private !== true)
    .toSorted((left, right) => (left.manifest.name < right.manifest.name ? -1 : 1))
