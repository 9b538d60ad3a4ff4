import { browse } from "@matterwire/contract/person"
import { assert } from "vitest"
import type { Started } from "./Running.ts"
import type { Stage } from "./Stage.ts"

/** What must happen when somebody runs a program of a README. */
export type Scenario = (start: () => Promise<Started>, stage: Stage) => Promise<void>

const prints =
  (...texts: ReadonlyArray<string | RegExp>): Scenario =>
  async (start) => {
    await using running = await start()
    for (const text of texts) await running.prints(text)
    await running.ends()
  }

/** Ends by itself, and without an error. */
const ends: Scenario = async (start) => {
  await using running = await start()
  await running.ends()
}

/** Writes this into Town Square, and ends. */
const writes =
  (message: string): Scenario =>
  async (start, stage) => {
    await using running = await start()
    await running.ends()
    await stage.hears(message)
  }

/** Says hello, hears what ann says, and ends at her `bye`. */
const greets =
  (hello: string): Scenario =>
  async (start, stage) => {
    await using running = await start()
    await stage.hears(hello)
    await running.ends(() => stage.say("bye"))
    await running.prints("bye")
  }

/** Finds what ann had said, the newest first. */
const finds =
  (first: string, then: string): Scenario =>
  async (start, stage) => {
    for (const message of [first, "something else", then]) await stage.say(message)
    await using running = await start()
    await running.prints(`${then}, ${first}`)
    await running.ends()
  }

/** Every program of every README, and what it is for. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  "README.md: First message": greets("Hello from matterwire"),
  "README.md: With Effect": async (start, stage) => {
    await using _ = await start()
    await stage.hears("pong", "!ping")
  },
  "README.md: First bot, and its test": prints("Echo: ping"),
  "packages/bot/README.md: @matterwire/bot": prints("Echo: ping"),
  "packages/browser/README.md: @matterwire/browser": greets("Hello from ann's page"),
  "packages/browser/README.md: Log in by OAuth 2": prints(/oauth\/authorize\?.*code_challenge=/),
  "packages/browser/README.md: Small bundles": writes("Hello from ann's small page"),
  "packages/core/README.md: @matterwire/core": writes("Hello from Effect"),
  "packages/core/README.md: Who you are": prints("mat is active"),
  "packages/core/README.md: A conversation": prints(/I am/),
  "packages/core/README.md: Actions": prints(/^\d+ were here lately$/m),
  "packages/core/README.md: Events": async (start, stage) => {
    await using running = await start()
    await running.prints("hello")
    await running.ends(() => stage.say("bye"))
    await running.prints("@ann bye")
  },
  "packages/core/streams.md: Event streams: what they promise": async (start, stage) => {
    await using running = await start()
    await running.ends(() => stage.say("bye"))
    await running.prints("posted bye")
  },
  "packages/core/README.md: Incoming webhooks": ends,
  "packages/core/README.md: Listings": finds("no release today", "a release"),
  "packages/core/README.md: OAuth 2": prints(/^http.*\/oauth\/authorize\?.*code_challenge=/m),
  "packages/core/README.md: Rate limits": prints(/^mat is one of \d+$/m),
  "packages/core/README.md: Only what has changed": prints("mat: nothing new"),
  "packages/core/README.md: When a call fails": prints("no such post"),
  "packages/core/README.md: Files": writes("Here is my program"),
  "packages/deno/README.md: @matterwire/deno": async (start, stage) => {
    await using running = await start()
    await stage.hears("pong by mat", "!ping")
    await running.ends(() => stage.say("!bye"))
  },
  "packages/deno/README.md: With Effect": prints(/^mat$/m),
  "packages/node/README.md: @matterwire/node": writes("Hello from Node"),
  "packages/node/README.md: Sessions": prints("ann is active"),
  "packages/node/README.md: A conversation": prints(/Who is there\?/),
  "packages/node/README.md: A stream that goes on": async (start, stage) => {
    await using running = await start()
    await running.ends(() => stage.say("bye"))
    await running.prints("posted bye")
  },
  "packages/node/README.md: Several processes, one bucket": prints(/^mat \[/m),
  "packages/node/README.md: Listings": finds("no release today", "a release"),
  "packages/node/README.md: Files": writes("Here is my script"),
  "packages/node/README.md: OAuth 2": async (start, stage) => {
    await using running = await start()
    await running.prints("ready")
    assert.equal(await stage.letsIn(), "Hello, ann")
  },
  "packages/node/README.md: A login in the browser": async (start, { password }) => {
    await using running = await start()
    const [, url = ""] = /^Open (\S+)$/m.exec(await running.prints(/^Open \S+$/m)) ?? []
    await browse(url, { login_id: "ann", password, answer: "allow" })
    await running.prints(/^Hello, ann$/m)
    await running.ends()
  },
  "packages/node/README.md: Incoming webhooks": prints("sent"),
  "packages/server/README.md: Test a bot": prints("Echo: ping"),
  "packages/server/README.md: Break it": prints("0 sockets were open"),
  "packages/server/README.md: Log in through it": prints(/^http:\/\/127\.0\.0\.1:\d+\/oauth\/authorize\?/m),
  "packages/server/README.md: Serve": prints(/http:\/\/127\.0\.0\.1:\d+ [a-z0-9]{26}/),
  "packages/web/README.md: @matterwire/web": prints("mat")
}
