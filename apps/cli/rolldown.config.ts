import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { defineConfig, type Plugin } from "rolldown"

/** The folder of the package that a bundled module is from. */
const packageOf = (module: string): string => {
  let folder = dirname(module)
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder)
  return folder
}

const noticeOf = (folder: string): string => {
  const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  if (file === undefined) throw new Error(`${name} is bundled and has no licence file: it cannot be given on`)
  return `${name} ${version}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`
}

/** Who bundles others' code gives their licences on: one file beside the bundle holds them all. */
const licences: Plugin = {
  name: "licences",
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap((file) => (file.type === "chunk" ? file.moduleIds : []))
    const folders = new Set(modules.filter((id) => id.includes("/node_modules/")).map(packageOf))
    const notices = [...folders].map(noticeOf).sort()
    this.emitFile({
      type: "asset",
      fileName: "LICENSES.txt",
      source: ["mw.js holds code of these packages.\n", ...notices].join(`\n${"-".repeat(80)}\n\n`)
    })
  }
}

/** Node's own modules are loaded when the code that needs them is: an `import` of one would stand at the top of the file. */
const lazyBuiltins: Plugin = {
  name: "lazy-builtins",
  resolveId: (id, importer) => (id.startsWith("node:") && importer?.startsWith("\0") !== true ? `\0${id}` : null),
  load: (id) =>
    id.startsWith("\0node:") ? `module.exports = process.getBuiltinModule(${JSON.stringify(id.slice(1))})` : null
}

/**
 * Modules that are evaluated later stand in arrow functions. V8 reads past the body of a `function` faster than past an
 * arrow's: it is a quarter of what `mw --version` takes beyond an empty program.
 */
const lazyFunctions: Plugin = {
  name: "lazy-functions",
  renderChunk(code) {
    const lazier = code.replaceAll(/= __esmMin\(\(\) => \{/g, "= __esmMin(function() {")
    if (lazier === code) throw new Error("rolldown wraps modules in another way: see whether this is still of use")
    return lazier
  }
}

export default defineConfig({
  input: "src/main.ts",
  platform: "node",
  optimization: { pifeForModuleWrappers: false },
  plugins: [lazyBuiltins, lazyFunctions, licences],
  output: {
    dir: "dist",
    format: "esm",
    entryFileNames: "mw.js",
    minify: true,
    comments: { annotation: false },
    // One file. What is imported dynamically is still evaluated only when it is: rolldown wraps it.
    codeSplitting: false,
    banner: "#!/usr/bin/env node",
    postBanner: "/*! The licences of what is bundled here are in LICENSES.txt. */"
  }
})
