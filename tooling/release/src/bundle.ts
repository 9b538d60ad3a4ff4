import { readFileSync } from "node:fs"
import { builtinModules } from "node:module"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { build as esbuild } from "esbuild"
import { build as vite } from "vite"

/** A browser entry, as a bundler made it: one file. */
export interface Bundle {
  readonly path: string
  readonly code: string
  /** Bytes. */
  readonly gzip: number
}

const read = (path: string): Bundle => {
  const code = readFileSync(path, "utf8")
  return { path, code, gzip: gzipSync(code, { level: 9 }).length }
}

/** `main.js` of a project, by Vite. */
export const viteBundle = async (project: string): Promise<Bundle> => {
  await vite({
    root: project,
    configFile: false,
    logLevel: "silent",
    mode: "production",
    build: {
      outDir: "vite",
      minify: true,
      lib: { entry: "main.js", formats: ["es"], fileName: () => "main.mjs" }
    }
  })
  return read(join(project, "vite/main.mjs"))
}

/** The same by esbuild. */
export const esbuildBundle = async (project: string): Promise<Bundle> => {
  const outfile = join(project, "esbuild/main.mjs")
  await esbuild({
    absWorkingDir: project,
    entryPoints: ["main.js"],
    outfile,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    logLevel: "silent"
  })
  return read(outfile)
}

const builtins = builtinModules.filter((name) => /^[a-z_]+$/.test(name)).join("|")

/** What asks for Node, or stands in for it. Whether there is a `process` may be asked: Effect does, and goes without. */
const strangers = [
  new RegExp(`\\b(from|import|require)\\s*\\(?\\s*["'\`](node:\\w+|${builtins})["'\`]`),
  /__vite-browser-external/,
  /\bBuffer\.(from|alloc|isBuffer)\b/,
  /\bprocess\.(nextTick|browser|binding)\b/
]

/** Why a bundle is not for a browser. */
export const nodeInside = (code: string): ReadonlyArray<string> =>
  strangers.flatMap((pattern) => pattern.exec(code)?.[0] ?? [])
