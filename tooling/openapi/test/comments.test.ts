import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { endpointComments, typeComments } from "../src/comments.ts"

const folder = mkdtempSync(join(tmpdir(), "comments-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** What is said of `Thing` in a module. */
const thing = (source: string) => {
  const file = join(folder, "Thing.ts")
  writeFileSync(file, source)
  return typeComments(file).get("Thing")
}

describe("a doc comment", () => {
  it("is read up to its first empty line, without line breaks but those of a list", () => {
    const comment = thing(`/**
 * One thing
 * of many:
 * - small, or
 * - large
 *
 * History of things.
 */
export interface Thing {}`)

    expect(comment?.text).toBe("One thing of many:\n- small, or\n- large")
  })

  it("is the one that stands before the declaration", () => {
    const comment = thing(`/** About the file. */

/** One thing. */
export type Thing = string`)

    expect(comment?.text).toBe("One thing.")
  })

  it("tells of fields, of their own fields, and of what is deprecated", () => {
    const comment = thing(`export interface Thing {
  /** The name. */
  readonly name: string
  readonly parts: ReadonlyArray<{
    /** Deprecated: use \`weight\`. */
    readonly size?: number
    /** @deprecated */
    readonly "last-size": number
  }> | null
}`)

    expect(comment?.text).toBeUndefined()
    expect(comment?.fields.get("name")).toMatchObject({ text: "The name.", deprecated: false })
    expect(comment?.fields.get("parts")?.fields.get("size")?.deprecated).toBe(true)
    expect(comment?.fields.get("parts")?.fields.get("last-size")?.deprecated).toBe(true)
  })

  it("is found for an endpoint by its operation id, with those of its inputs", () => {
    const comments = endpointComments("v4")

    expect(comments.get("DeletePost")?.text).toBeDefined()
    expect(comments.get("CreateUser")?.fields.get("query")?.fields.get("r")?.text).toMatch(/e-mail/)
  })
})
