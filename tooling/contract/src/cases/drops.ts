import type { PromiseClient } from "@matterwire/core/Client"
import { equal, eventually, fail, ok, soon } from "../assert.ts"
import type { Case } from "../Case.ts"
import type { World } from "../World.ts"

/** Calls that came in, upgrades not counted. */
const calls = async (world: World) => (await world.seen()).filter(({ upgrade }) => !upgrade).map(({ url }) => url)

const upgrades = async (world: World) => (await world.seen()).filter(({ upgrade }) => upgrade)

/** Listens for posts, for who is typing, and for gaps; gives each as a few words. */
const listen = async (mm: PromiseClient) => {
  const events = mm.events("posted", "typing", "gap")[Symbol.asyncIterator]()
  const next = async () => {
    const { done, value } = await events.next()
    if (done === true) return fail("the events ended")
    if (value.event === "gap") return `gap: ${value.events.join(" ")}, ${value.reason}`
    return value.event === "posted" ? value.post.message : value.event
  }
  let asked: ReturnType<typeof next> | undefined = next()
  asked.catch(() => {}) // heard by whoever asks for it, and by nobody when the case has failed before
  await eventually("the socket is open", async () => (await mm.connection())._tag === "open")
  return async (count: number, withinMs?: number) => {
    const heard: Array<string> = []
    while (heard.length < count) {
      const event = asked ?? next()
      asked = undefined
      heard.push(await soon(`event ${heard.length + 1} of ${count} arrives`, event, withinMs))
    }
    return heard
  }
}

export const drops: ReadonlyArray<Case> = [
  {
    name: "what was written while the socket was cut arrives, once and in order: by a resume where the upgrade says who comes, else by calls and with a gap",
    run: async (adapter, world) => {
      await using mm = adapter.createClient({ url: world.url, token: world.token })
      const hear = await listen(mm)
      await world.say("before")
      equal(await hear(1), ["before"], "the first message")
      const before = (await calls(world)).length

      await world.sayMeanwhile(["one", "two", "three"])
      const resumes = adapter.capabilities.upgradeHeaders
      const meanwhile = await hear(resumes ? 3 : 4)
      await world.say("after")

      equal(
        [...meanwhile, ...(await hear(1))],
        ["one", "two", "three", ...(resumes ? [] : ["gap: typing, no history"]), "after"],
        "what was heard"
      )
      const asked = (await calls(world)).slice(before)
      if (resumes) equal(asked, [], "what was asked by calls")
      else ok(asked.length > 0, "it was asked by calls")
      const last = (await upgrades(world)).at(-1)?.url ?? ""
      equal(/sequence_number=[1-9]/.test(last), resumes, "whether the upgrade asked to go on")
    }
  },
  {
    name: "a connection that the server has forgotten is made up for by calls, and what has no history is a gap",
    run: async (adapter, world) => {
      await using mm = adapter.createClient({ url: world.url, token: world.token })
      const hear = await listen(mm)
      await world.say("before")
      equal(await hear(1), ["before"], "the first message")

      await world.sayMeanwhile(["one", "two"], true)
      const meanwhile = await hear(3)
      await world.say("after")

      equal([...meanwhile, ...(await hear(1))], ["one", "two", "gap: typing, no history", "after"], "what was heard")
    }
  },
  {
    name: "a link that is dead at one end only is found within 20 s, and what was written meanwhile arrives",
    run: async (adapter, world) => {
      await using mm = adapter.createClient({ url: world.url, token: world.token })
      const hear = await listen(mm)

      await world.halfOpen()
      const from = Date.now()
      await world.say("into the dark")
      const [message] = await hear(1, 25_000)

      equal(message, "into the dark", "the message")
      ok(Date.now() - from < 21_000, "it was found in time")
    }
  },
  {
    name: "actions are replied to, over the socket that brings the events, and after a drop over the next one",
    run: async (adapter, world) => {
      await using mm = adapter.createClient({ url: world.url, token: world.token })
      const hear = await listen(mm)
      const user_ids = [world.user.id]

      const before = await mm.actions.getStatusesByIds({ user_ids })
      await world.sayMeanwhile(["missed"])
      const after = await mm.actions.getStatusesByIds({ user_ids })

      equal([Object.keys(before), Object.keys(after)], [user_ids, user_ids], "whose statuses were told")
      equal(await hear(1), ["missed"], "the message")
    }
  }
]
