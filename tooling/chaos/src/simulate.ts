import * as Mattermost from "@matterwire/core/Mattermost"
import { createServer } from "@matterwire/server"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Random from "effect/Random"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import type { Account, Heard } from "./Happened.ts"
import { heardIn, listened } from "./hear.ts"
import { judge } from "./judge.ts"
import type { Action, Script } from "./Script.ts"
import { scriptOf } from "./Script.ts"
import { makeStage } from "./Stage.ts"
import { noTraffic, type Traffic, watched } from "./wire.ts"

/** When a world begins: 2023. */
const START = 1_700_000_000_000

/** What came of one seed. */
export interface Outcome {
  readonly seed: number
  readonly script: Script
  readonly account: Account
  readonly wrong: ReadonlyArray<string>
  readonly traffic: Traffic
  /** How often each state was entered. */
  readonly states: Readonly<Record<string, number>>
  /** Sockets that ended before their time. */
  readonly drops: number
  /** What was done, by name: not all that is in the script can be. */
  readonly done: ReadonlyArray<string>
}

/** Lets what is under way come to rest. */
const rest = Effect.replicateEffect(Effect.yieldNow, 12, { discard: true })

/** Plays a script, and judges what was heard. */
const play = (script: Script, trace?: (line: string) => void): Effect.Effect<Outcome> =>
  Effect.gen(function* () {
    yield* TestClock.setTime(START)
    const clock = yield* Clock.Clock
    const elapsed = () => clock.currentTimeMillisUnsafe()
    const log =
      trace === undefined ? () => {} : (line: string) => trace(`${String(elapsed() - START).padStart(8)} ${line}`)
    const server = createServer({ clock, seed: script.seed, ties: true, version: "11.6" })
    const stage = makeStage(server, script, log)
    const traffic = noTraffic()
    const heard: Array<Heard> = []
    const states: Record<string, number> = {}
    let end: string | undefined
    let openSince: number | undefined
    /** The channels that the listener has heard of. */
    const known = new Set<string>()
    let read = 0
    let toldAhead: number | undefined
    const see = (frame: string) => {
      if (frame.includes('"event":')) read = /"event":\s*"hello"/.test(frame) ? 0 : read + 1
      const told = /"server_time":\s*"?([\d.]+)/.exec(frame)?.[1]
      if (told !== undefined) toldAhead = Number(told) - elapsed()
      const added = /"event": "user_added".*"user_id":"(\w+)".*"channel_id":"(\w+)"/.exec(frame)
      if (added?.[1] === stage.listener.user.id && added[2] !== undefined) known.add(added[2])
    }

    const hear = (one: Heard) => {
      heard.push(one)
      if ("channel" in one) known.add(one.channel)
      log(
        `* ${Object.values(one)
          .map((value) => JSON.stringify(value))
          .join(" ")}`
      )
    }
    const client = yield* Layer.build(
      Layer.provide(
        Mattermost.layer({
          url: server.url,
          token: stage.listener.token,
          checkAnswers: "strict",
          logger: ({ message }) => log(`  says: ${message}`)
        }),
        watched(server.transport, traffic, stage.isCallOfHistory, see, log)
      )
    )
    const { connection, subscribe } = Context.get(client, Mattermost.Mattermost)
    yield* Effect.forkScoped(
      Stream.runForEach(connection.changes, (state) =>
        Effect.sync(() => {
          openSince = state._tag === "open" ? elapsed() : undefined
          states[state._tag] = (states[state._tag] ?? 0) + 1
          log(`  ${JSON.stringify(state)}`)
        })
      )
    )
    const nap = Effect.suspend(() => {
      const ms = stage.napFor(elapsed())
      return ms === 0 ? Effect.void : Effect.sleep(ms)
    })
    const listening = subscribe(listened, { quietCalls: script.quietCalls }).pipe(
      Stream.runForEach((event) => {
        hear(heardIn(event))
        return nap
      }),
      Effect.matchCause({
        onFailure: (cause) => (end = String(cause)),
        onSuccess: () => (end = "it is over")
      })
    )
    yield* Effect.forkScoped(
      Effect.andThen(
        listening,
        Effect.sync(() => log(`the stream ended: ${end ?? ""}`))
      )
    )
    const pass = (ms: number) => Effect.andThen(TestClock.adjust(ms), rest)
    const act = (action: Action) =>
      Effect.suspend(() => {
        log(JSON.stringify(action))
        return Effect.andThen(
          Effect.orDie(
            Effect.provide(
              stage.perform(action, { elapsed: elapsed(), openSince, known, read, toldAhead }),
              server.transport
            )
          ),
          rest
        )
      })

    yield* pass(1000)
    let at = 0
    for (const action of script.actions) {
      if (action.at > at) yield* pass(action.at - at)
      at = Math.max(at, action.at)
      yield* act(action)
    }
    stage.heal()
    log("the network is well")
    // The longest pause between two tries, the time until a silent link is found, and both once more.
    yield* pass(150_000)
    stage.sayFarewell()
    log("farewell")
    yield* pass(90_000)
    if (script.endsEmpty) {
      log("the server begins anew, and knows nobody")
      server.restart({ memory: false })
      yield* pass(90_000)
    }
    const account: Account = {
      happenings: stage.happenings,
      fates: stage.fates,
      heard,
      excuses: stage.excuses(),
      fetched: traffic.fetched,
      end,
      mayEnd: script.endsEmpty
    }
    const drops = traffic.opened - 1
    yield* Effect.promise(() => server.close())
    return { seed: script.seed, script, account, wrong: judge(account), traffic, states, drops, done: stage.done }
  }).pipe(Effect.scoped, Effect.provide(TestClock.layer()), Random.withSeed(script.seed), Effect.orDie)

/** Plays a seed. */
export const simulate = (seed: number, trace?: (line: string) => void): Promise<Outcome> =>
  Effect.runPromise(play(scriptOf(seed), trace))
