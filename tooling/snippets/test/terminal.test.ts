import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { assert, describe, it } from "vitest"
import { lowestNode, lowestVersion } from "../src/lowest.ts"
import { programs } from "../src/programs.ts"
import { openStage } from "../src/Stage.ts"

const node = lowestNode()
const reason = "reason" in node ? node.reason : undefined
const mw = join(dirname(createRequire(import.meta.url).resolve("@matterwire/cli/package.json")), "dist/mw.js")

describe("the lines for a terminal in README.md", () => {
  it.skipIf(reason !== undefined)(
    `do what they say on Node ${lowestVersion()}${reason === undefined ? "" : ` (skipped: ${reason})`}`,
    async () => {
      await using stage = await openStage()
      const home = mkdtempSync(join(tmpdir(), "matterwire-terminal-"))
      const text = programs().find(
        ({ language, name }) => language === "sh" && name === "README.md: In a terminal"
      )?.text
      assert.ok(text !== undefined)
      // What a person adds: name and password at the prompt, somebody who writes, Ctrl-C.
      const lines = text
        .replace("https://chat.example.com", `${stage.url} --user ann --password-stdin <<< '${stage.password}'`)
        .replace(/^(mw tail .*)$/m, "(sleep 1; mw post town/town-square 'one more' >/dev/null) &\n$1 --count 1\nwait")
      const path = "path" in node ? node.path : ""

      const shell = spawn("bash", ["-euc", `mw() { '${path}' '${mw}' "$@"; }\n${lines}`], {
        env: { PATH: process.env["PATH"], HOME: home }
      })
      let stdout = ""
      let stderr = ""
      shell.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()))
      shell.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()))
      const [status] = await once(shell, "close")

      assert.strictEqual(status, 0, stderr)
      assert.match(stdout, /^[a-z0-9]{26}\n.*@ann {2}one more\n\{.*"username": ?"ann"/s)
      assert.match(stderr, /logged in to .* as @ann/)
      await stage.hears("Hello from a terminal")
      rmSync(home, { recursive: true, force: true })
    }
  )
})
