import type { Adapter } from "@matterwire/contract"
import { makeClient } from "@matterwire/core/Client"
import { Unreachable } from "@matterwire/core/Errors"
import { Transport } from "@matterwire/core/Transport"
import type { WireSocket } from "@matterwire/core/Transport"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import { describe, expect, it } from "vitest"
import { cases } from "../src/cases/index.ts"
import { openWorld } from "../src/host/world.ts"
import { node } from "./node.ts"

// What the contract is worth: each of these adapters breaks one promise, and a case must notice.

type Service = Transport["Service"]

const changed = (change: (node: Service) => Partial<Service>): Adapter => {
  const transport = () =>
    Layer.provide(
      Layer.effect(
        Transport,
        Effect.map(Transport, (service) => ({ ...service, ...change(service) }))
      ),
      node.transport()
    )
  return { ...node, transport, createClient: (options) => makeClient(transport(), options) }
}

const claiming = (adapter: Adapter, capabilities: Partial<Adapter["capabilities"]>): Adapter => ({
  ...adapter,
  capabilities: { ...adapter.capabilities, ...capabilities }
})

const socketOf = (service: Service, change: (socket: WireSocket) => Partial<WireSocket>): Partial<Service> => ({
  socket: (wire) =>
    Effect.map(service.socket(wire), (socket) => ({
      pull: socket.pull,
      send: (text) => socket.send(text),
      ...change(socket)
    }))
})

/** Its sockets carry no headers: as in a browser. */
const withoutHeaders = changed((service) => ({
  capabilities: { ...service.capabilities, upgradeHeaders: false },
  socket: (wire) => service.socket({ ...wire, headers: {} })
}))

const neverClosed = Layer.effectContext(Layer.buildWithScope(node.transport(), Scope.makeUnsafe()))

const run = async (adapter: Adapter, name: string) => {
  const one = Object.values(cases)
    .flat()
    .find((candidate) => candidate.name === name)
  if (one === undefined) throw new Error(`there is no case "${name}"`)
  await using world = await openWorld(one.world)
  await one.run(adapter, world)
}

