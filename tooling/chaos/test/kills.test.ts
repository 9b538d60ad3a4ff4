import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { setTimeout } from "node:timers/promises"
import * as Mattermost from "@matterwire/core/Mattermost"
import { Transport } from "@matterwire/core/Transport"
import { transport } from "@matterwire/node"
import { createServer } from "@matterwire/server"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { describe, expect, it } from "vitest"
import { dice } from "../src/dice.ts"
import type { Heard } from "../src/Happened.ts"
import { heardIn, listened } from "../src/hear.ts"
import { judge } from "../src/judge.ts"
import type { Action, Deed } from "../src/Script.ts"
import { makeStage } from "../src/Stage.ts"

const KILLS = 6
const DEEDS = 12

/** A process in front of the server, on a port; and which one it got. */
const startHost = async (target: number, port: number): Promise<{ host: ChildProcess; port: number }> => {
  const host = fork(new URL("./host.ts", import.meta.url), [String(target), String(port)], { stdio: "inherit" })
  const [got]: Array<unknown> = await Promise.race([
    once(host, "message"),
    once(host, "exit").then(() => Promise.reject(new Error(`no process could listen on port ${port}`)))
  ])
  if (typeof got !== "number") throw new Error("the process has no port")
  return { host, port: got }
}

const kill = async (host: ChildProcess, signal: "SIGKILL" | "SIGTERM") => {
  const gone = once(host, "exit")
  host.kill(signal)
  await gone
}

/** Node's transport, on a machine that says when it is worth trying again. */
const wakeable = (woken: Effect.Effect<void>) =>
  Layer.provide(
    Layer.effect(
      Transport,
      Effect.map(Transport, (inner) => ({ ...inner, woken }))
    ),
    transport()
  )

const portOf = (url: string) => Number(new URL(url).port)

describe("a stream over real sockets", () => {
  it(
    `tells of each durable event once and in order, though the process it talks to is killed ${KILLS} times`,
    { timeout: 60_000 },
    async () => {
      const server = createServer({ ties: true, version: "11.6", seed: 1 })
      const target = portOf(await server.listen())
      const script = {
        seed: 1,
        people: 3,
        channels: 3,
        quietCalls: 20,
        latency: 0,
        isGentle: false,
        endsEmpty: false,
        actions: []
      }
      const stage = makeStage(server, script, () => {})
      const first = await startHost(target, 0)
      const { port } = first
      let { host } = first
      const heard: Array<Heard> = []
      const known = new Set<string>()
      let onHeard = () => {}
      let isOpen = false
      let opens = 0
      let next = Promise.withResolvers<void>()
      const woken = Effect.suspend(() => Effect.promise(() => next.promise))
      /** Comes back when the link is up: nothing is waited for longer than must be. */
      const open = async () => {
        while (!isOpen) {
          next.resolve()
          next = Promise.withResolvers()
          await setTimeout(5)
        }
      }

      const listening = Effect.gen(function* () {
        const client = yield* Layer.build(
          Layer.provide(
            Mattermost.layer({ url: `http://127.0.0.1:${port}`, token: stage.listener.token, logger: () => {} }),
            wakeable(woken)
          )
        )
        const { connection, subscribe } = Context.get(client, Mattermost.Mattermost)
        yield* Effect.forkScoped(
          Stream.runForEach(connection.changes, ({ _tag }) =>
            Effect.sync(() => {
              isOpen = _tag === "open"
              if (isOpen) opens += 1
            })
          )
        )
        yield* Stream.runForEach(subscribe(listened), (event) =>
          Effect.sync(() => {
            const one = heardIn(event)
            heard.push(one)
            if ("channel" in one) known.add(one.channel)
            onHeard()
          })
        )
      }).pipe(Effect.scoped)
      const stop = new AbortController()
      const ended = Effect.runPromise(listening, { signal: stop.signal }).then(
        () => "it is over",
        (cause: unknown) => (stop.signal.aborted ? undefined : String(cause))
      )
      await open()

      const roll = dice(1)
      const some = () => roll.between(0, 1_000_000)
      const deed = (): Deed =>
        roll.weigh<Deed>([
          [8, { do: "post", who: some(), where: some(), times: roll.between(1, 6) }],
          [3, { do: "reply", who: some(), what: some() }],
          [4, { do: "edit", what: some() }],
          [1, { do: "pin", what: some() }],
          [2, { do: "delete", what: some() }],
          [2, { do: "react", who: some(), what: some() }]
        ]) ?? { do: "type", who: 0, where: 0 }
      const act = async () => {
        const action: Action = { ...deed(), at: 0 }
        const moment = { elapsed: Date.now(), openSince: undefined, read: 0, toldAhead: undefined, known }
        await Effect.runPromise(Effect.provide(stage.perform(action, moment), server.transport))
        await setTimeout(roll.between(0, 8))
      }
      for (let round = 0; round < KILLS; round += 1) {
        for (let n = 0; n < DEEDS; n += 1) await act()
        await kill(host, round % 2 === 0 ? "SIGKILL" : "SIGTERM")
        isOpen = false
        // Every third time the server has begun anew, and has forgotten who was there.
        if (round % 3 === 2) server.restart()
        for (let n = 0; n < 4; n += 1) await act()
        host = (await startHost(target, port)).host
        await open()
      }
      // What the socket itself says comes behind all that was fetched.
      for (let isLive = false; !isLive;) {
        stage.sayFarewell()
        const last = [...stage.fates.keys()].slice(-script.channels)
        const told = () => heard.filter((one) => one.what === "posted" && last.includes(one.post))
        await new Promise<void>((resolve) => {
          onHeard = () => {
            if (told().length >= last.length) resolve()
          }
          onHeard()
        })
        isLive = told().every((one) => "isLive" in one && one.isLive)
      }
      stop.abort()
      const end = await ended
      await kill(host, "SIGKILL")
      await server.close()

      const { excuses, fates, happenings } = stage
      const wrong = judge({ happenings, fates, heard, excuses: excuses(), fetched: 0, end, mayEnd: false })
      expect(wrong).toEqual([])
      expect(opens).toBeGreaterThan(KILLS)
      expect(heard.length).toBeGreaterThan(KILLS * DEEDS)
    }
  )
})
