import { globSync } from "node:fs"
import { basename } from "node:path"

const nameless = [
  "util",
  "utils",
  "helper",
  "helpers",
  "common",
  "shared",
  "type",
  "types",
  "manager",
  "managers",
  "misc"
]
const endings = /(utils?|helpers?|managers?)$/i

/** Whether a file or folder is called after nothing in particular. */
const isNameless = (segment: string): boolean => {
  const [name = ""] = segment.split(".")
  return nameless.includes(name.toLowerCase()) || endings.test(name)
}

/** Source and test files whose name, or a folder's on the way, does not say what is in them. */
export const misnamed = (root: string): ReadonlyArray<string> =>
  globSync("{packages,apps,tooling}/*/{src,test}/**", { cwd: root })
    .filter((path) => isNameless(basename(path)))
    .map((path) => `${path}: name the thing that is in it, or put it where it is used`)
