import type { StoredSession } from "@matterwire/core/SessionStore"
import { webSessions } from "@matterwire/browser"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { afterEach, assert, describe, it, vi } from "vitest"

const key = { url: "https://chat.example.com", account: "ann" }
const session: StoredSession = {
  token: Redacted.make("t1"),
  who: "u1",
  since: 1,
  expires: undefined,
  refreshTokens: [Redacted.make("r1")]
}

/** A storage as browsers have it, and its content. */
const storage = (full = false) => {
  const content = new Map<string, string>()
  return {
    content,
    getItem: (name: string) => content.get(name) ?? null,
    setItem: (name: string, text: string) => {
      if (full) throw new DOMException("the quota has been exceeded", "QuotaExceededError")
      content.set(name, text)
    },
    removeItem: (name: string) => void content.delete(name)
  }
}

describe("sessions in a browser's storage", () => {
  afterEach(() => void vi.unstubAllGlobals())

  for (const kind of ["local", "session"] as const) {
    it(`are kept in ${kind}Storage, under their server and account`, async () => {
      const place = storage()
      vi.stubGlobal(`${kind}Storage`, place)
      const store = webSessions(kind)

      await Effect.runPromise(store.write(key, session))
      const read = await Effect.runPromise(store.read(key))
      const other = await Effect.runPromise(store.read({ ...key, account: "bob" }))
      await Effect.runPromise(store.remove(key))

      assert.deepEqual([read && Redacted.value(read.token), read?.who, other], ["t1", "u1", undefined])
      assert.strictEqual(place.content.size, 0)
    })
  }

  it("that is full says so, and holds no token in what it says", async () => {
    vi.stubGlobal("sessionStorage", storage(true))

    const error = await Effect.runPromise(Effect.flip(webSessions().write(key, session)))

    assert.include(error.message, "the browser's sessionStorage cannot be written (QuotaExceededError)")
    assert.notInclude(JSON.stringify(error) + error.message, "t1")
  })

  it("that is forbidden says so: browsers throw when it is only looked at", async () => {
    const denied = new DOMException("the document is sandboxed", "SecurityError")
    vi.stubGlobal("localStorage", undefined)
    Object.defineProperty(globalThis, "localStorage", {
      configurable: true,
      get: () => {
        throw denied
      }
    })

    const error = await Effect.runPromise(Effect.flip(webSessions("local").read(key)))

    assert.include(error.message, "the browser's localStorage cannot be read (SecurityError)")
  })

  it("that holds something else says so, and can be written over", async () => {
    const place = storage()
    vi.stubGlobal("sessionStorage", place)
    const store = webSessions()
    place.content.set("matterwire https://chat.example.com ann", "canary, no session")

    const error = await Effect.runPromise(Effect.flip(store.read(key)))
    await Effect.runPromise(store.write(key, session))

    assert.include(error.message, "holds no session of ours")
    assert.notInclude(error.message, "canary")
    assert.isDefined(await Effect.runPromise(store.read(key)))
  })
})
