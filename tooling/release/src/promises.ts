import type { Bump, Changeset } from "./changesets.ts"
import type { Package } from "./packages.ts"

/** What a step from changesets to versions was given, and what came of it. */
export interface Versioning {
  readonly changesets: ReadonlyArray<Changeset>
  readonly before: ReadonlyArray<Package>
  readonly after: ReadonlyArray<Package>
  /** By name. */
  readonly changelogs: ReadonlyMap<string, string>
  /** The changesets that are still there. */
  readonly left: ReadonlyArray<Changeset>
}

const next = (version: string, bump: Bump): string => {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number)
  return bump === "major"
    ? `${major + 1}.0.0`
    : bump === "minor"
      ? `${major}.${minor + 1}.0`
      : `${major}.${minor}.${patch + 1}`
}

const compare = (left: string, right: string): number => {
  const [a, b] = [left, right].map((version) => version.split(".").map(Number))
  const differences = (a ?? []).map((part, place) => part - (b?.[place] ?? 0))
  return differences.find((difference) => difference !== 0) ?? 0
}

const highest = (versions: ReadonlyArray<string>): string => versions.toSorted(compare).at(-1) ?? "0.0.0"

const needs = ({ manifest }: Package): ReadonlyArray<string> =>
  Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })

/** The packages that get a version: those that a changeset names, and whatever depends on one of them, however far. */
export const released = (packages: ReadonlyArray<Package>, named: ReadonlyArray<string>): ReadonlyArray<string> => {
  const followers = packages
    .filter((candidate) => needs(candidate).some((name) => named.includes(name)))
    .map(({ manifest }) => manifest.name)
    .filter((name) => !named.includes(name))
  return followers.length === 0 ? named : released(packages, [...named, ...followers])
}

/** All packages are `linked`: those that get a version get the same one, the highest of all raised by the highest bump. */
const expectedVersion = ({ before, changesets }: Versioning): string => {
  const bumps = changesets.flatMap(({ releases }) => releases.map(({ bump }) => bump))
  const bump = (["major", "minor"] as const).find((bump) => bumps.includes(bump)) ?? "patch"
  return next(highest(before.map(({ manifest }) => manifest.version)), bump)
}

const flat = (text: string) => text.replaceAll(/\s+/g, " ")

/** What `changeset version` should have done and did not. */
export const unkept = (versioning: Versioning): ReadonlyArray<string> => {
  const { after, before, changelogs, changesets, left } = versioning
  const named = [...new Set(changesets.flatMap(({ releases }) => releases.map(({ name }) => name)))]
  const expected = expectedVersion(versioning)
  const moving = released(before, named)

  const versions = before.flatMap(({ manifest: { name, version } }) => {
    const now = after.find(({ manifest }) => manifest.name === name)?.manifest.version
    const wanted = moving.includes(name) ? expected : version
    return now === wanted ? [] : [`${name} should go from ${version} to ${wanted}, and is ${now ?? "gone"}`]
  })
  const headings = moving.flatMap((name) =>
    changelogs.get(name)?.includes(`## ${expected}\n`) === true ? [] : [`${name}: CHANGELOG.md has no ${expected}`]
  )
  const sentences = changesets.flatMap(({ file, releases, summary }) =>
    releases.flatMap(({ name }) =>
      flat(changelogs.get(name) ?? "").includes(flat(summary)) ? [] : [`${name}: CHANGELOG.md lacks what ${file} says`]
    )
  )
  const unknown = named.filter((name) => !before.some(({ manifest }) => manifest.name === name))
  return [
    ...versions,
    ...headings,
    ...sentences,
    ...unknown.map((name) => `${name} has a changeset, and is no public package`),
    ...left.map(({ file }) => `${file} is still there`)
  ]
}
