import type { Tarball } from "../tarball.ts"

/** All that npm is to get: compiled files, their maps with the sources that these point to, and papers. */
const welcome = [
  /^dist\/[^.][^/]*(\/[^.][^/]*)*\.(js|d\.ts)(\.map)?$/,
  /^src\/[^.][^/]*(\/[^.][^/]*)*\.ts$/,
  /^dist\/LICENSES\.txt$/, // of what a program has bundled
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/
]
const unwelcome = /(^|\/)(tests?|__tests__|fixtures|node_modules)\/|\.(test|spec)\./

const papers = ["README.md", "LICENSE"]

/** Files that have no business in a tarball, and papers that are missing from it. */
export const strayFiles = ({ files }: Tarball): ReadonlyArray<string> => [
  ...[...files.keys()]
    .filter((path) => unwelcome.test(path) || !welcome.some((pattern) => pattern.test(path)))
    .map((path) => `${path} does not belong in a package`),
  ...papers.filter((paper) => (files.get(paper) ?? "").trim() === "").map((paper) => `${paper} is missing or empty`)
]

const sourceOf = (built: string) => built.replace(/^dist\//, "src/").replace(/(\.d\.ts|\.js)(\.map)?$/, ".ts")

/**
 * Compiled files whose source is gone from the package's folder: `tsc -b` leaves them in `dist`. A package that is bundled
 * (a program: it has no `exports` but a `bin`) has no file for a file.
 */
export const leftovers = ({ files, manifest }: Tarball, sources: ReadonlySet<string>): ReadonlyArray<string> =>
  manifest.exports === undefined && manifest.bin !== undefined
    ? []
    : [...files.keys()]
        .filter((path) => path.startsWith("dist/") && !sources.has(sourceOf(path)))
        .map((path) => `${path} has no source: remove dist and build again`)
