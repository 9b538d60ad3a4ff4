import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { assert, describe, it } from "@effect/vitest"

/** A program of a user's; run by itself, since test runners rewrite the stacks of what they run. */
const program = (body: string) => `
import { createClient } from "@matterwire/node"
${body}
`

const run = async (body: string) => {
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program(body)], {
    cwd: import.meta.dirname,
    env: { ...process.env, MATTERMOST_URL: undefined, MATTERMOST_TOKEN: undefined }
  })
  return stdout
}

const oneCall = `
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

const loop = `
const mm = createClient({ url: "http://127.0.0.1:1", token: "tokentokentoken", retries: 0 })
async function readAll() {
  for await (const team of mm.teams.list.all()) console.log(team)
}
try {
  await readAll()
} catch (error) {
  console.log(error)
}
`

const misconfigured = `
function connect() {
  return createClient({ url: "nowhere" })
}
try {
  connect()
} catch (error) {
  console.log(error)
}
`

describe("an error of a call", () => {
  it("shows its class, its message and the way to it through the caller's program", async () => {
    const stdout = await run(oneCall)

    assert.match(stdout, /^Unreachable: GET \/api\/v4\/users\/username\/\{username\}: no answer: .*ECONNREFUSED.*\n/)
    assert.match(stdout, /at async loadAnn /)
    assert.notInclude(stdout, "node_modules")
  })

  it("in a loop shows the way to the loop", async () => {
    const stdout = await run(loop)

    assert.match(stdout, /^Unreachable: GET \/api\/v4\/teams: no answer: .*ECONNREFUSED.*\n/)
    assert.match(stdout, /at async readAll /)
    assert.notInclude(stdout, "node_modules")
  })

  it("of the configuration shows the line that made the client, and nothing of ours", async () => {
    const stdout = await run(misconfigured)

    assert.match(stdout, /^InvalidInput: configuration: .*url.*\n {4}at connect /)
    assert.notInclude(stdout, "node_modules")
    assert.notInclude(stdout, "createClient")
  })
})
