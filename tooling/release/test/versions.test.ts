import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "vitest"
import { parseChangeset } from "../src/changesets.ts"
import { staleDenoConfigs } from "../src/deno.ts"
import { attempt, offline } from "../src/offline.ts"
import { released, unkept, type Versioning } from "../src/promises.ts"
import { copyWorkspace, packAll, takeVersions } from "../src/rehearsal.ts"
import { publicPackages, readManifest, workspaceRoot } from "../src/packages.ts"
import { scratch } from "./planted.ts"
import { witness } from "./witness.ts"

/** Replaces the changesets of a workspace. */
const plant = (copy: string, ...changesets: ReadonlyArray<string>) => {
  for (const path of globSync(".changeset/*.md", { cwd: copy })) rmSync(join(copy, path))
  for (const [place, text] of changesets.entries()) writeFileSync(join(copy, `.changeset/planted-${place}.md`), text)
}

/** The workspace's copy, with these changesets and no other. */
const copyWith = (...changesets: ReadonlyArray<string>): string => {
  const copy = scratch()
  copyWorkspace(workspaceRoot, copy, ["dist", "test"])
  plant(copy, ...changesets)
  return copy
}

const changeset = (release: string, summary: string) => `---\n${release}\n---\n\n${summary}\n`

const versionOf = ({ after }: Versioning, name: string) =>
  after.find(({ manifest }) => manifest.name === name)?.manifest.version

const shape = (root: string) =>
  globSync("{packages,apps,tooling}/*/{package.json,deno.json,CHANGELOG.md}", { cwd: root })
    .concat(globSync(".changeset/*", { cwd: root }))
    .toSorted()
    .map((path) => [path, readFileSync(join(root, path), "utf8")])

describe("from changesets to tarballs", () => {
  it("nobody asks a registry, and the workspace stays as it is", async () => {
    const registry = await witness()
    const before = shape(workspaceRoot)
    const copy = copyWith(changeset('"@matterwire/core": patch', "Planted: nobody asks."))

    const versioning = takeVersions(copy, registry.url)
    const packed = packAll(copy, scratch(), versioning.before, registry.url)

    assert.lengthOf(packed, publicPackages(workspaceRoot).length)
    assert.strictEqual(registry.asked(), 0)
    assert.deepStrictEqual(shape(workspaceRoot), before)
  })

  it("whoever asked a registry would be seen", async () => {
    const registry = await witness()

    const { status } = attempt("pnpm", ["view", "effect", "version"], { cwd: scratch(), env: offline(registry.url) })

    assert.notStrictEqual(status, 0)
    assert.isAbove(registry.asked(), 0)
  })

  it("a changeset raises its package and all that stand on it to one version, and tells their changelogs", () => {
    const copy = copyWith(
      changeset('"@matterwire/core": minor', "Planted: `Posts` can do more.\n\nBefore: less. Now: more.")
    )

    const versioning = takeVersions(copy)

    assert.deepStrictEqual(unkept(versioning), [])
    assert.strictEqual(versionOf(versioning, "@matterwire/node"), versionOf(versioning, "@matterwire/core"))
    assert.include(versioning.changelogs.get("@matterwire/core"), "Before: less. Now: more.")
    assert.include(versioning.changelogs.get("@matterwire/node"), "Updated dependencies")
    assert.deepStrictEqual(staleDenoConfigs(copy), [])
  })

  it("the next changeset goes on from the highest version of all", () => {
    const copy = copyWith(changeset('"@matterwire/core": minor', "Planted: first."))
    const first = takeVersions(copy)
    plant(copy, changeset('"@matterwire/server": patch', "Planted: second."))

    const second = takeVersions(copy)

    assert.deepStrictEqual(unkept(second), [])
    assert.strictEqual(versionOf(second, "@matterwire/core"), versionOf(first, "@matterwire/core"))
    assert.notStrictEqual(versionOf(second, "@matterwire/server"), versionOf(first, "@matterwire/server"))
  })

  it("without a changeset, as right after a release, every version stays", () => {
    const versioning = takeVersions(copyWith())

    assert.deepStrictEqual(unkept(versioning), [])
    assert.deepStrictEqual(versioning.after, versioning.before)
  })

  it("every deno.json of a package has its version", () => {
    const copy = copyWith(changeset('"@matterwire/core": major', "Planted: all new."))

    takeVersions(copy)

    const configs = globSync("packages/*/deno.json", { cwd: copy })
    assert.isNotEmpty(configs)
    for (const path of configs) {
      const config: { version: string } = JSON.parse(readFileSync(join(copy, path), "utf8"))
      assert.strictEqual(config.version, readManifest(join(copy, path, "..")).version)
    }
  })
})

describe("a promise that was not kept", () => {
  const core = { folder: "packages/core", manifest: { name: "@matterwire/core", version: "1.0.0" } }
  const node = {
    folder: "packages/node",
    manifest: { name: "@matterwire/node", version: "1.0.0", dependencies: { "@matterwire/core": "workspace:^" } }
  }
  const raised = { ...core, manifest: { ...core.manifest, version: "1.1.0" } }
  const followed = { ...node, manifest: { ...node.manifest, version: "1.1.0" } }
  const kept: Versioning = {
    changesets: [parseChangeset("planted.md", changeset('"@matterwire/core": minor', "A sentence\nof two lines."))],
    before: [core, node],
    after: [raised, followed],
    changelogs: new Map([
      ["@matterwire/core", "## 1.1.0\n\n- A sentence\n  of two lines."],
      ["@matterwire/node", "## 1.1.0\n\n- Updated dependencies"]
    ]),
    left: []
  }

  it("is not found where all were", () => {
    assert.deepStrictEqual(unkept(kept), [])
  })

  it.each<[string, Partial<Versioning>, string]>([
    [
      "a package without its version",
      { after: [core, followed] },
      "@matterwire/core should go from 1.0.0 to 1.1.0, and is 1.0.0"
    ],
    [
      "a dependent that stays behind",
      { after: [raised, node] },
      "@matterwire/node should go from 1.0.0 to 1.1.0, and is 1.0.0"
    ],
    ["a package that is gone", { after: [raised] }, "@matterwire/node should go from 1.0.0 to 1.1.0, and is gone"],
    [
      "a changelog without the sentence",
      { changelogs: new Map([...kept.changelogs, ["@matterwire/core", "## 1.1.0\n"]]) },
      "@matterwire/core: CHANGELOG.md lacks what planted.md says"
    ],
    [
      "a changelog without the version",
      { changelogs: new Map([...kept.changelogs, ["@matterwire/node", ""]]) },
      "@matterwire/node: CHANGELOG.md has no 1.1.0"
    ],
    ["a changeset that is still there", { left: kept.changesets }, "planted.md is still there"],
    [
      "a changeset of a package that is not ours to publish",
      { changesets: [...kept.changesets, parseChangeset("odd.md", changeset('"@matterwire/locks": minor', "Odd."))] },
      "@matterwire/locks has a changeset, and is no public package"
    ]
  ])("is %s", (_, broken, finding) => {
    assert.include(unkept({ ...kept, ...broken }), finding)
  })

  it("concerns dependents of dependents as well", () => {
    const far = {
      folder: "packages/bot",
      manifest: { name: "@matterwire/bot", version: "1.0.0", peerDependencies: { "@matterwire/node": "workspace:^" } }
    }

    assert.deepStrictEqual(released([core, node, far], ["@matterwire/core"]), [
      "@matterwire/core",
      "@matterwire/node",
      "@matterwire/bot"
    ])
  })
})
