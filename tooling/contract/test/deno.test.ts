import { adapterContract, elsewhere } from "@matterwire/contract"
import { describe, expect, it } from "vitest"
import { openDeno } from "./deno/process.ts"

const deno = openDeno()

adapterContract("deno", "skipped" in deno ? deno : elsewhere({ script: deno.script }, deno.run))

describe("the Deno that ran all of this", () => {
  it.skipIf("skipped" in deno)("had nothing to complain of, and ends by itself", async () => {
    if ("skipped" in deno) return

    const code = await deno.close()

    expect([code, deno.complaints()]).toEqual([0, ""])
  })
})
