import { startServer } from "@matterwire/server"
import { createServer } from "node:net"

const HOOK = "/hooks/jngp7cxpi7ftjx7cwrhy7ha66h"

/** A port that nobody listens on, for a program that has to be told. */
const freePort = () =>
  new Promise<number>((found, failed) => {
    const server = createServer().once("error", failed)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => found(typeof address === "object" && address !== null ? address.port : 0))
    })
  })

/** The server that a snippet meets: a team with a bot, whose token it is given, and ann. */
export const openStage = async () => {
  const server = await startServer({
    oauth: { dynamicRegistration: true },
    cors: { allowFrom: "*", exposedHeaders: "Token X-Request-Id X-Version-Id" }
  })
  const team = server.addTeam("town")
  const bot = server.addBot({ username: "mat", team: "town" })
  const password = "Bicycle-7-bell"
  const ann = server.addUser({ username: "ann", password, team: "town" })

  const app = `http://127.0.0.1:${await freePort()}`
  const registered = server.createOAuthApp({ name: "An app", callbacks: [`${app}/callback`] })

  // The local server has no webhooks: this is what a real one answers to each.
  server.faults.respond(({ method, path }) => method === "POST" && path === HOOK, { status: 200, body: "ok", times: 9 })

  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${server.url}/api/v4${path}`, {
      method,
      headers: { authorization: `Bearer ${ann.token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  const square = `/teams/${team.id}/channels/name/town-square`
  const channel = idOf(await call("GET", square))

  return {
    url: server.url,
    password,
    token: bot.token,
    env: {
      MATTERMOST_URL: server.url,
      MATTERMOST_TOKEN: bot.token,
      WEBHOOK_URL: `${server.url}${HOOK}`,
      CLIENT_ID: registered.id,
      CLIENT_SECRET: registered.secret,
      CALLBACK: `${app}/callback`
    },
    /** Ann writes into Town Square. */
    say: (message: string) => call("POST", "/posts", { channel_id: channel, message }),
    /** Waits until somebody has written this into Town Square; ann asks for it again and again, as a socket may open late. */
    hears: async (message: string, asking?: string) => {
      for (const until = Date.now() + 10_000; Date.now() < until; await new Promise((go) => setTimeout(go, 100))) {
        if (asking !== undefined) await call("POST", "/posts", { channel_id: channel, message: asking })
        const page = JSON.stringify(await call("GET", `/channels/${channel}/posts`))
        if (page.includes(`"message":${JSON.stringify(message)}`)) return
      }
      throw new Error(`nobody wrote "${message}" into Town Square`)
    },
    /** Ann's browser goes to the app, and lets it in: gives what the app then shows. */
    letsIn: async () => {
      const away = await fetch(app, { redirect: "manual" })
      const { searchParams } = new URL(away.headers.get("location") ?? "")
      const consent = await fetch(`${server.url}/oauth/authorize`, {
        method: "POST",
        headers: { authorization: `Bearer ${ann.token}` },
        body: JSON.stringify(Object.fromEntries(searchParams))
      })
      const back: unknown = await consent.json()
      const callback = typeof back === "object" && back !== null ? String(Reflect.get(back, "redirect")) : ""
      const cookie = away.headers.get("set-cookie")?.split(";")[0] ?? ""
      return (await fetch(callback, { headers: { cookie } })).text()
    },
    [Symbol.asyncDispose]: () => server.close()
  }
}

const idOf = (value: unknown): string => {
  const id: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "id") : undefined
  if (typeof id !== "string") throw new Error("an answer without an id")
  return id
}

export type Stage = Awaited<ReturnType<typeof openStage>>
