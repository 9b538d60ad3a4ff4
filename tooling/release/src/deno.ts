import { globSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { isDeepStrictEqual } from "node:util"
import { entries, codeOf } from "./entries.ts"
import { publicPackages, type Package } from "./packages.ts"

/** What runs in Deno as it stands in the sources, and may go to JSR. */
const denoPackages = ["@matterwire/core", "@matterwire/web", "@matterwire/deno"]

export interface DenoConfig {
  /** From the workspace's root. */
  readonly path: string
  readonly content: { readonly [key: string]: unknown }
}

const sourceOf = (built: string) => built.replace(/^dist\//, "./src/").replace(/\.js$/, ".ts")
const builtFrom = (source: string) => source.replace(/^src\//, "dist/").replace(/\.ts$/, ".js")

/** JSR knows no wildcards: every public source is listed. One entry alone is written as a text. */
const denoExports = (name: string, exports: ReadonlyArray<readonly [string, string]>) => {
  if (exports.length === 0) throw new Error(`${name} has nothing to export`)
  return exports.length === 1 && exports[0]?.[0] === "." ? exports[0][1] : Object.fromEntries(exports)
}

/** Effect is found by the name npm has it under, whole and module by module. */
const denoImports = (manifest: Package["manifest"]) => {
  const thirdParties = Object.entries({ ...manifest.dependencies, ...manifest.peerDependencies }).filter(
    ([name]) => !name.startsWith("@matterwire/")
  )
  return Object.fromEntries(
    thirdParties.flatMap(([name, range]) => [
      [name, `npm:${name}@${range}`],
      [`${name}/`, `npm:/${name}@${range}/`]
    ])
  )
}

/** A package's `deno.json`, made from its `package.json` and the names of its sources. */
export const denoConfig = ({ manifest }: Package, sources: ReadonlyArray<string>): DenoConfig["content"] => ({
  name: manifest.name,
  version: manifest.version,
  license: manifest.license,
  exports: denoExports(
    manifest.name,
    entries(manifest, sources.map(builtFrom)).flatMap((entry) => {
      const code = codeOf(entry) ?? ""
      return code.endsWith(".js") ? [[entry.name, sourceOf(code)] as const] : []
    })
  ),
  imports: denoImports(manifest),
  publish: { include: ["src", "README.md", "LICENSE", "deno.json"] }
})

/** Every `deno.json` of the workspace, as it should be. The root's names the members; their dependencies come from pnpm. */
const denoConfigs = (root: string): ReadonlyArray<DenoConfig> => {
  const members = publicPackages(root).filter(({ manifest }) => denoPackages.includes(manifest.name))
  return [
    {
      path: "deno.json",
      content: { workspace: members.map(({ folder }) => `./${folder}`), nodeModulesDir: "manual", lock: false }
    },
    ...members.map((member) => ({
      path: `${member.folder}/deno.json`,
      content: denoConfig(
        member,
        globSync("src/**/*.ts", { cwd: join(root, member.folder), exclude: ["**/*.d.ts"] }).map((path) =>
          path.replaceAll("\\", "/")
        )
      )
    }))
  ]
}

const present = (root: string, path: string): unknown => {
  try {
    return JSON.parse(readFileSync(join(root, path), "utf8"))
  } catch {
    return undefined
  }
}

/** Which of them are missing or say something else. Layout is oxfmt's business. */
export const staleDenoConfigs = (root: string): ReadonlyArray<DenoConfig> =>
  denoConfigs(root).filter(
    ({ content, path }) => !isDeepStrictEqual(present(root, path), JSON.parse(JSON.stringify(content)))
  )

export const writeDenoConfigs = (root: string, configs: ReadonlyArray<DenoConfig>): void => {
  for (const { content, path } of configs) writeFileSync(join(root, path), `${JSON.stringify(content, null, 2)}\n`)
}
