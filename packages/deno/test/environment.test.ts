import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { deno, noDeno } from "./deno.ts"
import { openTown } from "./town.ts"

let town: Awaited<ReturnType<typeof openTown>>
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town[Symbol.asyncDispose]())

const FLAG = "--allow-env=MATTERMOST_URL,MATTERMOST_TOKEN"

/** What a client that is told so much says with these variables granted. */
const configured = async (
  allowed: string,
  args: ReadonlyArray<string> = [],
  env?: Readonly<Record<string, string>>
) => {
  const { lines } = await deno({
    script: "configured.ts",
    flags: ["--no-prompt", `--allow-net=${town.host}`, ...(allowed === "" ? [] : [`--allow-env=${allowed}`])],
    args,
    env: env ?? { MATTERMOST_URL: town.url, MATTERMOST_TOKEN: town.token }
  })
  return lines.join("\n")
}

describe.skipIf(noDeno)("the environment", () => {
  it("says who and where, when both variables may be read", async () => {
    expect(await configured("MATTERMOST_URL,MATTERMOST_TOKEN")).toBe("mat")
  })

  it("is not read when nothing was granted, and the error names the option, the variable and the flag", async () => {
    expect(await configured("")).toMatch(
      new RegExp(`^InvalidInput: .*pass \`url\` .*, or set MATTERMOST_URL, to be read with ${FLAG}$`)
    )
  })

  it("is not asked for the token alone, which says nothing without its address", async () => {
    const said = await configured("MATTERMOST_TOKEN", [town.url])

    expect(said).toMatch(
      new RegExp(`^InvalidInput: .*pass \`token\`.*set MATTERMOST_TOKEN and MATTERMOST_URL, to be read with ${FLAG}$`)
    )
  })

  it("is told of without the flag, when it may be read and holds nothing", async () => {
    const said = await configured("MATTERMOST_URL,MATTERMOST_TOKEN", [], {})

    expect(said).toMatch(/, or set MATTERMOST_URL$/)
  })
})
