import { createRequire } from "node:module"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { loosened, runTsc } from "../src/compiler.ts"
import { mirror } from "./mirror.ts"

const runtimeNames: Readonly<Record<string, string>> = {
  process: "export const home = process.env",
  fetch: 'export const answer = fetch("https://example.com")',
  setTimeout: "export const timer = setTimeout(() => {}, 1)",
  console: 'console.log("here")\nexport {}',
  WebSocket: 'export const socket = new WebSocket("wss://example.com")',
  Buffer: 'export const bytes = Buffer.from("a")',
  document: "export const title = document.title",
  "node:fs": 'export const fs = import("node:fs")',
  "URL.searchParams": 'export const query = new URL("https://example.com").searchParams',
  "URL.canParse": 'export const fine = URL.canParse("https://example.com")'
}

describe("core's compiler", () => {
  const path = (name: string) => `packages/core/src/${name.replace(/\W/g, "-")}.ts`
  const clean = [
    'import * as Effect from "effect/Effect"',
    'import * as Schema from "effect/Schema"',
    'import * as Stream from "effect/Stream"',
    'export const host = Effect.sync(() => new URL("https://example.com").hostname)',
    "export const names: Stream.Stream<string> = Stream.empty",
    "export const Name: Schema.Codec<string> = Schema.String"
  ].join("\n")
  let workspace: ReturnType<typeof mirror>
  let said: ReadonlyArray<string> = []

  beforeAll(() => {
    const plants = Object.entries(runtimeNames).map(([name, text]) => [path(name), text] as const)
    workspace = mirror(Object.fromEntries([...plants, ["packages/core/src/clean.ts", clean]]))
    said = runTsc(workspace.root, "--noEmit", "--pretty", "false", "-p", "packages/core").split("\n").filter(Boolean)
  })
  afterAll(() => workspace[Symbol.dispose]())

  it.each(Object.keys(runtimeNames))("knows no %s", (name) => {
    const about = said.filter((line) => line.startsWith(`${path(name)}(`))

    assert.isAbove(about.length, 0)
    assert.match(about.join(), /TS2304|TS2307|TS2339|TS255\d|TS258\d|TS2591/)
  })

  it("takes what globals.d.ts lists, and all that Effect's own declarations name", () => {
    const about = said.filter((line) => !Object.keys(runtimeNames).some((name) => line.startsWith(`${path(name)}(`)))

    assert.deepEqual(about, [])
  })
})

describe("loosened", () => {
  const withOptions = (name: string, options: object) => ({
    [`packages/${name}/tsconfig.json`]: JSON.stringify({
      extends: "../../tooling/tsconfig/library.json",
      compilerOptions: options
    }),
    [`packages/${name}/src/index.ts`]: "export {}"
  })
  const found = (planted: Record<string, string>) => {
    using workspace = mirror({
      ...Object.fromEntries(
        ["node", "web", "browser", "deno", "server", "bot"].map((name) => [
          `packages/${name}/src/index.ts`,
          "export {}"
        ])
      ),
      ...planted
    })
    return loosened(workspace.root).join("\n")
  }

  it("finds nothing in the configuration as it is", () => {
    assert.strictEqual(found({}), "")
  })

  it("finds skipLibCheck in any package, also when it comes from the base", () => {
    assert.match(found(withOptions("core", { skipLibCheck: true })), /^packages\/core\/tsconfig.json: no skipLibCheck/)
    assert.match(
      found(withOptions("node", { skipLibCheck: true, types: ["node"] })),
      /^packages\/node\/.*no skipLibCheck/
    )
  })

  it("finds a runtime's types or libraries in core and in the bot kit", () => {
    assert.match(found(withOptions("core", { types: ["node"] })), /"types" must be \[\]/)
    assert.match(found(withOptions("browser", { types: ["node"] })), /"types" must be \[\]/)
    assert.match(found(withOptions("bot", { lib: ["ES2023", "ESNext.Disposable", "DOM"] })), /globals\.d\.ts/)
  })
})

describe("core's exports", () => {
  const { resolve } = createRequire(join(import.meta.dirname, "../../../packages/node/package.json"))

  it.each(["internal/anything", "oauth/flow", "pipeline/send", "session/resume"])("keep %s to core", (path) => {
    assert.throws(() => resolve(`@matterwire/core/${path}`), /not defined by "exports"/)
  })

  it("offer every other module", () => {
    try {
      assert.match(resolve("@matterwire/core/v4/Posts"), /dist\/v4\/Posts\.js$/)
    } catch (error) {
      assert.match(String(error), /Cannot find module .*dist\/v4\/Posts\.js/) // not built yet
    }
  })
})
