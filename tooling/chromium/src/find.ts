import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { delimiter, join } from "node:path"

/** A Chromium to be started, or why there is none. */
export type Found =
  | { readonly path: string; readonly libraries: string | undefined }
  /** Somebody said that browser tests are to be left out. */
  | { readonly skipped: string }

/** What the search looks at. */
export interface Machine {
  /** `CHROMIUM`: a path, `bundled` or `skip`. */
  readonly wish: string | undefined
  readonly platform: string
  readonly arch: string
  /** `PATH` */
  readonly path: string
}

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
const APPLICATION = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"

const installed = ({ path, platform }: Machine): string | undefined => {
  const places = path.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...places, ...(platform === "darwin" ? [APPLICATION] : [])].find((place) => existsSync(place))
}

const cache = join(import.meta.dirname, "../.cache")

/** The one that npm serves, unpacked once. Two who unpack at the same time do not meet: the folder is renamed when whole. */
const bundled = (): Found => {
  const manifest = createRequire(import.meta.url)
    .resolve("@sparticuz/chromium")
    .replace(/build[/\\].*$/, "package.json")
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly version: string }
  const folder = join(cache, `chromium-${version}`)
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true })
    const unpacking = mkdtempSync(join(cache, "unpacking-"))
    const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, "unpack.ts")], {
      env: { ...process.env, TMPDIR: unpacking },
      encoding: "utf8"
    })
    if (status !== 0) throw new Error(`Chromium could not be unpacked: ${stderr}`)
    try {
      renameSync(unpacking, folder)
    } catch (error) {
      rmSync(unpacking, { recursive: true, force: true })
      if (!existsSync(folder)) throw error
    }
  }
  return { path: join(folder, "chromium"), libraries: join(folder, "al2023/lib") }
}

/** Looks for a Chromium: what `CHROMIUM` names, one that is installed, the bundled one. Never skips by itself. */
export const find = (machine: Machine): Found => {
  const { arch, platform, wish } = machine
  if (wish === "skip") return { skipped: "CHROMIUM=skip" }
  if (wish !== undefined && wish !== "" && wish !== "bundled") {
    if (existsSync(wish)) return { path: wish, libraries: undefined }
    throw new Error(`CHROMIUM names ${wish}, and there is no such file`)
  }
  const own = wish === "bundled" ? undefined : installed(machine)
  if (own !== undefined) return { path: own, libraries: undefined }
  if (platform === "linux" && arch === "x64") return bundled()
  throw new Error(
    `no Chromium here, and none is bundled for ${platform} on ${arch}: install one, name one by CHROMIUM, or leave browser tests out by CHROMIUM=skip`
  )
}

/** The machine as it is. */
export const machine = (): Machine => ({
  wish: process.env["CHROMIUM"],
  platform: process.platform,
  arch: process.arch,
  path: process.env["PATH"] ?? ""
})
