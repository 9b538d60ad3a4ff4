import { entries } from "../entries.ts"
import type { Tarball } from "../tarball.ts"

const tables = ["dependencies", "devDependencies", "peerDependencies"] as const

/** What only the workspace understands, or only one machine. */
const local = /^(workspace|catalog|link|file|portal):/

/** What a package's page and its users need. There is no public address yet: `repository`, `homepage`, `bugs` are to come. */
const demanded = ["name", "version", "description", "license"] as const

const loose = ({ manifest }: Tarball): ReadonlyArray<string> =>
  tables.flatMap((table) =>
    Object.entries(manifest[table] ?? {})
      .filter(([, range]) => local.test(range))
      .map(([name, range]) => `package.json: ${table} has ${name} as ${range}`)
  )

/** Our own packages are asked for in the version they are released in. */
const apart = ({ manifest }: Tarball, versions: ReadonlyMap<string, string>): ReadonlyArray<string> =>
  tables.flatMap((table) =>
    Object.entries(manifest[table] ?? {}).flatMap(([name, range]) => {
      const version = versions.get(name)
      return version === undefined || range === `^${version}`
        ? []
        : [`package.json: ${table} has ${name} as ${range}, which is released as ${version}`]
    })
  )

const targets = (tarball: Tarball): ReadonlyArray<string> => {
  const paths = [...tarball.files.keys()]
  const exported = entries(tarball.manifest, paths).flatMap(({ name, targets }) =>
    targets.filter(({ file }) => !tarball.files.has(file)).map(({ file }) => `exports: ${name} leads to ${file}`)
  )
  const commands = Object.entries(tarball.manifest.bin ?? {})
    .filter(([, file]) => !tarball.files.has(file.replace(/^\.\//, "")))
    .map(([command, file]) => `bin: ${command} leads to ${file}`)
  return [...exported, ...commands].map((finding) => `${finding}, which is not in the package`)
}

/** What is wrong with a packed `package.json`. `versions`: of all our packages, by name. */
export const manifestFaults = (tarball: Tarball, versions: ReadonlyMap<string, string>): ReadonlyArray<string> => [
  ...demanded.filter((field) => (tarball.manifest[field] ?? "") === "").map((field) => `package.json lacks ${field}`),
  ...(tarball.manifest.private === true ? ["package.json says private"] : []),
  ...(Object.keys(tarball.manifest.exports ?? tarball.manifest.bin ?? {}).length === 0
    ? ["package.json exports nothing"]
    : []),
  ...loose(tarball),
  ...apart(tarball, versions),
  ...targets(tarball)
]
