import { spawn } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:http"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { WebSocketServer } from "ws"
import { listen, serve } from "./loopback.ts"

/** Runs a module's text in a Node of its own, within the package; gives its exit code, output and how long it lived after "done". */
const run = (source: string) =>
  Effect.promise(async () => {
    const child = spawn(process.execPath, ["--input-type=module", "--eval", source], {
      cwd: new URL("..", import.meta.url),
      stdio: ["ignore", "pipe", "pipe"]
    })
    let output = ""
    let doneAt = Number.NaN
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes("done")) doneAt = performance.now()
    })
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()))
    const timer = setTimeout(() => child.kill("SIGKILL"), 10_000)
    const [code] = await once(child, "exit")
    clearTimeout(timer)
    return { code, output, lingeredMs: performance.now() - doneAt }
  })

const program = (body: string) => `
  import * as Effect from "effect/Effect"
  import { Transport } from "@matterwire/core/Transport"
  import { transport } from "./src/index.ts"
  const wire = (url) => ({ endpoint: "GET /", method: "GET", url, headers: {}, body: undefined, expect: "text", maxBytes: 1e6 })
  ${body}`

describe("a finished script ends by itself", () => {
  it.live(
    "after a call, although its connection is kept alive and nobody closed anything",
    () =>
      Effect.gen(function* () {
        const { url } = yield* serve((_request, response) => response.end("ok"))

        const { code, lingeredMs, output } = yield* run(
          program(`
        import * as ManagedRuntime from "effect/ManagedRuntime"
        const runtime = ManagedRuntime.make(transport())
        const { request } = await runtime.runPromise(Transport)
        console.log((await Effect.runPromise(request(wire(${JSON.stringify(url)})))).body, "done")`)
        )

        assert.deepStrictEqual([code, output], [0, "ok done\n"])
        assert.isBelow(lingeredMs, 1000)
      }),
    20_000
  )

  it.live(
    "after leaving a socket, although the server does not answer the goodbye",
    () =>
      Effect.gen(function* () {
        const { host, server } = yield* listen(createServer())
        new WebSocketServer({ server }).on("connection", (client) =>
          Object.assign(client, { close: () => {} }).send("hello")
        )

        const { code, lingeredMs, output } = yield* run(
          program(`
        const pulled = Effect.flatMap(Transport, (node) => Effect.flatMap(
          node.socket({ endpoint: "GET /", url: ${JSON.stringify(`ws://${host}`)}, headers: {}, maxBytes: 1e6 }),
          (socket) => socket.pull))
        console.log(await Effect.runPromise(Effect.provide(Effect.scoped(pulled), transport())), "done")`)
        )

        assert.deepStrictEqual([code, output], [0, "[ 'hello' ] done\n"])
        assert.isBelow(lingeredMs, 3000)
      }),
    20_000
  )
})

describe("a wait for the browser", () => {
  it.live(
    "holds no process after its end, although somebody keeps a connection open",
    () =>
      Effect.gen(function* () {
        const { code, lingeredMs, output } = yield* run(`
        import * as Effect from "effect/Effect"
        import { connect } from "node:net"
        import { listen } from "./src/Loopback.ts"
        const wait = Effect.scoped(Effect.gen(function*() {
          const { port, receive } = yield* listen([0])
          const idle = connect(port, "127.0.0.1").on("error", () => {}).unref()
          yield* Effect.promise(() => new Promise((resolve) => idle.once("connect", resolve)))
          return yield* Effect.flip(receive("https://chat.example.com/?state=x", 100))
        }))
        console.log((await Effect.runPromise(wait))._tag, "done")`)

        assert.deepStrictEqual([code, output], [0, "TimedOut done\n"])
        assert.isBelow(lingeredMs, 1000)
      }),
    20_000
  )
})

describe("closing the transport", () => {
  it.live(
    "ends a connection that is still being made",
    () =>
      Effect.gen(function* () {
        // A process that listens and then stops accepting: what comes after its short queue gets no answer at all.
        const deaf = spawn(
          process.execPath,
          [
            "--eval",
            `
        const server = require("node:net").createServer().listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => {
          process.stdout.write(String(server.address().port), () => process.kill(process.pid, "SIGSTOP"))
        })`
          ],
          { stdio: ["ignore", "pipe", "inherit"] }
        )
        yield* Effect.addFinalizer(() => Effect.sync(() => deaf.kill("SIGKILL")))
        const [port] = yield* Effect.promise(() => once(deaf.stdout, "data"))

        const { code, lingeredMs, output } = yield* run(
          program(`
        const many = Effect.forEach(Array.from({ length: 8 }), () => Effect.flatMap(Transport, ({ request }) => request(wire("http://127.0.0.1:${String(port)}/"))), { concurrency: 8 })
        const error = await Effect.runPromise(Effect.flip(Effect.timeout(Effect.provide(many, transport()), 500)))
        console.log(error._tag, "done")`)
        )

        assert.deepStrictEqual([code, output], [0, "TimeoutError done\n"])
        assert.isBelow(lingeredMs, 2000)
      }),
    20_000
  )
})
