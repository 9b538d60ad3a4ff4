import { describe, expect, it } from "vitest"
import { startServer } from "../src/index.ts"
import { ask, failure, json, text, values } from "./raw.ts"
import { bearer, connect, type RawSocket } from "./socket.ts"
import { ways } from "./ways.ts"

const path = "/api/v3/users/websocket"

/** Ann and ben in a channel, cat in none. */
const town = async () => {
  const server = await startServer({ version: "3.0" })
  const team = server.addTeam("town")
  const [ann, ben, cat] = [
    server.addUser({ username: "ann", team: "town" }),
    server.addUser({ username: "ben", team: "town" }),
    server.addUser({ username: "cat", team: "town" })
  ]
  const channel = server.addChannel({ team: "town", name: "dev", members: ["ann", "ben"] })
  return { server, team, channel, ann, ben, cat }
}

const parsed = async (socket: RawSocket, count: number) =>
  (await socket.until(count)).map((frame) => {
    expect(frame.endsWith("}\n")).toBe(true)
    return json({ body: frame })
  })

describe.each(ways)("the socket of 3.0, $name,", ({ open }) => {
  it("says no hello, and tells of posts, edits and deletions without numbers", async () => {
    const { ann, ben, channel, server, team } = await town()
    await using _ = server
    const socket = await open(server, path, bearer(ben.token))
    const posts = `/api/v3/teams/${team.id}/channels/${channel.id}/posts`
    const call = (way: string, body: unknown) => ask(server, "POST", posts + way, { token: ann.token, body })

    const id = text(await call("/create", { channel_id: channel.id, message: "ws @ben" }), "id")
    await call("/update", { id, channel_id: channel.id, message: "ws2" })
    await call(`/${id}/delete`, undefined)
    const frames = await parsed(socket, 3)

    expect(frames.map(({ action }) => action)).toEqual(["posted", "post_edited", "post_deleted"])
    expect(Object.keys(frames[0] ?? {})).toEqual(["team_id", "channel_id", "user_id", "action", "props"])
    expect(frames[0]).toMatchObject({
      team_id: team.id,
      channel_id: channel.id,
      user_id: ann.user.id,
      props: { channel_type: "O", mentions: JSON.stringify([ben.user.id]), post: expect.stringContaining("ws @ben") }
    })
    expect(frames[2]).toMatchObject({ props: { post: expect.stringContaining('"delete_at":0') } })
  })

  it("passes on what a client sends, as that client's word: typing to the channel, the rest to everybody", async () => {
    const { ann, ben, cat, channel, server, team } = await town()
    await using _ = server
    const [anns, bens, cats] = await Promise.all([ann, ben, cat].map(({ token }) => open(server, path, bearer(token))))
    if (anns === undefined || bens === undefined || cats === undefined) throw new Error("no sockets")
    const typing = { team_id: team.id, channel_id: channel.id, action: "typing", props: { parent_id: "", state: "" } }

    anns.send({ ...typing, user_id: ben.user.id })
    anns.send({ seq: 1, action: "ping" })
    const [toBen, toCat, toAnn] = [await parsed(bens, 2), await parsed(cats, 1), await parsed(anns, 1)]

    const ping = { team_id: "", channel_id: "", user_id: ann.user.id, action: "ping", props: null }
    expect(toBen).toEqual([{ ...typing, user_id: ann.user.id }, ping])
    expect([toCat, toAnn]).toEqual([[ping], [ping]])
  })

  it("is cut by what is no object, closed with 1009 by more than 512 bytes, and goes on without its session", async () => {
    const { ann, ben, channel, server } = await town()
    await using _ = server
    const [bad, large, kept] = await Promise.all([
      open(server, path, bearer(ann.token)),
      open(server, path, bearer(ann.token)),
      open(server, path, bearer(ben.token))
    ])

    bad.send("{bad")
    large.send({ action: "typing", props: { x: "y".repeat(600) } })
    server.endSessions("ben")
    server.addPost({ username: "ann", channel_id: channel.id, message: "still" })

    expect(await bad.closed).toBe(1006)
    expect(await large.closed).toBe(1009)
    expect((await parsed(kept, 1))[0]).toMatchObject({ action: "posted" })
  })
})

describe("the upgrade of 3.0", () => {
  it("is a 401 without a session, and takes the cookie of a dead one away", async () => {
    const { server } = await town()
    await using _ = server
    const upgrade = { connection: "Upgrade", upgrade: "websocket", "sec-websocket-version": "13" }
    const ask401 = (token?: string) =>
      ask(server, "GET", path, {
        headers: { ...upgrade, "sec-websocket-key": btoa("0123456789abcdef") },
        ...(token === undefined ? {} : { token })
      })

    const none = await ask401()
    const bad = await ask401("a".repeat(26))

    expect([failure(none), text(none, "detailed_error")]).toEqual([
      "401 api.context.session_expired.app_error",
      "UserRequired"
    ])
    expect(values(none, "Set-Cookie")).toEqual([])
    expect(text(bad, "detailed_error")).toBe(`token=${"a".repeat(26)}`)
    expect(values(bad, "Set-Cookie")).toEqual(["MMAUTHTOKEN=; Path=/; Max-Age=0; HttpOnly"])
  })

  it("takes a cookie", async () => {
    const { ann, channel, server } = await town()
    await using _ = server

    const socket = await connect(server, path, { cookie: `MMAUTHTOKEN=${ann.token}` })
    server.addPost({ username: "ben", channel_id: channel.id, message: "hi" })

    expect((await parsed(socket, 1))[0]).toMatchObject({ action: "posted" })
  })
})
