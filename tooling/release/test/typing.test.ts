import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { emptyProject, installProject } from "../src/install.ts"
import { compile, compilers, importable, type Surroundings, writeTypeProject } from "../src/typing.ts"
import { workspaceRoot } from "../src/packages.ts"
import { tarballs } from "./planted.ts"

const folder = mkdtempSync(join(tmpdir(), "matterwire-types-"))
const project = join(folder, "project")

beforeAll(() => {
  const packed = tarballs()
  const names = packed.filter(({ tarball }) => tarball.manifest.exports !== undefined).map(({ name }) => name)
  emptyProject(join(folder, "empty"), [...names, "effect", "@types/node"])
  installProject(join(folder, "empty"), project, { packed, root: workspaceRoot, store: join(folder, "store") })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const cases = Object.entries(compilers).flatMap(([name, compiler]) =>
  (["node", "web"] as const).map((where) => ({ name, compiler, where }))
)

/** Beside the installed packages, in a folder of its own. */
const place = (name: string) => join(project, name.replaceAll(/\W/g, ""))

describe("the declarations of every entry", () => {
  it.each(cases)("pass $name without skipLibCheck, on $where", ({ compiler, name, where }) => {
    writeTypeProject(place(`${name}${where}`), where, importable(tarballs(), where))

    assert.strictEqual(compile(compiler, place(`${name}${where}`)), "")
  })
})

describe("a broken declaration", () => {
  const surroundings: Surroundings = "web"

  it.each(Object.entries(compilers))("is seen by %s", (name, compiler) => {
    const planted = join(place(`${name}planted`), "node_modules/planted")
    mkdirSync(planted, { recursive: true })
    writeFileSync(
      join(planted, "package.json"),
      JSON.stringify({ name: "planted", type: "module", exports: "./index.js" })
    )
    writeFileSync(join(planted, "index.js"), "")
    writeFileSync(join(planted, "index.d.ts"), "export declare const socket: NoSuchSocket\n")
    writeTypeProject(place(`${name}planted`), surroundings, ["planted"])

    assert.include(compile(compiler, place(`${name}planted`)), "NoSuchSocket")
  })
})

describe("what can be imported", () => {
  it("on the web leaves out what is Node's", () => {
    const web = importable(tarballs(), "web")

    assert.include(web, "@matterwire/core/v4/Posts")
    assert.include(web, "@matterwire/browser")
    assert.notInclude(web, "@matterwire/node")
    assert.include(importable(tarballs(), "node"), "@matterwire/node")
  })
})
