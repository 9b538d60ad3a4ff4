import { assert, describe, it } from "vitest"
import { entries, typesOf } from "../src/entries.ts"
import { publicPackages, readManifest, workspaceRoot } from "../src/packages.ts"

const namesOf = (exports: NonNullable<Parameters<typeof entries>[0]["exports"]>, ...files: ReadonlyArray<string>) =>
  entries({ name: "@matterwire/planted", version: "1.0.0", exports }, files).map(({ name }) => name)

describe("the entries of a package", () => {
  it("are what a wildcard finds, in folders too", () => {
    const found = namesOf(
      { "./*": "./dist/*.js" },
      "dist/Posts.js",
      "dist/v4/Posts.js",
      "dist/Posts.d.ts",
      "src/Posts.ts"
    )

    assert.deepStrictEqual(found, ["./Posts", "./v4/Posts"])
  })

  it("leave out what a longer pattern closes, and keep what a longer one opens again", () => {
    const exports = { "./internal/*": null, "./internal/open/*": "./dist/internal/open/*.js", "./*": "./dist/*.js" }

    const found = namesOf(exports, "dist/a.js", "dist/internal/b.js", "dist/internal/open/c.js")

    assert.deepStrictEqual(found, ["./a", "./internal/open/c"])
  })

  it("name a file that is missing, when it is written out", () => {
    assert.deepStrictEqual(namesOf({ ".": "./dist/index.js" }), ["."])
  })

  it("carry a file for each condition", () => {
    const [entry] = entries(
      {
        name: "@matterwire/planted",
        version: "1.0.0",
        exports: { "./*": { types: "./dist/*.d.ts", default: "./dist/*.js" } }
      },
      ["dist/v4/Posts.js"]
    )

    assert.strictEqual(entry?.specifier, "@matterwire/planted/v4/Posts")
    assert.strictEqual(entry === undefined ? "" : typesOf(entry), "dist/v4/Posts.d.ts")
  })
})

describe("the public packages", () => {
  const names = publicPackages(workspaceRoot).map(({ manifest }) => manifest.name)

  it("are what is not private", () => {
    assert.includeMembers(names, ["@matterwire/core", "@matterwire/node", "@matterwire/bot", "@matterwire/server"])
    assert.notInclude(names, "@matterwire/release")
  })

  it("are built before they are looked at here: each is a dependency of this package", () => {
    const { devDependencies = {} } = readManifest(`${workspaceRoot}/tooling/release`)

    assert.includeMembers(Object.keys(devDependencies), names)
  })
})
