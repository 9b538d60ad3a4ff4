import { webCursor } from "@matterwire/browser"
import * as Effect from "effect/Effect"
import { afterEach, assert, describe, it, vi } from "vitest"

/** A storage as browsers have it, and its content. */
const storage = (full = false) => {
  const content = new Map<string, string>()
  return {
    content,
    getItem: (name: string) => content.get(name) ?? null,
    setItem: (name: string, text: string) => {
      if (full) throw new DOMException("the quota has been exceeded", "QuotaExceededError")
      content.set(name, text)
    }
  }
}

describe("a cursor in a browser's storage", () => {
  afterEach(() => void vi.unstubAllGlobals())

  for (const kind of ["local", "session"] as const) {
    it(`is kept in ${kind}Storage, under its own name`, async () => {
      const place = storage()
      vi.stubGlobal(`${kind}Storage`, place)
      const store = webCursor(kind, "inbox")

      const first = await Effect.runPromise(store.read)
      await Effect.runPromise(store.write("one"))

      assert.isUndefined(first)
      assert.strictEqual(await Effect.runPromise(webCursor(kind, "inbox").read), "one")
      assert.isUndefined(await Effect.runPromise(webCursor(kind, "other").read))
      assert.deepEqual([...place.content.keys()], ["inbox"])
    })
  }

  it("says so where the storage is full, or forbidden", async () => {
    vi.stubGlobal("localStorage", storage(true))
    Object.defineProperty(globalThis, "sessionStorage", {
      configurable: true,
      get: () => {
        throw new DOMException("the document is sandboxed", "SecurityError")
      }
    })

    const full = await Effect.runPromise(Effect.flip(webCursor("local", "inbox").write("one")))
    const forbidden = await Effect.runPromise(Effect.flip(webCursor("session", "inbox").read))

    assert.include(full.message, "the browser's localStorage cannot be written (QuotaExceededError)")
    assert.include(forbidden.message, "the browser's sessionStorage cannot be read (SecurityError)")
  })
})
