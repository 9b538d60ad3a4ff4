import { catalogue } from "@matterwire/core/Client"
import { build } from "esbuild"
import { assert, describe, it } from "vitest"

/** What a bundler makes of a program. */
const bundled = async (program: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    logLevel: "silent"
  })
  return outputFiles[0]?.text ?? ""
}

const folders = { v4: "v4/events", v3: "v3/events", v300: "v3/events300" } as const

/** How a definition begins. Names alone are no proof: a dialect's history tells of posts, edits and deletions. */
const definition = (name: string) => new RegExp(`"${name}","(durable|recoverable|ephemeral)"`)

describe.each(["v4", "v3", "v300"] as const)("one event of %s", (version) => {
  it("is bundled without any other, also when it is taken from the index of all", async () => {
    const names = Object.keys(catalogue.events[version])
    const code = await bundled(
      `import { posted } from "@matterwire/core/${folders[version]}/index"; globalThis.posted = posted`
    )

    assert.deepStrictEqual(
      names.filter((name) => definition(name).test(code)),
      ["posted"]
    )
  })
})
