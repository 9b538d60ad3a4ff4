import { assert, describe, it } from "@effect/vitest"
import { execFile, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"

const demo = fileURLToPath(new URL("../dist/demo/main.js", import.meta.url))
const run = promisify(execFile)

describe("npm run demo", () => {
  it("prints a conversation over both versions, without ids, tokens or JSON, and exits 0", async () => {
    const { stderr, stdout } = await run(process.execPath, [demo])

    assert.strictEqual(stderr, "")
    assert.match(stdout, /ann over API v3[^]*ann +@echo good morning from 2016\n +echo +Echo: good morning from 2016\n/)
    assert.match(
      stdout,
      /ann over API v4[^]*ann +@echo and good evening from today\n +echo +Echo: and good evening from today\n/
    )
    assert.match(stdout, /connected over API v4/)
    assert.notMatch(stdout, /\b[a-z0-9]{26}\b|[{}]|undefined|Bicycle/)
  }, 20_000)

  it("leaves all running with --stay, and its lines to join in work as they are typed, with mw and with curl", async () => {
    const home = mkdtempSync(join(tmpdir(), "matterwire-demo-"))
    const child = spawn(process.execPath, [demo, "--stay"], { stdio: ["ignore", "pipe", "inherit"] })
    try {
      const lines: Array<string> = []
      for await (const line of createInterface(child.stdout)) {
        if (/^ {4}(mw|echo '|export|CHANNEL|curl)/.test(line)) lines.push(line.trim())
        if (lines.length === 9) break
      }
      const [mw, login, say, tail, url, token, channel, post, read] = lines

      const byMw = await run(
        "bash",
        ["-euc", `${mw}\n${login}\n(sleep 1; ${say} >/dev/null) &\n${tail} --count 2\nwait`],
        { env: { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, "config") } }
      )
      const byCurl = await run("bash", [
        "-euc",
        `${url}\n${token}\n${channel}\n${post} >/dev/null\nfor i in $(seq 50); do ${read} | grep -o 'Echo: hello' && exit; sleep 0.1; done; exit 1`
      ])

      assert.match(byMw.stdout, /@ann {2}@echo hello from mw\n.*@echo .*Echo: hello from mw\n/)
      assert.strictEqual(byCurl.stdout.trim(), "Echo: hello")
    } finally {
      child.kill("SIGINT")
      const [code] = child.exitCode === null ? await once(child, "exit") : [child.exitCode]
      rmSync(home, { recursive: true, force: true })
      assert.strictEqual(code, 0)
    }
  }, 30_000)
})
