import type { Transport } from "@matterwire/core/Transport"
import type * as Layer from "effect/Layer"
import { assemble, type Server, type ServerOptions } from "../Server.ts"
import { makeTestUser, type TestUser } from "./TestUser.ts"

/** What a bot under test is made from. */
export interface BotOptions {
  readonly url: string
  readonly token: string
  readonly transport: Layer.Layer<Transport>
}

/** What a bot must be able to do to be tested. `start` is done when the bot listens. */
export interface TestableBot {
  readonly start: () => Promise<unknown>
  readonly stop: () => Promise<unknown>
}

export interface TestBotOptions extends ServerOptions {
  /** The bot's user name; `bot`, if left out. */
  readonly username?: string
}

/** The server, and people to talk to the bot. */
export interface TestServer extends Server {
  /** Somebody of the team `town`: always the same for the same name. */
  readonly user: (username: string) => Promise<TestUser>
}

/** A bot that runs on a server of its own. */
export interface TestedBot<B> extends AsyncDisposable {
  readonly server: TestServer
  readonly bot: B
}

/**
 * Starts a bot on a server in process: a team `town`, and a bot account `bot` in it. No port, no network.
 * Stop the bot when done, or say `await using`.
 */
export const testBot = async <B extends TestableBot>(
  makeBot: (options: BotOptions) => B | Promise<B>,
  { username = "bot", ...options }: TestBotOptions = {}
): Promise<TestedBot<B>> => {
  const { server, world } = assemble(options)
  const team = server.addTeam("town")
  const { token } = server.addBot({ username, team: team.name })

  const people = new Map<string, TestUser>()
  const user = async (name: string): Promise<TestUser> => {
    const known = people.get(name)
    if (known !== undefined) return known
    if (world.users.byUsername(name) === undefined) server.addUser({ username: name, team: team.name })
    const account = world.users.byUsername(name)
    if (account === undefined) throw new Error(`there is no user ${name}`)
    world.joinTeam(team, account)
    const person = makeTestUser({ world, team, user: account })
    people.set(name, person)
    return person
  }

  const bot = await makeBot({ url: server.url, token, transport: server.transport })
  const dispose = async () => {
    try {
      await bot.stop()
    } finally {
      await server.close()
    }
  }
  try {
    await bot.start()
    // A bot that was made without them goes by the environment, and would talk to a real server.
    if (server.requests.length === 0) {
      throw new Error(
        "the bot came to another server: pass the options on, as in testBot((options) => makeBot(options))"
      )
    }
  } catch (cause) {
    await dispose()
    throw cause
  }
  return { server: Object.assign(server, { user }), bot, [Symbol.asyncDispose]: dispose }
}
