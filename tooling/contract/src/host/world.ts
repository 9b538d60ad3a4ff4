import { startServer } from "@matterwire/server"
import type { World, WorldOptions } from "../World.ts"
import { openGate } from "./gate.ts"

/** A world in this process, for adapters of Node, and for whoever serves the controls to others. */
export interface HostedWorld extends World, AsyncDisposable {}

export const openWorld = async ({ path = "", version = "both" }: WorldOptions = {}): Promise<HostedWorld> => {
  const server = await startServer({ version, path })
  const gate = await openGate(server.url)
  const elsewhere = await openGate(undefined)

  const team = server.addTeam("town")
  const me = server.addUser({ username: "mat", team: team.name })
  const ann = server.addUser({ username: "ann", team: team.name })
  const channel = server.addChannel({
    team: team.name,
    name: "contract",
    members: [ann.user.username, me.user.username]
  })

  const say = async (message: string) => {
    const route = version === "3.10" ? `/api/v3/teams/${team.id}/channels/${channel.id}/posts/create` : "/api/v4/posts"
    const response = await fetch(server.url + route, {
      method: "POST",
      headers: { authorization: `Bearer ${ann.token}`, "content-type": "application/json" },
      body: JSON.stringify({ channel_id: channel.id, message })
    })
    if (!response.ok) throw new Error(`ann could not say "${message}": ${response.status} ${await response.text()}`)
  }

  return {
    url: gate.url + path,
    token: me.token,
    login: { login_id: me.user.username, password: me.password },
    user: { id: me.user.id, username: me.user.username },
    team_id: team.id,
    channel_id: channel.id,
    say,
    revoke: async () => server.revoke(me.token),
    seen: async () => gate.seen(),
    open: async () => gate.open(),
    hang: async (which) => gate.fault(which, "hang"),
    respond: async (which, answer) => gate.fault(which, answer),
    dropSockets: async () => {
      await server.faults.dropSockets()
    },
    sayMeanwhile: async (messages, forgotten = false) => {
      server.faults.refuseUpgrades({ times: Number.POSITIVE_INFINITY })
      await server.faults.dropSockets()
      for (const message of messages) await say(message)
      if (forgotten) server.faults.forgetConnections()
      server.faults.clear()
    },
    halfOpen: async () => {
      server.faults.halfOpen()
    },
    elsewhere: { url: elsewhere.url, seen: async () => elsewhere.seen() },
    [Symbol.asyncDispose]: async () => {
      await gate.close()
      await elsewhere.close()
      await server.close()
    }
  }
}
