import { describe, expect, it } from "vitest"
import { type ServerOptions, startServer } from "../src/index.ts"
import { ask, json, text } from "./raw.ts"
import { bearer, connect } from "./socket.ts"

const path = "/api/v3/users/websocket"

const room = async (options: ServerOptions = {}) => {
  const server = await startServer(options)
  server.addTeam("town")
  const [ann, ben] = [
    server.addUser({ username: "ann", team: "town" }),
    server.addUser({ username: "ben", team: "town" })
  ]
  const channel = server.addChannel({ team: "town", name: "dev", members: ["ann", "ben"] })
  const post = (token: string, message: string) =>
    ask(server, "POST", `/api/v3/teams/${channel.team_id}/channels/${channel.id}/posts/create`, {
      token,
      body: { channel_id: channel.id, message }
    })
  return { server, ann, ben, channel, post }
}

const parsed = (frame: string | undefined) => json({ body: frame ?? "" })

describe("the socket of v3", () => {
  it("says a hello without an id, and writes without blanks and line breaks", async () => {
    const { server, ann } = await room()
    await using _ = server

    const socket = await connect(server, path, bearer(ann.token))
    const [hello, status] = await socket.until(2)

    expect(hello).toMatch(
      /^\{"event":"hello","data":\{"server_version":"3\.10\.0\.3\.10\.3\.[0-9a-f]{32}\.false"\},"broadcast":\{"omit_users":null,"user_id":"[a-z0-9]{26}","channel_id":"","team_id":""\},"seq":0\}$/
    )
    expect(status).toBe(
      `{"event":"status_change","data":{"status":"online","user_id":"${ann.user.id}"},"broadcast":{"omit_users":null,"user_id":"${ann.user.id}","channel_id":"","team_id":""},"seq":1}`
    )
  })

  it("tells everybody who is mentioned, also by the bare name", async () => {
    const { server, ann, ben, channel, post } = await room()
    await using _ = server
    const socket = await connect(server, path, bearer(ann.token))
    await socket.until(2)

    const answer = await post(ann.token, "ben is here")
    const [, , posted] = await socket.until(3)

    expect(parsed(posted)).toEqual({
      event: "posted",
      data: {
        channel_display_name: "dev",
        channel_name: "dev",
        channel_type: "O",
        mentions: JSON.stringify([ben.user.id]),
        post: answer.body,
        sender_name: "ann",
        team_id: channel.team_id
      },
      broadcast: { omit_users: null, user_id: "", channel_id: channel.id, team_id: "" },
      seq: 2
    })
  })

  it("tells of a reaction and of its post, which it changed", async () => {
    const { server, ann, channel, post } = await room()
    await using _ = server
    const id = text(await post(ann.token, "react"), "id")
    const socket = await connect(server, path, bearer(ann.token))
    await socket.until(2)

    await ask(server, "POST", `/api/v3/teams/${channel.team_id}/channels/${channel.id}/posts/${id}/reactions/save`, {
      token: ann.token,
      body: { user_id: ann.user.id, post_id: id, emoji_name: "tada" }
    })
    const frames = (await socket.until(4)).slice(2).map(parsed)

    expect(frames.map(({ event, seq }) => [event, seq])).toEqual([
      ["reaction_added", 2],
      ["post_edited", 3]
    ])
    expect(frames[0]).toMatchObject({ data: { reaction: expect.not.stringContaining("channel_id") } })
    expect(frames[1]).toMatchObject({ data: { post: expect.stringContaining('"has_reactions":true') } })
  })

  it("says 500 and the bare id to everything wrong, strangers too", async () => {
    const { server, ann } = await room()
    await using _ = server
    const stranger = await connect(server, path)
    const socket = await connect(server, path, bearer(ann.token))
    await socket.until(2)

    stranger.send({ seq: 1, action: "get_statuses" })
    socket.send({ seq: 10, action: "no_such_action" })
    socket.send({ action: "ping" })
    const [refused] = await stranger.until(1)
    const [, , unknown, unnumbered] = await socket.until(4)

    expect(refused).toBe(
      '{"status":"FAIL","seq_reply":1,"error":{"id":"api.web_socket_router.not_authenticated.app_error","message":"api.web_socket_router.not_authenticated.app_error","detailed_error":"","status_code":500}}'
    )
    expect(parsed(unknown)).toMatchObject({ seq_reply: 10, error: { status_code: 500 } })
    expect(parsed(unnumbered)).not.toHaveProperty("seq_reply")
  })

  it("takes a challenge after one with a bad number", async () => {
    const { server, ann } = await room()
    await using _ = server
    const socket = await connect(server, path)

    socket.send({ seq: 0, action: "authentication_challenge", data: { token: ann.token } })
    socket.send({ seq: 1, action: "authentication_challenge", data: { token: ann.token } })
    const frames = await socket.until(3)

    expect(frames.map(parsed)).toMatchObject([
      { status: "FAIL", error: { id: "api.web_socket_router.bad_seq.app_error" } },
      { event: "hello", seq: 0 },
      { status: "OK", seq_reply: 1 }
    ])
  })

  it("tells everything twice after a second challenge on the same socket", async () => {
    const { server, ann, ben, post } = await room({ version: "3.10" })
    await using _ = server
    const socket = await connect(server, path, bearer(ann.token))
    await socket.until(2)
    const login = await ask(server, "POST", "/api/v3/users/login", {
      body: { login_id: "ann", password: ann.password }
    })
    await ask(server, "POST", "/api/v3/users/logout", { token: ann.token })

    const token = login.headers.find(([name]) => name === "Token")?.[1] ?? ""
    socket.send({ seq: 2, action: "authentication_challenge", data: { token } })
    await socket.until(4)
    await post(ben.token, "twice")
    const frames = (await socket.until(6)).slice(2).map(parsed)

    expect(frames.map(({ event, seq, seq_reply: reply }) => [event, seq ?? reply])).toEqual([
      ["hello", 2],
      [undefined, 2],
      ["posted", 3],
      ["posted", 4]
    ])
  })

  it("is not there on 11.6, and speaks 3.10 at the path of v4 on 3.10", async () => {
    const recent = await room({ version: "11.6" })
    const old = await room({ version: "3.10" })
    await using _ = recent.server
    await using __ = old.server

    const refused = await connect(recent.server, path, bearer(recent.ann.token)).then(
      () => "open",
      (error: Error) => error.message
    )
    const early = await connect(old.server, "/api/v4/websocket", bearer(old.ann.token))

    expect(refused).toBe("404")
    expect(parsed((await early.until(1))[0])["data"]).toEqual({ server_version: expect.stringMatching(/^3\.10\.0\./) })
  })

  it("answers a plain GET with 400 that says 500 inside", async () => {
    const { server, ann } = await room()
    await using _ = server

    const answer = await ask(server, "GET", path, { token: ann.token })

    expect(answer.status).toBe(400)
    expect(answer.body).toMatch(
      /^Bad Request\n\{.*"message":"Failed to upgrade websocket connection".*"status_code":500\}$/
    )
  })
})
