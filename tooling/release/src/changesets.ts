import { globSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"

export type Bump = "major" | "minor" | "patch"

/** A note to users, as it lies in `.changeset`. */
export interface Changeset {
  readonly file: string
  readonly releases: ReadonlyArray<{ readonly name: string; readonly bump: Bump }>
  /** What the changelog is to say. */
  readonly summary: string
}

const bumps: ReadonlyArray<Bump> = ["major", "minor", "patch"]

/** `"@matterwire/core": minor` */
const release = (line: string) => {
  const [, name, word] = /^["']?([^"':]+)["']?:\s*(\w+)\s*$/.exec(line) ?? []
  const bump = bumps.find((bump) => bump === word)
  return name === undefined || bump === undefined ? [] : [{ name, bump }]
}

export const parseChangeset = (file: string, text: string): Changeset => {
  const [, head = "", body = ""] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? []
  return { file, releases: head.split(/\r?\n/).flatMap(release), summary: body.trim() }
}

/** The notes that wait for the next version. */
export const pendingChangesets = (root: string): ReadonlyArray<Changeset> =>
  globSync(".changeset/*.md", { cwd: root })
    .filter((path) => basename(path) !== "README.md")
    .toSorted()
    .map((path) => parseChangeset(basename(path), readFileSync(join(root, path), "utf8")))
