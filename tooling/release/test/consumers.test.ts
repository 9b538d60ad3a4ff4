import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type Bundle, esbuildBundle, nodeInside, viteBundle } from "../src/bundle.ts"
import { installProject } from "../src/install.ts"
import { offline, run } from "../src/offline.ts"
import { workspaceRoot } from "../src/packages.ts"
import { denoHere, withoutDeno } from "./denoHere.ts"
import { type LocalServer, startLocalServer } from "./localServer.ts"
import { tarballs } from "./planted.ts"

const folder = mkdtempSync(join(tmpdir(), "matterwire-consumers-"))
let server: LocalServer

/** Installs a consumer, once, and says where. */
const installed = (name: string): string => {
  const project = join(folder, name)
  if (existsSync(project)) return project
  const from = join(workspaceRoot, "tooling/release/consumers", name)
  installProject(from, project, { packed: tarballs(), root: workspaceRoot, store: join(folder, "store") })
  return project
}

/** What a program prints, as JSON, that finds the server in its environment. */
const answer = (command: string, args: ReadonlyArray<string>, cwd: string): unknown =>
  JSON.parse(
    run(command, args, { cwd, env: { ...offline(), MATTERMOST_URL: server.url, MATTERMOST_TOKEN: server.token } })
  )

beforeAll(async () => {
  server = await startLocalServer(installed("server"))
})

afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe("tarballs in an empty project", () => {
  it("carry an ES module on Node, by promises and by Effect", () => {
    const printed = answer(process.execPath, ["main.js"], installed("esm"))

    assert.deepStrictEqual(printed, { me: "ann", heard: ["from promises", "from Effect"], missing: true })
  })

  it("carry a limit that processes share, for whom has `redis`", () => {
    const printed = answer(process.execPath, ["main.js"], installed("redis"))

    assert.deepStrictEqual(printed, { me: "ann", warnings: 1 })
  })

  it("need no `redis` otherwise, and name it where it is needed", () => {
    const program = `
      const { createClient } = await import("@matterwire/node")
      const refusal = await import("@matterwire/node/redis").catch(({ code, message }) => code + " " + message)
      console.log(JSON.stringify([typeof createClient, refusal]))`

    const printed = answer(process.execPath, ["--input-type=module", "-e", program], installed("esm"))

    assert.match(JSON.stringify(printed), /^\["function","ERR_MODULE_NOT_FOUND Cannot find package 'redis'/)
  })

  it("can be required by CommonJS on Node", () => {
    const printed = answer(process.execPath, ["main.js"], installed("commonjs"))

    assert.deepStrictEqual(printed, { me: "ann", path: "/api/v4/posts", missing: true })
  })

  it("carry a bot and its test", () => {
    const printed = answer(process.execPath, ["main.js"], installed("bot"))

    assert.deepStrictEqual(printed, { replies: ["Echo: ping"] })
  })

  it.skipIf(denoHere === undefined)(
    `carry a checked program on Deno with nothing but the network${withoutDeno}`,
    () => {
      const permissions = ["--no-prompt", "--allow-net=127.0.0.1"]
      const args = ["run", "--check", "--no-remote", ...permissions, "main.ts", server.url, server.token]

      const printed = answer(denoHere ?? "", args, installed("deno"))

      assert.deepStrictEqual(printed, { me: "ann", heard: ["from Deno"], missing: true })
    }
  )

  it("carry the command `mw`", () => {
    const project = installed("cli")

    const printed = run(process.execPath, ["node_modules/@matterwire/cli/dist/mw.js", "--version"], { cwd: project })

    assert.match(printed, /^mw \d+\.\d+\.\d+/)
  })
})

describe.each([
  ["Vite", viteBundle],
  ["esbuild", esbuildBundle]
])("a page that %s has bundled", (name, bundled) => {
  let bundle: Bundle

  beforeAll(async () => {
    bundle = await bundled(installed("browser"))
    process.stdout.write(`the page by ${name}: ${(bundle.gzip / 1000).toFixed(1)} kB gzip\n`)
  })

  it("neither imports Node nor stands in for it", () => {
    assert.deepStrictEqual(nodeInside(bundle.code), [])
  })

  it("does its work where there are `fetch` and `WebSocket`", () => {
    const program = `const { run } = await import(process.argv[1]); console.log(JSON.stringify(await run(JSON.parse(process.argv[2]))))`
    const args = ["--input-type=module", "-e", program, bundle.path, JSON.stringify(server)]

    const printed = answer(process.execPath, args, folder)

    assert.deepStrictEqual(printed, { me: "ann", heard: ["from a page"], missing: true })
  })
})

describe("Node inside of a bundle", () => {
  it.each([
    'import{a}from"node:fs"',
    'import * as ws from "ws"; import x from "stream"',
    'await import("node:crypto")',
    'var a=require("events")',
    "Buffer.from(x)",
    "process.nextTick(a)",
    'throw new Error(`Module "fs" __vite-browser-external`)'
  ])("is found: %s", (code) => {
    assert.isNotEmpty(nodeInside(code))
  })

  it("is not what only asks whether it is there", () => {
    assert.deepStrictEqual(nodeInside('globalThis.process?.getBuiltinModule?.("node:async_hooks")'), [])
  })
})
