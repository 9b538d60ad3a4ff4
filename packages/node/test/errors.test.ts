import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { assert, describe, it } from "@effect/vitest"

/** A program of a user's; run by itself, since test runners rewrite the stacks of what they run. */
const program = `
import { createClient } from "@matterwire/node"
const mm = createClient({ url: "http://127.0.0.1:1", token: "tokentokentoken", retries: 0 })
async function loadAnn() {
  return await mm.users.getByUsername({ username: "ann" })
}
try {
  await loadAnn()
} catch (error) {
  console.log(error)
}
`

describe("an error of a call", () => {
  it("shows its class, its message and the way to it through the caller's program", async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program], {
      cwd: import.meta.dirname
    })

    assert.match(stdout, /^Unreachable: GET \/api\/v4\/users\/username\/\{username\}: no answer: .*ECONNREFUSED.*\n/)
    assert.match(stdout, /at async loadAnn /)
    assert.notInclude(stdout, "node_modules")
  })
})
