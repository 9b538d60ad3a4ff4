import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { describe, expect, it } from "vitest"
import { Home, MW, Running, stage } from "./stage.ts"

interface Coverage {
  readonly result: ReadonlyArray<{
    readonly url: string
    readonly functions: ReadonlyArray<{
      readonly ranges: ReadonlyArray<{
        readonly startOffset: number
        readonly endOffset: number
        readonly count: number
      }>
    }>
  }>
}

const source = readFileSync(MW, "utf8")

/** Was the code run in which a text stands? V8 itself counts: the innermost range around the text tells. */
const evaluated = (folder: string, text: string): boolean => {
  const at = source.indexOf(text)
  if (at < 0) throw new Error(`${text} is not in the bundle`)
  const files = readdirSync(folder).map((file): Coverage => JSON.parse(readFileSync(join(folder, file), "utf8")))
  const ranges = files
    .flatMap(({ result }) => result.filter(({ url }) => url.endsWith("/mw.js")))
    .flatMap(({ functions }) => functions.flatMap((one) => one.ranges))
    .filter(({ endOffset, startOffset }) => startOffset <= at && at < endOffset)
    .sort((a, b) => a.endOffset - a.startOffset - (b.endOffset - b.startOffset))
  return (ranges[0]?.count ?? 0) > 0
}

const EFFECT = "effect/cli/CliConfig"
const CORE = "@matterwire/core/Transport"
const LOGIN = "User name or e-mail"
const BROWSER = "Back to the terminal"
const RENEWAL = "the session has ended, and a public app cannot renew it"

const covered = async (args: ReadonlyArray<string>, home = new Home(), env = {}) => {
  const NODE_V8_COVERAGE = join(home.folder, "coverage")
  const said = await home.mw(args, { env: { NODE_V8_COVERAGE, ...env } })
  expect(said.code).toBe(0)
  return {
    effect: evaluated(NODE_V8_COVERAGE, EFFECT),
    core: evaluated(NODE_V8_COVERAGE, CORE),
    login: evaluated(NODE_V8_COVERAGE, `message:\`${LOGIN}\``),
    browser: evaluated(NODE_V8_COVERAGE, BROWSER) || evaluated(NODE_V8_COVERAGE, RENEWAL)
  }
}

describe("the bundle", () => {
  it("evaluates neither Effect nor core for --version", async () => {
    expect(await covered(["--version"])).toEqual({ effect: false, core: false, login: false, browser: false })
  })

  it.each([[["--help"]], [["post", "--help"]]])("evaluates no core for %j", async (args) => {
    expect(await covered(args)).toEqual({ effect: true, core: false, login: false, browser: false })
  })

  it("evaluates core for a command, and neither questions nor logins for one that asks none", async () => {
    const { asBob, home } = await stage("11.6")

    expect(await covered(["whoami"], home, asBob)).toEqual({ effect: true, core: true, login: false, browser: false })
  })

  it("loads neither fetch nor other modules of Node's for --version", async () => {
    const home = new Home()
    const [hook, nothing] = [join(home.folder, "hook.mjs"), join(home.folder, "nothing.mjs")]
    writeFileSync(hook, 'process.on("exit", () => console.error(process.moduleLoadList.toSorted().join("\\n")))')
    writeFileSync(nothing, "process.stdout.write(import.meta.url.slice(0, 0))") // it also knows where it stands
    const run = (...args: ReadonlyArray<string>) =>
      new Running(process.execPath, ["--import", hook, ...args], home.env(), "").ended

    const [bare, version, help] = [await run(nothing), await run(MW, "--version"), await run(MW, "whoami", "--help")]

    expect(version.stderr).toBe(bare.stderr)
    expect(help.stderr).not.toContain("internal/deps/undici/undici\n")
    expect(help.stderr).not.toBe(bare.stderr)
  })

  it("is one file that needs no other, with the licences of what is in it beside it", () => {
    const folder = dirname(MW)
    const licences = readFileSync(join(folder, "LICENSES.txt"), "utf8")

    expect(readdirSync(folder).toSorted()).toEqual(["LICENSES.txt", "mw.js"])
    expect(source).toMatch(/^#!\/usr\/bin\/env node\n/)
    expect(source).not.toMatch(/\bfrom\s*(["'`])[\w@./:-]+\1|\bimport\s*\(|\brequire\(["'`](?!node:)/)
    for (const name of ["effect", "@effect/platform-node-shared"]) expect(licences).toContain(`\n${name} `)
    expect(licences).toContain("MIT License")
    expect(statSync(MW).size).toBeLessThan(500_000)
  })
})
