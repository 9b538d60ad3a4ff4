import { cpSync, existsSync, globSync, mkdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { basename, dirname, join } from "node:path"
import { pendingChangesets } from "./changesets.ts"
import { staleDenoConfigs, writeDenoConfigs } from "./deno.ts"
import { offline, run } from "./offline.ts"
import type { Versioning } from "./promises.ts"
import { readTarball, type Tarball } from "./tarball.ts"
import { type Package, publicPackages } from "./packages.ts"

export interface Packed {
  readonly name: string
  /** The version that the workspace has now. */
  readonly was: string
  /** Where the tarball lies. */
  readonly path: string
  /** The package's own sources, packed or not. */
  readonly sources: ReadonlySet<string>
  readonly tarball: Tarball
}

const changesetCommand = join(dirname(createRequire(import.meta.url).resolve("@changesets/cli/package.json")), "bin.js")

/** What a release reads of the root. */
const ofRoot = ["package.json", "pnpm-workspace.yaml", "LICENSE", "deno.json", ".oxfmtrc.json", ".changeset"]
const machinery = ["node_modules", ".turbo", ".reports", ".cache"]

/**
 * Copies the workspace as far as a release reads it: the root's settings, every manifest, and the public packages whole, so
 * that what is not meant to be packed has its chance. Everything else of the rehearsal happens in the copy.
 */
export const copyWorkspace = (root: string, to: string, without: ReadonlyArray<string> = []): void => {
  const copy = (path: string) => {
    if (!existsSync(join(root, path))) return
    cpSync(join(root, path), join(to, path), {
      recursive: true,
      filter: (from) => ![...machinery, ...without].includes(basename(from))
    })
  }
  for (const path of [...ofRoot, ...globSync("{packages,apps,tooling}/*/package.json", { cwd: root })]) copy(path)
  for (const { folder } of publicPackages(root)) copy(folder)
}

const changelogs = (root: string, packages: ReadonlyArray<Package>): Versioning["changelogs"] =>
  new Map(
    packages.map(({ folder, manifest }) => {
      const path = join(root, folder, "CHANGELOG.md")
      return [manifest.name, existsSync(path) ? readFileSync(path, "utf8") : ""]
    })
  )

/** `pnpm run version-packages`, in the copy: changesets become versions and changelogs, and every `deno.json` follows. */
export const takeVersions = (copy: string, registry?: string): Versioning => {
  const before = publicPackages(copy)
  const changesets = pendingChangesets(copy)
  // Without a changeset, as right after a release, the command calls that a failure.
  if (changesets.length > 0) run(process.execPath, [changesetCommand, "version"], { cwd: copy, env: offline(registry) })
  writeDenoConfigs(copy, staleDenoConfigs(copy))
  const after = publicPackages(copy)
  return { changesets, before, after, changelogs: changelogs(copy, after), left: pendingChangesets(copy) }
}

/** `pnpm pack` of every public package of the copy. */
export const packAll = (
  copy: string,
  to: string,
  before: ReadonlyArray<Package>,
  registry?: string
): ReadonlyArray<Packed> => {
  mkdirSync(to, { recursive: true })
  return publicPackages(copy).map(({ folder, manifest: { name, version } }) => {
    const path = join(to, `${name.replace("@", "").replace("/", "-")}-${version}.tgz`)
    run("pnpm", ["pack", "--out", path], { cwd: join(copy, folder), env: offline(registry) })
    const was = before.find(({ manifest }) => manifest.name === name)?.manifest.version ?? "none"
    const sources = new Set(globSync("src/**/*.ts", { cwd: join(copy, folder) }))
    return { name, was, path, sources, tarball: readTarball(path) }
  })
}

/** From what lies in the workspace to tarballs in `to`, by way of a copy in `copy`. */
export const rehearse = (
  root: string,
  { copy, registry, to }: { readonly copy: string; readonly to: string; readonly registry?: string }
): { readonly versioning: Versioning; readonly packed: ReadonlyArray<Packed> } => {
  copyWorkspace(root, copy)
  const versioning = takeVersions(copy, registry)
  return { versioning, packed: packAll(copy, to, versioning.before, registry) }
}