const breaches: ReadonlyArray<readonly [what: string, adapter: Adapter, said: RegExp, noticed: ReadonlyArray<string>]> =
  [
    [
      "follows redirects",
      changed((service) => ({
        request: (wire) =>
          Effect.flatMap(service.request(wire), (answer) => {
            const to = answer.headers["location"]
            return typeof to === "string"
              ? service.request({ ...wire, method: "GET", body: undefined, url: to })
              : Effect.succeed(answer)
          })
      })),
      /expected Redirected/,
      ["a redirect is refused, and a POST does not become a GET", "a token never goes to another origin"]
    ],
    [
      "lets requests go on that were interrupted",
      changed((service) => ({
        request: (wire) =>
          Effect.flatMap(
            Effect.promise(() => Effect.runPromise(Effect.result(service.request(wire)))),
            Effect.fromResult
          )
      })),
      /the server sees the request end/,
      [
        "a server that never answers ends in TimedOut, and the request is let go of",
        "an AbortSignal ends a call at once, and the server sees it"
      ]
    ],
    [
      "does not ask for gzip",
      changed((service) => ({
        request: (wire) => service.request({ ...wire, headers: { ...wire.headers, "accept-encoding": "identity" } })
      })),
      /gzip was asked for/,
      ["a gzip answer is unpacked"]
    ],
    [
      "does not unpack gzip",
      changed((service) => ({
        request: (wire) =>
          service
            .request({ ...wire, headers: { ...wire.headers, "accept-encoding": "gzip" }, method: wire.method })
            .pipe(
              Effect.map((answer) =>
                answer.headers["content-encoding"] === "gzip" ? { ...answer, body: "\u001f\u008b" } : answer
              )
            )
      })),
      /not one JSON document/,
      ["a gzip answer is unpacked"]
    ],
    [
      "reads answers however large they are",
      changed((service) => ({ request: (wire) => service.request({ ...wire, maxBytes: Infinity }) })),
      /expected Undecodable/,
      ["an answer over the cap is not read to its end"]
    ],
    [
      "loses the base path",
      changed((service) => ({
        request: (wire) => service.request({ ...wire, url: wire.url.replace("/mattermost", "") }),
        socket: (wire) => service.socket({ ...wire, url: wire.url.replace("/mattermost", "") })
      })),
      /404|the socket is open/,
      ["a base path is kept by every call", "an event of v4 arrives with its post decoded, through the base path"]
    ],
    [
      "shows the token in its errors",
      changed((service) => ({
        request: (wire) =>
          Effect.mapError(
            service.request(wire),
            ({ endpoint }) => new Unreachable({ endpoint, reason: JSON.stringify(wire.headers) })
          ).pipe(
            Effect.tap((answer) =>
              answer.status === 500
                ? Effect.fail(new Unreachable({ endpoint: wire.endpoint, reason: JSON.stringify(wire.headers) }))
                : Effect.void
            )
          )
      })),
      /a secret shows/,
      ["a token shows in no error, hook or log line, whatever the server repeats of it"]
    ],
    [
      "leaves its sockets open",
      changed((service) => ({ socket: (wire) => Scope.provide(service.socket(wire), Scope.makeUnsafe()) })),
      /never came true/,
      [
        "leaving a loop over events closes the socket, and the client still works",
        "closing the client ends its sockets, its requests and whatever waits for them"
      ]
    ],
    [
      "drops frames that came together",
      changed((service) =>
        socketOf(service, (socket) => ({
          pull: Effect.delay(
            Effect.map(socket.pull, ([first]) => [first]),
            20
          )
        }))
      ),
      /an event arrives/,
      ["a burst of events arrives whole and in order"]
    ],
    [
      "does not notice the end of a socket",
      changed((service) => socketOf(service, (socket) => ({ pull: Effect.catch(socket.pull, () => Effect.never) }))),
      /the socket is open again/,
      ["a socket that was cut comes back, and the next event arrives"]
    ],
    [
      "claims no upgrade headers, and sets them",
      claiming(node, { upgradeHeaders: false }),
      /Authorization on the upgrade/,
      ["the claim upgradeHeaders is true"]
    ],
    [
      "claims upgrade headers, and sets none",
      claiming(withoutHeaders, { upgradeHeaders: true }),
      /Authorization on the upgrade/,
      ["the claim upgradeHeaders is true"]
    ],
    [
      "claims no streaming upload, and has it",
      claiming(node, { streamingUpload: false }),
      /a body could be produced/,
      ["the claim streamingUpload is true"]
    ],
    [
      "claims no reserved headers, and sets them",
      claiming(node, { reservedHeaders: false }),
      /User-Agent was set/,
      ["the claim reservedHeaders is true"]
    ],
    [
      "claims cookies, and has none",
      claiming(node, { cookies: true }),
      /a session that lives in a cookie/,
      ["the claim cookies is true"]
    ],
    [
      "ends its idle connections, and does not say so",
      { ...node, ownsConnections: false },
      /idle connections stay/,
      ["closing the client ends its sockets, its requests and whatever waits for them"]
    ],
    [
      "leaves its idle connections open",
      { ...node, createClient: (options) => makeClient(neverClosed, options) },
      /never came true.*: idle connections are gone/,
      ["closing the client ends its sockets, its requests and whatever waits for them"]
    ],
    [
      "keeps its process alive",
      { ...node, run: (script) => node.run(`${script}\nsetTimeout(() => {}, 4000)`) },
      /it ended soon/,
      ["a finished script exits by itself"]
    ]
  ]

describe.concurrent("an adapter that", () => {
  for (const [what, adapter, said, noticed] of breaches) {
    for (const name of noticed) {
      it(`${what} fails "${name}"`, { timeout: 30_000 }, async () => {
        await expect(run(adapter, name)).rejects.toThrow(said)
      })
    }
  }

  it("sets no upgrade headers, and says so, hears events all the same", { timeout: 30_000 }, async () => {
    const adapter = claiming(withoutHeaders, { upgradeHeaders: false })

    await run(adapter, "the claim upgradeHeaders is true")
    await run(adapter, "an event of v4 arrives with its post decoded")
    await expect(run(adapter, "an event of v3 arrives with its post decoded")).resolves.toBeUndefined()
  })
})

describe("every promise", () => {
  it("has a name of its own, and imports nothing of a runtime or of a test runner", async () => {
    const names = Object.values(cases)
      .flat()
      .map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)

    const { readdir, readFile } = await import("node:fs/promises")
    const folder = new URL("../src/cases/", import.meta.url)
    for (const file of await readdir(folder)) {
      const source = await readFile(new URL(file, folder), "utf8")
      const imported = [...source.matchAll(/from "([^"]+)"/g)].map(([, from]) => from ?? "")
      expect([
        file,
        ...imported.filter((from) => !/^(\.\.?\/(?!host)|@matterwire\/core\/|effect\/)/.test(from))
      ]).toEqual([file])
    }
  })
})
