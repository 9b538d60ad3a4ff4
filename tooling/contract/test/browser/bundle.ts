import { build } from "esbuild"
import { join } from "node:path"

/** The page's script, bundled for browsers as a user's bundler would do it, and the modules that went into it. */
export const bundle = async (entry = "page.ts") => {
  const { metafile, outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, entry)],
    bundle: true,
    format: "iife",
    logLevel: "silent",
    metafile: true,
    platform: "browser",
    target: "es2022",
    write: false
  })
  return { text: outputFiles[0]?.text ?? "", modules: Object.keys(metafile.inputs) }
}
