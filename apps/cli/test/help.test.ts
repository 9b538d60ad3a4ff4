import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import manifest from "../package.json" with { type: "json" }
import { MEANINGS } from "../src/exits.ts"
import { Home } from "./stage.ts"

const COMMANDS = ["login", "logout", "whoami", "post", "tail", "api"]

describe("mw --help", () => {
  it("shows commands, environment, exit codes and where the sessions are, within 100 columns", async () => {
    const home = new Home()

    const said = await home.mw(["--help"])

    expect(said).toMatchObject({ stderr: "", code: 0 })
    for (const part of [...COMMANDS, "MATTERMOST_URL", "Exit codes", home.credentials])
      expect(said.stdout).toContain(part)
    expect(Math.max(...said.stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  it("has the exit codes of the README", async () => {
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8")
    const { stdout } = await new Home().mw(["--help"])

    for (const [code, meaning] of MEANINGS) {
      expect(readme).toMatch(new RegExp(`^\\| ${code} +\\| ${meaning} +\\|$`, "m"))
      expect(stdout.replace(/\s+/g, " ")).toContain(`${code} ${meaning}`)
    }
  })

  it("is what mw shows alone", async () => {
    const home = new Home()

    expect(await home.mw([])).toEqual(await home.mw(["--help"]))
  })

  it.each(COMMANDS)("of %s shows its line and --json", async (command) => {
    const { code, stdout } = await new Home().mw([command, "--help"])

    expect(code).toBe(0)
    expect(stdout).toContain(`  mw ${command} `)
    expect(stdout).toContain("--json")
  })

  it("has no colours in a pipe", async () => {
    const { stdout } = await new Home().mw(["--help"])

    expect(stdout).not.toContain("\u001b")
  })
})

describe("mw --version", () => {
  it.each([[["--version"]], [["-v"]], [["post", "--version"]]])("is that of the package: %j", async (args) => {
    expect(await new Home().mw(args)).toEqual({ stdout: `mw ${manifest.version}\n`, stderr: "", code: 0 })
  })
})

describe("a line that is written wrongly", () => {
  it.each([
    [["pots"], "there is no command of this name, perhaps post; see mw --help"],
    [["post"], "<place> is missing; see mw post --help"],
    [["post", "@ann", "x", "--jsn"], "there is no flag --jsn, perhaps --json; see mw post --help"],
    [
      ["whoami", "x"],
      "there are more arguments than the command takes; put quotes around what has blanks; see mw whoami --help"
    ],
    [["--wizard"], "there is no flag --wizard; see mw --help"],
    [["tail", "--count"], "--count must be <posts>; see mw tail --help"]
  ])("ends with 2 and one line: %j", async (args, line) => {
    expect(await new Home().mw(args)).toEqual({ stdout: "", stderr: `mw: ${line}\n`, code: 2 })
  })
})

describe("mw --completions", () => {
  it("completes the commands of mw in bash", async () => {
    const { code, stdout } = await new Home().mw(["--completions", "bash"])
    const ask = 'COMP_WORDS=(mw lo); COMP_CWORD=1; COMP_LINE="mw lo"; COMP_POINT=5'
    const completer = /^complete .*-F (\w+)/m.exec(stdout)?.[1] ?? "none"

    const bash = spawnSync("bash", ["-c", `${stdout}\n${ask}; ${completer} mw lo mw; echo "\${COMPREPLY[@]}"`], {
      encoding: "utf8"
    })

    expect(code).toBe(0)
    expect(bash.stdout.trim().split(/\s+/)).toEqual(["login", "logout"])
  })

  it.each(["zsh", "fish", "powershell"])("prints a script for %s", async (shell) => {
    const { code, stdout } = await new Home().mw(["--completions", shell])

    expect(code).toBe(0)
    expect(stdout).toContain("whoami")
  })
})
