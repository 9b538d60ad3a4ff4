import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { type Block, blocksOf } from "./blocks.ts"

const root = join(import.meta.dirname, "../../..")

/** What a reader copies from under one heading: its blocks of one language, in their order. */
export interface Program {
  /** `README.md: First message` */
  readonly name: string
  readonly language: "ts" | "sh"
  readonly text: string
}

const isLanguage = (text: string): text is Program["language"] => text === "ts" || text === "sh"

/** All READMEs of the repository, and the page on streams. */
const pages = (): ReadonlyArray<string> =>
  globSync(["README.md", "packages/*/README.md", "packages/core/streams.md", "apps/*/README.md"], {
    cwd: root
  }).toSorted()

const joined = (blocks: ReadonlyArray<Block>): ReadonlyArray<Program> => {
  const programs = new Map<string, Program>()
  for (const { file, heading, language, line, text } of blocks) {
    if (!isLanguage(language)) continue
    const name = `${file}: ${heading}`
    const key = `${name} ${language}`
    const before = programs.get(key)?.text ?? ""
    // The lines keep their numbers, so that the compiler's findings name those of the README.
    const gap = language === "ts" ? "\n".repeat(Math.max(0, line - before.split("\n").length)) : ""
    programs.set(key, { name, language, text: before + gap + text })
  }
  return [...programs.values()]
}

/** Everything in the READMEs that can be run. */
export const programs = (): ReadonlyArray<Program> =>
  pages().flatMap((file) => joined(blocksOf(file, readFileSync(join(root, file), "utf8"))))
