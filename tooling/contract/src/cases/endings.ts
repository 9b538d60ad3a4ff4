import { equal, eventually, fail, ok, rejects, sleep, soon } from "../assert.ts"
import type { Ended } from "../Adapter.ts"
import type { Case } from "../Case.ts"

const ME = { path: "/users/me" }

export const endings: ReadonlyArray<Case> = [
  {
    name: "a server that never answers ends in TimedOut, and the request is let go of",
    run: async (adapter, world) => {
      await world.hang(ME)
      await using mm = adapter.createClient({ url: world.url, token: world.token })

      const from = Date.now()
      const error = await rejects(mm.users.get({ user_id: "me" }, { timeout: 200 }), "TimedOut")

      equal(error["timeoutMs"], 200, "the time that it had")
      ok(Date.now() - from < 2000, "it ended in time")
      await eventually("the server sees the request end", async () => (await world.open()).requests === 0)
    }
  },
  {
    name: "an AbortSignal ends a call at once, and the server sees it",
    run: async (adapter, world) => {
      await world.hang(ME)
      await using mm = adapter.createClient({ url: world.url, token: world.token })
      const controller = new AbortController()
      const reason = new Error("changed my mind")
      const call = mm.users.get({ user_id: "me" }, { signal: controller.signal }).then(
        () => undefined,
        (error: unknown) => error
      )
      await eventually("the request has come", async () => (await world.open()).requests === 1)

      controller.abort(reason)
      const error = await soon("the call ends", call, 500)

      ok(error === reason, "the call rejects with the signal's reason")
      await eventually("the server sees the request end", async () => (await world.open()).requests === 0)
    }
  },
  {
    name: "a call with a signal that is aborted already is never sent",
    run: async (adapter, world) => {
      await using mm = adapter.createClient({ url: world.url, token: world.token })

      await mm.users.get({ user_id: "me" }, { signal: AbortSignal.abort() }).then(
        () => fail("the call succeeded"),
        () => {}
      )

      await sleep(50)
      equal(await world.seen(), [], "what was sent")
    }
  },
  {
    name: "closing the client ends its sockets, its requests and whatever waits for them",
    run: async (adapter, world) => {
      await world.hang(ME)
      const mm = adapter.createClient({ url: world.url, token: world.token })
      const listening = (async () => {
        for await (const _event of mm.events("posted"));
      })().catch(() => {})
      await eventually("the socket is open", async () => (await mm.connection())._tag === "open")
      const call = mm.users.get({ user_id: "me" }).then(
        () => "succeeded",
        () => "ended"
      )
      await eventually("the request has come", async () => (await world.open()).requests === 1)
      await mm.system.getPing() // leaves a connection idle beside the one that hangs

      await soon("close returns", mm.close())

      equal(await soon("the call ends", call), "ended", "the call that was under way")
      await soon("the loop over events ends", listening)
      await eventually("all sockets and requests are gone", async () => {
        const { requests, sockets } = await world.open()
        return requests === 0 && sockets === 0
      })
      if (adapter.ownsConnections) {
        // Soon: after some seconds every runtime ends what was idle.
        await eventually("idle connections are gone", async () => (await world.open()).connections === 0, 1500)
      } else {
        await sleep(300)
        ok((await world.open()).connections > 0, "idle connections stay, as nobody claims to end them")
      }
    }
  },
  {
    name: "leaving a loop over events closes the socket, and the client still works",
    run: async (adapter, world) => {
      await using mm = adapter.createClient({ url: world.url, token: world.token })
      const events = mm.events("posted")[Symbol.asyncIterator]()
      const first = events.next()
      await eventually("the socket is open", async () => (await mm.connection())._tag === "open")
      await world.say("hello")
      await soon("the event arrives", first)

      await soon("the loop is left", Promise.resolve(events.return?.()))

      await eventually("the socket is gone", async () => (await world.open()).sockets === 0)
      equal((await mm.users.get({ user_id: "me" })).id, world.user.id, "whose token it is")
    }
  },
  {
    name: "a finished script exits by itself",
    run: async (adapter, world) => {
      let ended: Ended | undefined
      const ending = adapter
        .run(`
        const mm = createClient(${JSON.stringify({ url: world.url, token: world.token })})
        const me = await mm.users.get({ user_id: "me" })
        for await (const { post } of mm.events("posted")) {
          console.log(me.username, "heard", post.message)
          break
        }
      `)
        .then((end) => (ended = end))

      await eventually("the script listens", async () => (await world.open()).sockets === 1, 20_000)
      for (let n = 0; n < 50 && ended === undefined; n++) {
        await world.say("bye")
        await sleep(100)
      }
      await soon("the script ends", ending)

      ok(ended, "the script ended")
      equal([ended.code, ended.output.trim()], [0, `${world.user.username} heard bye`], "exit code and output")
      ok(ended.lingeredMs < 3000, `it ended soon after its last line (${Math.round(ended.lingeredMs)} ms)`)
    }
  }
]
