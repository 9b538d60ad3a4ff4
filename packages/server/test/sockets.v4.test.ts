import { describe, expect, it } from "vitest"
import { type ServerOptions, startServer } from "../src/index.ts"
import { ask, json, text } from "./raw.ts"
import { bearer, connect } from "./socket.ts"

const path = "/api/v4/websocket"

/** A server with ann and ben in a channel. */
const room = async (options: ServerOptions = {}) => {
  const server = await startServer(options)
  server.addTeam("town")
  const [ann, ben] = [
    server.addUser({ username: "ann", team: "town" }),
    server.addUser({ username: "ben", team: "town" })
  ]
  const channel = server.addChannel({ team: "town", name: "dev", members: ["ann", "ben"] })
  const post = (token: string, message: string) =>
    ask(server, "POST", "/api/v4/posts", { token, body: { channel_id: channel.id, message } })
  return { server, ann, ben, channel, post }
}

const parsed = (frame: string | undefined) => json({ body: frame ?? "" })

describe("the socket of v4", () => {
  it("says hello to a token in the header, and that one is online", async () => {
    const { server, ann } = await room()
    await using _ = server

    const socket = await connect(server, path, bearer(ann.token))
    const [hello, status] = await socket.until(2)

    expect(hello).toMatch(
      /^\{"event":"hello","data":\{"connection_id":"[a-z0-9]{26}","server_hostname":"localhost","server_version":"11\.6\.0\.[^"]+"\},"broadcast":\{"omit_users":null,"user_id":"[a-z0-9]{26}","channel_id":"","team_id":"","connection_id":"","omit_connection_id":""\},"seq":0\}\n$/
    )
    expect(status).toBe(
      `{"event": "status_change", "data": {"status":"online","user_id":"${ann.user.id}"}, "broadcast": {"omit_users":null,"user_id":"${ann.user.id}","channel_id":"","team_id":"","connection_id":"","omit_connection_id":""}, "seq": 1}`
    )
  })

  it("sends a post to the channel, with blanks to many and without to the one who is mentioned", async () => {
    const { server, ann, ben, channel, post } = await room()
    await using _ = server
    const sockets = [
      await connect(server, path, bearer(ann.token)),
      await connect(server, path, bearer(ben.token))
    ] as const
    await sockets[0].until(2)
    await sockets[1].until(2)

    const answer = await post(ann.token, "hi @ben")
    const [, , toAnn, viewed] = await sockets[0].until(4)
    const [, , toBen] = await sockets[1].until(3)

    expect(toAnn).toMatch(
      /^\{"event": "posted", "data": \{"channel_display_name":"dev","channel_name":"dev","channel_type":"O","post":"/
    )
    expect(toAnn).toMatch(/, "seq": 2\}$/)
    expect(viewed).toContain(`{"event": "multiple_channels_viewed", "data": {"channel_times":{"${channel.id}":`)
    expect(toBen).toMatch(/^\{"event":"posted","data":\{.*"seq":2\}\n$/s)
    expect(parsed(toBen)["data"]).toEqual({
      channel_display_name: "dev",
      channel_name: "dev",
      channel_type: "O",
      mentions: JSON.stringify([ben.user.id]),
      post: answer.body,
      sender_name: "@ann",
      set_online: true,
      team_id: channel.team_id
    })
  })

  it("tells edits, deletions and reactions", async () => {
    const { server, ann, ben, channel, post } = await room()
    await using _ = server
    const socket = await connect(server, path, bearer(ben.token))
    await socket.until(2)
    const id = text(await post(ann.token, "before"), "id")

    await ask(server, "PUT", `/api/v4/posts/${id}/patch`, { token: ann.token, body: { message: "after" } })
    await ask(server, "POST", "/api/v4/reactions", {
      token: ann.token,
      body: { user_id: ann.user.id, post_id: id, emoji_name: "+1" }
    })
    await ask(server, "DELETE", `/api/v4/users/me/posts/${id}/reactions/+1`, { token: ann.token })
    await ask(server, "DELETE", `/api/v4/posts/${id}`, { token: ann.token })
    const frames = (await socket.until(7)).slice(3).map(parsed)

    expect(frames.map(({ event }) => event)).toEqual([
      "post_edited",
      "reaction_added",
      "reaction_removed",
      "post_deleted"
    ])
    expect(frames.map(({ seq }) => seq)).toEqual([3, 4, 5, 6])
    expect(frames[0]?.["broadcast"]).toMatchObject({ channel_id: channel.id, user_id: "" })
    expect(frames[2]).toMatchObject({
      data: { reaction: expect.stringContaining('"create_at":0') }
    })
  })

  it("does not tell of channels that one is not in", async () => {
    const { server, ann, ben, post } = await room()
    await using _ = server
    const cat = server.addUser({ username: "cat", team: "town" })
    const socket = await connect(server, path, bearer(cat.token))
    await socket.until(2)

    await post(ann.token, "not for cat")
    socket.send({ seq: 1, action: "ping" })
    const frames = await socket.until(3)

    expect(ben.user.id).not.toBe(cat.user.id)
    expect(parsed(frames[2])).toMatchObject({ seq_reply: 1 })
  })

  it("answers actions by their number, which is not the events' number", async () => {
    const { server, ann } = await room()
    await using _ = server
    const socket = await connect(server, path, bearer(ann.token))
    await socket.until(2)

    socket.send({ seq: 5, action: "ping" })
    socket.send({ seq: 6, action: "get_statuses" })
    socket.send({ seq: 7, action: "get_statuses_by_ids", data: { user_ids: ["abcdefghijklmnopqrstuvwxyz"] } })
    const [, , ping, statuses, byIds] = await socket.until(5)

    expect(ping).toMatch(
      /^\{"status":"OK","seq_reply":5,"data":\{"node_id":"","server_time":\d{13},"text":"pong","version":"11\.6\.0"\}\}\n$/
    )
    expect(statuses).toBe(`{"status":"OK","seq_reply":6,"data":{"${ann.user.id}":"online"}}\n`)
    expect(byIds).toBe('{"status":"OK","seq_reply":7,"data":{"abcdefghijklmnopqrstuvwxyz":"offline"}}\n')
  })

  it.each([
    [{ action: "ping" }, undefined, "api.web_socket_router.bad_seq.app_error", 400],
    [{ seq: -5, action: "ping" }, -5, "api.web_socket_router.bad_seq.app_error", 400],
    [{ seq: 77 }, 77, "api.web_socket_router.no_action.app_error", 400],
    [{ seq: 21, action: "no_such_action" }, 21, "api.web_socket_router.bad_action.app_error", 500],
    [{ seq: 5, action: "user_typing", data: {} }, 5, "api.websocket_handler.invalid_param.app_error", 400]
  ])("fails %j", async (message, reply, id, status) => {
    const { server, ann } = await room()
    await using _ = server
    const socket = await connect(server, path, bearer(ann.token))
    await socket.until(2)

    socket.send(message)
    const [, , answer] = await socket.until(3)

    expect(parsed(answer)).toMatchObject({ status: "FAIL", error: { id, status_code: status } })
    expect(parsed(answer)["seq_reply"]).toBe(reply)
  })

  it("tells the others that somebody is typing", async () => {
    const { server, ann, ben, channel } = await room()
    await using _ = server
    const sockets = [
      await connect(server, path, bearer(ann.token)),
      await connect(server, path, bearer(ben.token))
    ] as const
    await sockets[0].until(2)
    await sockets[1].until(2)

    sockets[0].send({ seq: 1, action: "user_typing", data: { channel_id: channel.id, parent_id: "" } })
    const [, , reply] = await sockets[0].until(3)
    const [, , typing] = await sockets[1].until(3)

    expect(reply).toBe('{"status":"OK","seq_reply":1}\n')
    expect(parsed(typing)).toMatchObject({
      event: "typing",
      data: { parent_id: "", user_id: ann.user.id },
      broadcast: { omit_users: { [ann.user.id]: true }, channel_id: channel.id }
    })
  })

  it.each(['{"seq":14,"action":', "[1,2]", '{"seq":"1","action":"ping"}'])("is cut by %s", async (message) => {
    const { server, ann } = await room()
    await using _ = server
    const socket = await connect(server, path, bearer(ann.token))

    socket.send(message)

    expect(await socket.closed).toBe(1006)
  })

  it("closes with 1009 on a frame over 8 KiB", async () => {
    const { server, ann } = await room()
    await using _ = server
    const socket = await connect(server, path, bearer(ann.token))

    socket.send({ seq: 1, action: "ping", data: { x: "y".repeat(9000) } })

    expect(await socket.closed).toBe(1009)
  })

  it("upgrades a wrong token, says nothing, and takes a challenge", async () => {
    const { server, ann } = await room()
    await using _ = server
    const socket = await connect(server, path, bearer("w".repeat(26)))

    socket.send({ seq: 1, action: "ping" })
    socket.send({ seq: 2, action: "authentication_challenge", data: { token: ann.token } })
    const frames = await socket.until(3)

    expect(frames.map(parsed)).toMatchObject([
      { event: "hello", seq: 0 },
      { status: "OK", seq_reply: 2 },
      { event: "status_change" }
    ])
  })

  it("is cut at once by a wrong challenge, and does not answer a needless one", async () => {
    const { server, ann } = await room()
    await using _ = server
    const wrong = await connect(server, path)
    const needless = await connect(server, path, bearer(ann.token))
    await needless.until(2)

    wrong.send({ seq: 1, action: "authentication_challenge", data: { token: "z".repeat(26) } })
    needless.send({ seq: 1, action: "authentication_challenge", data: { token: ann.token } })
    needless.send({ seq: 2, action: "ping" })
    const frames = await needless.until(3)

    expect(await wrong.closed).toBe(1006)
    expect(parsed(frames[2])["seq_reply"]).toBe(2)
  })

  it("stays open and silent when its session ends, and fails actions with 401", async () => {
    const { server, ann, ben, post } = await room()
    await using _ = server
    const socket = await connect(server, path, bearer(ann.token))
    await socket.until(2)
    await ask(server, "POST", "/api/v4/users/logout", { token: ann.token })

    await post(ben.token, "does ann hear this?")
    socket.send({ seq: 50, action: "ping" })
    const [, , answer] = await socket.until(3)

    expect(answer).toBe(
      '{"status":"FAIL","seq_reply":50,"error":{"id":"api.web_socket_router.not_authenticated.app_error","message":"WebSocket connection is not authenticated. Please log in and try again.","detailed_error":"","status_code":401}}\n'
    )
  })

  it("goes on under the same id after a new challenge, with a hole behind it", async () => {
    const { server, ann, ben, post } = await room()
    await using _ = server
    const again = await ask(server, "POST", "/api/v4/users/login", {
      body: { login_id: "ann", password: ann.password }
    })
    const token = again.headers.find(([name]) => name === "Token")?.[1] ?? ""
    const socket = await connect(server, path, bearer(ann.token))
    await socket.until(2)
    await ask(server, "POST", "/api/v4/users/logout", { token: ann.token })
    await post(ben.token, "lost")

    socket.send({ seq: 1, action: "authentication_challenge", data: { token } })
    const [first, , hello] = (await socket.until(4)).map(parsed)

    expect(hello).toMatchObject({ event: "hello", data: { connection_id: expect.any(String) }, seq: 2 })
    expect(hello?.["data"]).toEqual(first?.["data"])
  })

  it("tells of a new direct channel, and to whom one was added", async () => {
    const { server, ann, ben } = await room()
    await using _ = server
    const socket = await connect(server, path, bearer(ben.token))
    await socket.until(2)

    await ask(server, "POST", "/api/v4/channels/direct", { token: ann.token, body: [ann.user.id, ben.user.id] })
    const [, , added] = await socket.until(3)

    expect(parsed(added)).toMatchObject({
      event: "direct_added",
      data: { creator_id: ann.user.id, teammate_id: ben.user.id }
    })
  })

  it("refuses another origin with two texts in one body, and a session token in the query", async () => {
    const { server, ann } = await room()
    await using _ = server
    const upgrade = {
      connection: "Upgrade",
      upgrade: "websocket",
      "sec-websocket-version": "13",
      "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ=="
    }

    const origin = await ask(server, "GET", path, {
      token: ann.token,
      headers: { ...upgrade, origin: "http://evil.example" }
    })
    const query = await ask(server, "GET", `${path}?access_token=${ann.token}`, { headers: upgrade })
    const plain = await ask(server, "GET", path, { token: ann.token })
    const post = await ask(server, "POST", path, { token: ann.token, body: {} })

    expect(origin.status).toBe(403)
    expect(origin.body).toMatch(
      /^Forbidden\n\{"id":"api\.web_socket\.connect\.upgrade\.app_error","message":"URL Blocked because of CORS\. Url: http:\/\/evil\.example",.*"status_code":400\}$/
    )
    expect(json(query)["id"]).toBe("api.context.token_provided.app_error")
    expect(plain.status).toBe(400)
    expect(plain.body).toMatch(/^Bad Request\n\{/)
    expect(post.status).toBe(404)
  })

  it("lives under the base path, and ends with a slash if one likes", async () => {
    const { server, ann } = await room({ path: "/mattermost" })
    await using _ = server

    const socket = await connect(server, `${path}/`, bearer(ann.token))

    expect(parsed((await socket.until(1))[0])["event"]).toBe("hello")
  })
})
