import { readFileSync } from "node:fs"
import { InvalidInput } from "@matterwire/browser"
import * as browser from "@matterwire/browser"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { afterEach, assert, describe, it, vi } from "vitest"
import { failed } from "../src/failed.ts"

describe("a client without its options", () => {
  it("is refused, and told of options only: a page has no variables", () => {
    vi.stubEnv("MATTERMOST_URL", "https://chat.example.com")
    try {
      browser.createClient({ token: "t" })
      assert.fail("it was made")
    } catch (error) {
      assert.ok(error instanceof InvalidInput)
      assert.include(error.message, "pass `url`")
      assert.notInclude(error.message, "MATTERMOST")
    } finally {
      vi.unstubAllEnvs()
    }
  })

  it("is refused as a layer too", async () => {
    vi.stubEnv("MATTERMOST_URL", "https://chat.example.com")

    const error = await Effect.runPromise(Effect.flip(Effect.scoped(Layer.build(browser.layer({ token: "t" })))))

    vi.unstubAllEnvs()
    assert.strictEqual(error._tag, "InvalidInput")
    assert.notInclude(error.message, "MATTERMOST")
  })
})

describe("no answer", () => {
  const reason = (page: string | undefined, url: string) => {
    vi.stubGlobal("location", page === undefined ? { origin: "null" } : { origin: page })
    return failed("GET /api/v4/users/me", new TypeError("Failed to fetch"), url)
  }
  afterEach(() => void vi.unstubAllGlobals())

  it("to a page of the server's own origin is a broken link", () => {
    const error = reason("https://chat.example.com", "https://chat.example.com/api/v4/users/me")

    assert.match(error.message, /chat\.example\.com did not answer, or the link is broken/)
    assert.notInclude(error.message, "AllowCorsFrom")
  })

  it("to a page on https from a server on http is mixed content, but for the machine's own", () => {
    const error = reason("https://app.example.com", "http://chat.example.com/api/v4/users/me")
    const local = ["http://localhost:8065", "http://chat.localhost", "ws://127.0.0.1:8065", "http://[::1]:8065"]

    assert.deepEqual([error.code, error.final], ["MixedContent", true])
    for (const server of local) {
      const { code, final } = reason("https://app.example.com", `${server}/api/v4/users/me`)
      assert.deepEqual([server, code, final], [server, "CrossOrigin", undefined])
    }
    assert.match(error.message, /give the server https/)
  })

  it("to a page of another origin, or of none, names the setting", () => {
    const page = reason("https://app.example.com", "wss://chat.example.com/api/v4/websocket")
    const worker = reason(undefined, "https://chat.example.com/api/v4/users/me")

    assert.match(page.message, /pages of https:\/\/app\.example\.com open its socket.*ServiceSettings\.AllowCorsFrom/)
    assert.match(worker.message, /an unknown origin read its answers.*ServiceSettings\.AllowCorsFrom/)
  })

  it("names the same fields to expose as the README does", () => {
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8")

    const told = /CorsExposedHeaders to `([^`]+)`/.exec(
      reason("https://app.example.com", "https://chat.example.com/").message
    )?.[1]

    assert.ok(told !== undefined)
    assert.include(readme, told)
  })
})
