import { assert, describe, it } from "vitest"
import { leftovers, strayFiles } from "../src/breaches/files.ts"
import { manifestFaults } from "../src/breaches/manifest.ts"
import { lostSources } from "../src/breaches/sourceMaps.ts"
import { thisMachine, traces } from "../src/breaches/traces.ts"
import { workspaceRoot } from "../src/packages.ts"
import { planted } from "./planted.ts"

const machine = { folders: ["/srv/checkout"], names: ["jane"] }
/** What lies in the planted package's folder. */
const sources = new Set(["src/index.ts"])
const versions = new Map([["@matterwire/core", "1.0.0"]])

describe("a tarball", () => {
  it("with nothing planted has no fault", () => {
    const tarball = planted()

    const findings = [
      ...strayFiles(tarball),
      ...leftovers(tarball, sources),
      ...lostSources(tarball),
      ...traces(tarball, machine),
      ...manifestFaults(tarball, versions)
    ]

    assert.deepStrictEqual(findings, [])
  })

  it.each([
    "test/index.test.ts",
    "src/index.test.ts",
    "src/test/server.ts",
    "dist/.tsbuildinfo",
    "api.md",
    "tsconfig.json",
    ".env",
    "src/.secrets.ts",
    "dist/image.png"
  ])("may not hold %s", (path) => {
    assert.deepStrictEqual(strayFiles(planted({ [path]: "planted" })), [`${path} does not belong in a package`])
  })

  it("needs a README and a LICENSE with something in them", () => {
    assert.deepStrictEqual(strayFiles(planted({ "README.md": "\n", LICENSE: "" })), [
      "README.md is missing or empty",
      "LICENSE is missing or empty"
    ])
  })

  it("may not hold what was compiled from a source that is gone", () => {
    assert.deepStrictEqual(leftovers(planted({ "dist/Old.d.ts.map": "{}" }), sources), [
      "dist/Old.d.ts.map has no source: remove dist and build again"
    ])
  })

  it("of a program is bundled, and has no source for each file", () => {
    const program = planted({ "dist/mw.js": "" }, { exports: undefined, bin: { mw: "dist/mw.js" } })

    assert.deepStrictEqual(leftovers(program, sources), [])
  })
})

describe("a source map", () => {
  it("may not point to a source that is not packed", () => {
    const map = JSON.stringify({ sources: ["../src/index.ts", "../src/gone.ts"] })

    assert.deepStrictEqual(lostSources(planted({ "dist/index.js.map": map })), [
      "dist/index.js.map points to ../src/gone.ts, which is not in the package"
    ])
  })

  it("may carry the source in itself", () => {
    const map = JSON.stringify({ sources: ["../src/gone.ts"], sourcesContent: ["export {}"] })

    assert.deepStrictEqual(lostSources(planted({ "dist/index.js.map": map })), [])
  })

  it("that a file points to must be packed", () => {
    assert.deepStrictEqual(lostSources(planted({ "dist/index.js": "export {}\n//# sourceMappingURL=index.js.map" })), [
      "dist/index.js points to index.js.map, which is not in the package"
    ])
  })
})

describe("a trace of the machine", () => {
  it.each([
    ["the folder of the workspace", '"/srv/checkout/packages/core"', "/srv/checkout"],
    ["somebody's home", "// see /home/joe/notes", "/home/joe"],
    ["somebody's home on Windows", "C:\\\\Users\\\\joe", "C:\\\\Users\\\\joe"],
    ["the address of a file", "file:///opt/build", "file:///opt"],
    ["who built it", "built by jane", "jane"]
  ])("is %s", (_, text, trace) => {
    assert.deepStrictEqual(traces(planted({ "dist/index.js": text }), machine), [
      `dist/index.js tells of the machine it was built on: ${trace}`
    ])
  })

  it("is no part of a longer word", () => {
    assert.deepStrictEqual(traces(planted({ "dist/index.js": "janet; /srv/checkouts" }), machine), [])
  })

  it("is looked for with this machine's own folders", () => {
    const tarball = planted({ "dist/index.js": `"${workspaceRoot}/packages"` })

    assert.include(traces(tarball, thisMachine()).join("\n"), workspaceRoot)
  })
})

describe("a packed package.json", () => {
  it.each([
    [
      "workspace:^",
      { dependencies: { "@matterwire/core": "workspace:^" } },
      "dependencies has @matterwire/core as workspace:^"
    ],
    ["catalog:", { devDependencies: { vitest: "catalog:" } }, "devDependencies has vitest as catalog:"],
    ["another version of ours", { peerDependencies: { "@matterwire/core": "^0.9.0" } }, "which is released as 1.0.0"],
    ["no description", { description: "" }, "package.json lacks description"],
    ["no licence", { license: undefined }, "package.json lacks license"],
    ["private", { private: true }, "package.json says private"],
    ["nothing to import", { exports: {} }, "package.json exports nothing"],
    ["an export without a file", { exports: { "./a": "./dist/a.js" } }, "exports: ./a leads to dist/a.js"],
    [
      "types without a file",
      { exports: { ".": { types: "./dist/a.d.ts", default: "./dist/index.js" } } },
      "dist/a.d.ts"
    ],
    ["a command without a file", { bin: { mw: "./dist/mw.js" } }, "bin: mw leads to ./dist/mw.js"]
  ])("may not have %s", (_, changes, finding) => {
    assert.include(manifestFaults(planted({}, changes), versions).join("\n"), finding)
  })
})
