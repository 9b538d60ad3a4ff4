import { readFile } from "node:fs/promises"
import { describe, expect, it } from "vitest"
import { denoCommand, noDeno } from "./deno.ts"

interface Module {
  readonly specifier: string
  readonly dependencies?: ReadonlyArray<{ readonly specifier: string; readonly code?: { readonly specifier?: string } }>
}

/** All that is loaded with this package, as Deno resolves it; of npm's packages, which it does not look into, their entries. */
const loaded = async (): Promise<ReadonlyArray<string>> => {
  const { lines } = await denoCommand("info", "--json", "src/index.ts")
  const { modules, roots }: { modules: ReadonlyArray<Module>; roots: ReadonlyArray<string> } = JSON.parse(
    lines.join("")
  )
  const known = new Map(modules.map((module) => [module.specifier, module]))
  const reached = new Set(roots)
  for (const specifier of reached) {
    for (const { code, specifier: asked } of known.get(specifier)?.dependencies ?? []) {
      if (code !== undefined) reached.add(code.specifier ?? asked) // else it is a type's
    }
  }
  return [...reached]
}

/** An import at a line's beginning, or a dynamic one that no comment speaks of. */
const IMPORT = /^(?:import|export)\b(?:[^"\n]* from)? "([^"]+)"|^(?! *(?:\*|\/\/)).*\bimport\("([^"]+)"\)/gm

/** Modules of Effect's, and all that they import in turn; its files import each other by relative paths. */
const walk = async (entries: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const reached = new Set(entries)
  for (const specifier of reached) {
    if (!specifier.startsWith("file:")) continue
    const text = await readFile(new URL(specifier), "utf8")
    for (const [, from = "", later = ""] of text.matchAll(IMPORT)) {
      const imported = from + later
      reached.add(imported.startsWith(".") ? new URL(imported, specifier).href : imported)
    }
  }
  return [...reached]
}

const isEffect = (specifier: string) => /\/node_modules\/effect\/dist\/[^:]+\.js$/.test(specifier)

describe.skipIf(noDeno)("what is loaded with the package", () => {
  it("is this repository's sources and Effect, and nothing of Node's", async () => {
    const all = await loaded()
    const foreign = all.filter((one) => !isEffect(one) && !/\/packages\/(core|deno|web)\/src\/[^:]+\.ts$/.test(one))

    expect(all.length).toBeGreaterThan(100)
    expect(foreign).toEqual([])
  })

  it("is nothing of Node's by way of Effect either", async () => {
    const all = await walk((await loaded()).filter(isEffect))

    expect(all.length).toBeGreaterThan(50)
    expect(all.filter((one) => !isEffect(one))).toEqual([])
  })
})
