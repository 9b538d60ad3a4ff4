import { Transport } from "@matterwire/core/Transport"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Scope from "effect/Scope"
import type { Server } from "../src/index.ts"
import { json } from "./raw.ts"
import { connect, type RawSocket } from "./socket.ts"

/** A way to a server: without a wire, or over a port. */
export interface Way {
  readonly name: string
  readonly open: (server: Server, path: string, headers?: Readonly<Record<string, string>>) => Promise<RawSocket>
}

/** A socket in process as a bare one: it pulls all the time, and reads nothing while it is paused. */
const within: Way["open"] = (server, path, headers = {}) =>
  Effect.runPromise(
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const transport = yield* Transport
      const request = { endpoint: "GET socket", url: `ws://localhost${path}`, headers, maxBytes: 1_000_000 }
      const socket = yield* transport.socket(request).pipe(
        Effect.provideService(Scope.Scope, scope),
        Effect.catch(({ status }) => Effect.die(new Error(String(status))))
      )
      const frames: Array<string> = []
      const waiting = new Set<() => void>()
      const pulling = Effect.map(socket.pull, (taken) => {
        frames.push(...taken)
        for (const look of waiting) look()
      }).pipe(Effect.forever)
      let ended = (_code: number) => {}
      const closed = new Promise<number>((resolve) => (ended = resolve))
      const read = () => Effect.runFork(Effect.catch(pulling, ({ code }) => Effect.sync(() => ended(code))))
      let reading = read()
      return {
        frames,
        until: (count: number) =>
          new Promise<ReadonlyArray<string>>((enough) => {
            const look = () => {
              if (frames.length < count) return
              waiting.delete(look)
              enough([...frames])
            }
            waiting.add(look)
            look()
          }),
        send: (message: unknown) =>
          Effect.runSync(Effect.ignore(socket.send(typeof message === "string" ? message : JSON.stringify(message)))),
        closed,
        close: () => void Effect.runFork(Scope.close(scope, Exit.void)),
        drop: () => void Effect.runFork(Scope.close(scope, Exit.void)),
        pause: () => void Effect.runFork(Fiber.interrupt(reading)),
        resume: () => {
          reading = read()
        }
      }
    }).pipe(Effect.provide(server.transport))
  )

export const ways: ReadonlyArray<Way> = [
  { name: "in process", open: within },
  { name: "on the wire", open: connect }
]

/** A frame in short: `posted 3`, `hello 0`, `OK 5`. */
export const brief = (frame: string): string => {
  const { event, status, seq, seq_reply: reply } = json({ body: frame })
  return event === undefined ? [status, reply].join(" ") : [event, seq].join(" ")
}

/** The id that a hello tells. */
export const idOf = (hello: string | undefined): string => {
  const { event, data } = json({ body: hello ?? "" })
  if (event !== "hello" || typeof data !== "object" || data === null || !("connection_id" in data)) {
    throw new Error(`no hello: ${hello}`)
  }
  return String(data.connection_id)
}
