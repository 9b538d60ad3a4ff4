import { startServer } from "@matterwire/server"
import { fileURLToPath } from "node:url"
import { makeBot } from "../bot.ts"
import { type Person, type PersonOptions, personOverV3, personOverV4 } from "./person.ts"

// The main job from end to end on real parts: a local server on a port, a bot that is connected over its socket, and a
// person who talks to it, first as the Web Service API page describes for v3, then over v4. `--stay` leaves all running.
const stay = process.argv.includes("--stay")
const say = (line = "") => console.log(line)
const width = 10
const line = (who: string, text: string) =>
  say(`    ${who.padEnd(width)} ${text.replaceAll("\n", `\n    ${" ".repeat(width)} `)}`)

// Pages of any origin may ask: a page to try things in is served from somewhere else.
const exposedHeaders = "Token X-Request-Id X-Version-Id"
const server = await startServer({ cors: { allowFrom: "*", exposedHeaders } })
const town = server.addTeam("town")
const account = server.addBot({ username: "echo", team: "town" })
const password = "Bicycle-7-bell"
server.addUser({ username: "ann", password, team: "town" })

const bot = makeBot({ url: server.url, token: account.token })
await bot.start()

say()
say("matterwire: a bot answers over a real socket")
say()
line("server", `${server.url}, in memory, speaks API v3 and v4`)
line("echo", `a bot, connected over API ${bot.api} by its token`)

const talk = async (
  title: string,
  come: (options: PersonOptions) => Promise<Person>,
  questions: ReadonlyArray<string>
) => {
  const ann = await come({ url: server.url, team: town, login_id: "ann", password })
  try {
    say()
    say(`  Town Square, ann over API ${ann.api} (${title})`)
    for (const question of questions) {
      line("ann", question)
      line("echo", await ann.ask(question))
    }
  } finally {
    await ann.close()
  }
}

try {
  await talk("team name, login and password, then a Bearer token", personOverV3, [
    "@echo good morning from 2016",
    "!roll 2d6"
  ])
  await talk("login and password", personOverV4, ["@echo and good evening from today"])
  say()
  if (stay) {
    say("  Everything stays up; Ctrl-C ends it. Join in from another terminal, with mw:")
    say()
    for (const join of joining(server.url)) say(`    ${join}`)
    say()
    say("  Or with nothing but curl; the first two lines are also all that a program needs:")
    say()
    for (const join of curling(server.url, town.id)) say(`    ${join}`)
    say()
    await new Promise<void>((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve())
    })
  } else {
    say("  That was the whole way, over real HTTP and real sockets. `npm run demo -- --stay` leaves it running.")
    say()
  }
} finally {
  await bot.stop()
  await server.close()
}

/** What a person types to talk to the bot. `mw` is the one of this workspace, on the Node that runs the demo. */
function joining(url: string): ReadonlyArray<string> {
  const mw = fileURLToPath(new URL("../../../cli/dist/mw.js", import.meta.url))
  return [
    `mw() { '${process.execPath}' '${mw}' "$@"; }`,
    `echo '${password}' | mw login ${url} --user ann --password-stdin`,
    `mw post town/town-square '@echo hello from mw'`,
    `mw tail town/town-square`
  ]
}

/** What a person types to talk to the bot with nothing but curl. */
function curling(url: string, teamId: string): ReadonlyArray<string> {
  const login = `-d '{"login_id":"ann","password":"${password}"}' $MATTERMOST_URL/api/v4/users/login`
  const auth = `-H "Authorization: Bearer $MATTERMOST_TOKEN"`
  return [
    `export MATTERMOST_URL=${url}`,
    `export MATTERMOST_TOKEN=$(curl -sD- -o/dev/null ${login} | sed -n 's/^Token: *//Ip' | tr -d '\\r')`,
    `CHANNEL=$(curl -s ${auth} $MATTERMOST_URL/api/v4/teams/${teamId}/channels/name/town-square | sed 's/.*"id":"\\([a-z0-9]*\\)".*/\\1/')`,
    `curl -s ${auth} -d "{\\"channel_id\\":\\"$CHANNEL\\",\\"message\\":\\"@echo hello\\"}" $MATTERMOST_URL/api/v4/posts`,
    `curl -s ${auth} "$MATTERMOST_URL/api/v4/channels/$CHANNEL/posts?per_page=1"`
  ]
}
