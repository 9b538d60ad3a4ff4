import { posix } from "node:path"
import type { Tarball } from "../tarball.ts"

interface SourceMap {
  readonly sources: ReadonlyArray<string>
  readonly sourceRoot?: string
  readonly sourcesContent?: ReadonlyArray<string | null>
}

const from = (path: string, ...parts: ReadonlyArray<string>) => posix.join(posix.dirname(path), ...parts)

/** Maps that point to files a user does not get, and files that point to such maps. */
export const lostSources = ({ files }: Tarball): ReadonlyArray<string> =>
  [...files].flatMap(([path, text]) => {
    if (path.endsWith(".map")) {
      const { sourceRoot = "", sources, sourcesContent = [] }: SourceMap = JSON.parse(text)
      return sources
        .filter(
          (source, place) => typeof sourcesContent[place] !== "string" && !files.has(from(path, sourceRoot, source))
        )
        .map((source) => `${path} points to ${source}, which is not in the package`)
    }
    const map = /^\/\/# sourceMappingURL=(?!data:)(.+?)\s*$/m.exec(text)?.[1]
    return map === undefined || files.has(from(path, map))
      ? []
      : [`${path} points to ${map}, which is not in the package`]
  })
