import { globSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript-5"
import { type Entry, entries, typesOf } from "../entries.ts"
import { type Package, publicPackages } from "../packages.ts"

/** An entry with types, of one of our packages. */
export interface TypedEntry extends Entry {
  readonly package: Package
  /** Absolute, with `/`. */
  readonly declarations: string
}

/** All that users can import from us, as TypeScript 5.9 sees it. */
export interface Surface {
  readonly checker: ts.TypeChecker
  readonly entries: ReadonlyArray<TypedEntry>
  /** The exports of an entry, by name. */
  readonly exportsOf: (entry: TypedEntry) => ReadonlyArray<ts.Symbol>
}

const typedEntries = (root: string, one: Package): ReadonlyArray<TypedEntry> => {
  const folder = join(root, one.folder)
  const files = globSync("dist/**/*", { cwd: folder }).map((path) => path.replaceAll("\\", "/"))
  return entries(one.manifest, files).flatMap((entry) => {
    const types = typesOf(entry)
    return types === undefined
      ? []
      : [{ ...entry, package: one, declarations: join(folder, types).replaceAll("\\", "/") }]
  })
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  noLib: true, // names are looked up, nothing is checked
  types: [],
  noEmit: true
}

/** Reads the built declarations. Throws when a package was not built. */
export const readSurface = (root: string): Surface => {
  const all = publicPackages(root).flatMap((one) => typedEntries(root, one))
  const program = ts.createProgram(
    all.map(({ declarations }) => declarations),
    options
  )
  const checker = program.getTypeChecker()
  const exportsOf = ({ declarations, specifier }: TypedEntry) => {
    const file = program.getSourceFile(declarations)
    const module = file === undefined ? undefined : checker.getSymbolAtLocation(file)
    if (module === undefined) throw new Error(`${specifier} has no declarations in ${declarations}: build first`)
    return checker.getExportsOfModule(module).toSorted((left, right) => (left.name < right.name ? -1 : 1))
  }
  return { checker, entries: all, exportsOf }
}
