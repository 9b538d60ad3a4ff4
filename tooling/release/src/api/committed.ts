import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { format, type FormatOptions } from "oxfmt"
import { publicPackages } from "../packages.ts"
import { report } from "./report.ts"
import { readSurface } from "./surface.ts"

export interface Report {
  /** From the workspace's root: `packages/core/api.md`. */
  readonly path: string
  readonly text: string
}

/** Formatted as `pnpm format` would, so that a long line changes in few places. */
const formatted = async (root: string, { path, text }: Report): Promise<Report> => {
  const options: FormatOptions = JSON.parse(readFileSync(join(root, ".oxfmtrc.json"), "utf8"))
  const { code, errors } = await format(path, text, options)
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`)
  return { path, text: code }
}

/** What each `api.md` should be, made from what is built. A package with a command and no exports has none. */
export const reports = async (root: string): Promise<ReadonlyArray<Report>> => {
  const surface = readSurface(root)
  return Promise.all(
    publicPackages(root)
      .filter(({ manifest: { name } }) => surface.entries.some((entry) => entry.package.manifest.name === name))
      .map(({ folder, manifest: { name } }) =>
        formatted(root, { path: `${folder}/api.md`, text: report(root, surface, name) })
      )
  )
}

export const committed = (root: string, path: string): string =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : ""

export const writeReports = (root: string, reports: ReadonlyArray<Report>): void => {
  for (const { path, text } of reports) writeFileSync(join(root, path), text)
}
