import { assert, describe, it } from "@effect/vitest"
import { execFile, spawn } from "node:child_process"
import { once } from "node:events"
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

  it("leaves all running with --stay, and its lines to join in work as they are typed", async () => {
    const child = spawn(process.execPath, [demo, "--stay"], { stdio: ["ignore", "pipe", "inherit"] })
    try {
      const lines: Array<string> = []
      for await (const line of createInterface(child.stdout)) {
        if (/^ {4}(export|CHANNEL|curl)/.test(line)) lines.push(line.trim())
        if (lines.length === 5) break
      }
      const [url, token, channel, post, read] = lines

      const { stdout } = await run("bash", [
        "-euc",
        `${url}\n${token}\n${channel}\n${post} >/dev/null\nfor i in $(seq 50); do ${read} | grep -o 'Echo: hello' && exit; sleep 0.1; done; exit 1`
      ])

      assert.strictEqual(stdout.trim(), "Echo: hello")
    } finally {
      child.kill("SIGINT")
      const [code] = child.exitCode === null ? await once(child, "exit") : [child.exitCode]
      assert.strictEqual(code, 0)
    }
  }, 20_000)
})
