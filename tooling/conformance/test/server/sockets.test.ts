import { recordings } from "@matterwire/recordings"
import { startServer, type Server } from "@matterwire/server"
import { describe, expect, it } from "vitest"
import { type Options, replaySockets } from "./sockets.ts"

const find = (name: string) => {
  const recording = recordings("11.6").find((one) => one.name === name)
  if (recording === undefined) throw new Error(`no recording ${name}`)
  return recording.steps
}

const admin = (server: Server) => {
  server.addUser({ username: "sysadmin", password: "Adm1n-pass", email: "admin@example.com", admin: true })
}

/** Where the server is, and which build; the two ids in a direct channel's name stand in the order of the alphabet. */
const always = [/server_(hostname|version): /, /channel_name: "\w{26}__/]

interface Case {
  readonly of: string
  readonly options?: (server: Server) => Options
  readonly least: number
  readonly except?: ReadonlyArray<RegExp>
}

/** What a recorder did some of the time without storing it: a reaction, and its removal. */
const reactions =
  (server: Server, ids: { readonly ben: string; readonly token: string; readonly post: string }, times: number) =>
  async (translate: (text: string) => string) => {
    const [ben, token, post] = [ids.ben, ids.token, ids.post].map(translate)
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" }
    const body = JSON.stringify({ user_id: ben, post_id: post, emoji_name: "smile" })
    const one = `/api/v4/users/${ben}/posts/${post}/reactions/smile`
    for (let n = 0; n < times; n += 1) {
      const answer =
        n % 2 === 0
          ? await fetch(`${server.url}/api/v4/reactions`, { method: "POST", headers, body })
          : await fetch(server.url + one, { method: "DELETE", headers })
      expect(answer.status).toBe(200)
    }
  }

const typeOf = (frame: Readonly<Record<string, unknown>>): string => {
  const { data } = frame
  const post = typeof data === "object" && data !== null && "post" in data ? data.post : undefined
  return typeof post === "object" && post !== null && "type" in post ? String(post.type) : ""
}

/** What our server does not tell: posts of the system, threads, and the configuration. */
const untold = (frame: Readonly<Record<string, unknown>>): boolean =>
  typeOf(frame).startsWith("system_") || ["config_changed", "thread_updated"].includes(String(frame["event"]))

/** What comes of calls that it does not answer. */
const unserved = [
  "delete_team",
  "draft_created",
  "ephemeral_message",
  "preferences_changed",
  "sidebar_category_updated",
  "thread_read_changed"
]

const bens = {
  "41b": { ben: "u78i3k3xafda9ekepobk1pekga", token: "t9sorwwaot87bd673batk7o36w", post: "4ks3zkc8wjdnpybpgzz3fnufjr" },
  "41c": { ben: "rigomudiipg19nfx3f6xdjdwie", token: "rpkquam7rjbn3qh589qoa91npw", post: "it6mhuwsxini7qoauo39hit4ny" }
} as const

const cases: ReadonlyArray<Case> = [
  { of: "41a-websocket-resume", least: 50 },
  {
    of: "41b-websocket-resume-128",
    least: 270,
    options: (server) => ({ bulk: { 17: reactions(server, bens["41b"], 140) } })
  },
  {
    of: "41c-websocket-resume-256",
    least: 258,
    options: (server) => ({
      bulk: {
        18: reactions(server, bens["41c"], 126),
        21: reactions(server, bens["41c"], 128),
        282: reactions(server, bens["41c"], 257)
      }
    })
  },
  {
    of: "44-websocket-actions",
    least: 75,
    // Bytes, pieces and frames without a mask.
    options: () => ({ skip: Array.from({ length: 21 }, (_, index) => 185 + index) }),
    // Nobody is asked for a receipt.
    except: [/should_ack: missing$/]
  },
  {
    of: "46-websocket-who-receives",
    least: 115,
    options: () => ({
      without: (frame) => untold(frame) || unserved.includes(String(frame["event"])),
      // Who comes into a team may or may not hear of the channels that come with it.
      ignored: ({ broadcast, event }) =>
        event === "user_added" && JSON.stringify(broadcast).startsWith('{"omit_users":null,"user_id":""')
    }),
    except: [/: 501 for 20[01]$/]
  },
  // One of them is closed 5 s after its upgrade: a test with a clock of its own sees to that.
  {
    of: "47-websocket-session-end",
    least: 70,
    options: () => ({ skip: [237] }),
    // A password ends no sessions, whatever the configuration says.
    except: [/^tpw: /, /users\/me\/status: 200 for 401/]
  },
  { of: "49-websocket-silent-loss", least: 19 }
]

describe("the socket of 3.0.3", () => {
  it("is told what the recorded one was", async () => {
    await using server = await startServer({ version: "3.0" })
    const team = server.addTeam("exampleteam")
    const [bob, carol] = ["bob", "carol"].map((username) => server.addUser({ username, team: team.name }))
    if (bob === undefined || carol === undefined) throw new Error("nobody there")
    const channel = server.addChannel({ team: team.name, name: "dev-talk", members: ["bob", "carol"] })
    const direct = await fetch(`${server.url}/api/v3/teams/${team.id}/channels/create_direct`, {
      method: "POST",
      headers: { authorization: `Bearer ${carol.token}` },
      body: JSON.stringify({ user_id: bob.user.id })
    })
    const made: unknown = await direct.json()
    const known = {
      rgaqpf6zypgzigni1emxuc71sr: team.id,
      d5zfp5kpxfr83csgsygzid1jfc: channel.id,
      wh8zumnwwj8axq9kwwa37tt84o: typeof made === "object" && made !== null && "id" in made ? String(made.id) : "",
      hjjfkco87tfujxip6su17ia4no: bob.user.id,
      u685ketomjgszbjr8debntq1ur: carol.user.id,
      eehpotz4ojdmdm9e7bgexyyrdw: bob.token,
      rkbxh55hrtbutmxmg4ty5szw4r: carol.token
    }
    const recording = recordings("3.0.3").find(({ name }) => name === "07-websocket")

    const { differences, frames } = await replaySockets(server, recording?.steps ?? [], {
      known,
      // Upgrades without a session are another test's; nobody leaves a channel, views one, or
      // has preferences and webhooks; the recording has not all of the frame that is too long.
      skip: [0, 1, 21, 24, 29, 30, 40, 46, 47],
      without: ({ action, props }) =>
        ["channel_viewed", "preference_changed", "user_added", "user_removed"].includes(String(action)) ||
        /"type":"system_|from_webhook/.test(JSON.stringify(props))
    })

    expect(differences).toEqual([])
    expect(frames).toBeGreaterThanOrEqual(14)
  })
})

describe("the sockets of the recording", () => {
  it.each(cases)(
    "$of are told what the recorded ones were",
    async ({ except = [], least, of, options = () => ({}) }) => {
      await using server = await startServer({ version: "11.6" })
      admin(server)

      const { differences, frames } = await replaySockets(server, find(of), { without: untold, ...options(server) })

      expect(differences.filter((one) => ![...always, ...except].some((pattern) => pattern.test(one)))).toEqual([])
      expect(frames).toBeGreaterThanOrEqual(least)
    }
  )
})
