import { homedir, hostname, tmpdir, userInfo } from "node:os"
import type { Tarball } from "../tarball.ts"
import { workspaceRoot } from "../packages.ts"

/** What would tell where, and by whom, a package was built. */
export interface Machine {
  readonly folders: ReadonlyArray<string>
  readonly names: ReadonlyArray<string>
}

/** Names that are words: `root_id` says nothing of who built a package. */
const words = ["admin", "build", "builder", "ci", "localhost", "node", "root", "runner", "server", "user"]

export const thisMachine = (): Machine => ({
  folders: [workspaceRoot, homedir(), tmpdir()].filter((folder) => folder.length > 1),
  names: [userInfo().username, hostname()].filter((name) => name.length > 2 && !words.includes(name.toLowerCase()))
})

const escape = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&")

/** Somebody's home, or a file by its whole address, on any machine. */
const homes = /(?:\/home|\/Users|[A-Za-z]:[\\/]{1,2}Users)[\\/]{1,2}\w+|file:\/\/\/\w+/

/** Files that name a folder, a person or a computer of the machine they were built on. */
export const traces = ({ files }: Tarball, { folders, names }: Machine): ReadonlyArray<string> => {
  const patterns = [
    homes,
    ...folders.map((folder) => new RegExp(`(?<![\\w.])${escape(folder)}(?=[/\\\\"'\\s]|$)`)),
    ...names.map((name) => new RegExp(`(?<!\\w)${escape(name)}(?!\\w)`))
  ]
  return [...files].flatMap(([path, text]) => {
    const found = patterns.flatMap((pattern) => pattern.exec(text)?.[0] ?? [])
    return found.map((trace) => `${path} tells of the machine it was built on: ${trace}`)
  })
}
