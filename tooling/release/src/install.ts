import { cpSync, existsSync, mkdirSync, realpathSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { offline, run } from "./offline.ts"
import type { Packed } from "./rehearsal.ts"
import { publicPackages } from "./packages.ts"

/** Where the workspace has each package of others that ours ask for. */
export const thirdParties = (root: string): ReadonlyMap<string, string> =>
  new Map(
    publicPackages(root).flatMap(({ folder, manifest }) =>
      Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies, ...manifest.devDependencies })
        .filter((name) => !name.startsWith("@matterwire/"))
        .map((name) => [name, join(root, folder, "node_modules", name)] as const)
        .filter(([, path]) => existsSync(path))
        .map(([name, path]) => [name, realpathSync(path)] as const)
    )
  )

/** Which tarball or folder stands for which name. JSON is YAML. */
const workspaceFile = (
  packed: ReadonlyArray<Pick<Packed, "name" | "path">>,
  others: ReadonlyMap<string, string>
): string =>
  JSON.stringify({
    packages: ["."],
    overrides: {
      ...Object.fromEntries(packed.map(({ name, path }) => [name, `file:${path}`])),
      ...Object.fromEntries([...others].map(([name, path]) => [name, `link:${path}`]))
    },
    strictPeerDependencies: false,
    pmOnFail: "ignore"
  })

/**
 * Copies a project and installs it by pnpm: ours from the tarballs, what others made from where the workspace has it.
 * Without a registry and with a store of its own, so that it works on a machine that has run `pnpm install`, and nothing else.
 */
export const installProject = (
  from: string,
  to: string,
  {
    packed,
    root,
    store
  }: { readonly packed: ReadonlyArray<Pick<Packed, "name" | "path">>; readonly root: string; readonly store: string }
): void => {
  cpSync(from, to, { recursive: true })
  writeFileSync(join(to, "pnpm-workspace.yaml"), workspaceFile(packed, thirdParties(root)))
  run("pnpm", ["install", "--offline", "--no-frozen-lockfile", "--store-dir", store], { cwd: to, env: offline() })
}

/** An empty project that asks for these packages. */
export const emptyProject = (folder: string, names: ReadonlyArray<string>): void => {
  mkdirSync(folder, { recursive: true })
  const manifest = {
    private: true,
    type: "module",
    dependencies: Object.fromEntries(names.map((name) => [name, "*"]))
  }
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest))
}
