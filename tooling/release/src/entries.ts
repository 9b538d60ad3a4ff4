import type { Manifest, Target } from "./packages.ts"

/** One thing a user can import. */
export interface Entry {
  /** As `exports` has it: `.`, `./v4/Posts`. */
  readonly name: string
  /** As a user writes it: `@matterwire/core/v4/Posts`. */
  readonly specifier: string
  /** Files of the package, without `./`: one for each condition, in their order. */
  readonly targets: ReadonlyArray<{ readonly condition: string; readonly file: string }>
}

const conditions = (target: Exclude<Target, null>): Entry["targets"] =>
  (typeof target === "string" ? [["default", target] as const] : Object.entries(target)).flatMap(([condition, file]) =>
    file === null ? [] : [{ condition, file: file.replace(/^\.\//, "") }]
  )

/** What stands where the pattern has its `*`, if the text fits. */
const star = (pattern: string, text: string): string | undefined => {
  const [before = "", after = ""] = pattern.split("*")
  const fits = text.startsWith(before) && text.endsWith(after) && text.length > before.length + after.length
  return fits ? text.slice(before.length, text.length - after.length) : undefined
}

/** As Node chooses: the pattern with the longest text before its `*` decides, also when it says `null`. */
const decisive = (exports: NonNullable<Manifest["exports"]>, name: string): string | undefined =>
  Object.keys(exports)
    .filter((pattern) => pattern.includes("*") && star(pattern, name) !== undefined)
    .toSorted((left, right) => right.indexOf("*") - left.indexOf("*"))[0]

/**
 * Everything that `exports` lets a user import, its wildcards expanded over the package's files. Entries whose files are
 * missing are among them when they are written out; a wildcard finds only what is there.
 */
export const entries = (manifest: Manifest, files: ReadonlyArray<string>): ReadonlyArray<Entry> => {
  const exports = manifest.exports ?? {}
  const found = Object.entries(exports).flatMap(([pattern, target]) => {
    if (target === null) return []
    const targets = conditions(target)
    if (!pattern.includes("*")) return [{ name: pattern, targets }]
    const last = targets.at(-1)?.file ?? ""
    return files.flatMap((file) => {
      const match = star(last, file)
      const name = pattern.replace("*", match ?? "")
      if (match === undefined || Object.hasOwn(exports, name) || decisive(exports, name) !== pattern) return []
      return [{ name, targets: targets.map(({ condition, file }) => ({ condition, file: file.replace("*", match) })) }]
    })
  })
  return found
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
    .map((entry) => ({ ...entry, specifier: manifest.name + entry.name.slice(1) }))
}

/** The declarations of an entry, or undefined for one without types (`./package.json`). */
export const typesOf = (entry: Entry): string | undefined =>
  entry.targets.find(({ condition }) => condition === "types")?.file

/** The code of an entry. */
export const codeOf = (entry: Entry): string | undefined => entry.targets.at(-1)?.file
