import { describe, expect, it } from "vitest"
import { startServer } from "../src/index.ts"
import { ask, failure, json, text, values } from "./raw.ts"

/** A webhook of Ann's, who is an admin, to `dev`; `seen` answers the newest post of a channel. */
const stage = async (version: "11.6" | "3.10" | "both" = "both") => {
  const server = await startServer({ version })
  const team = server.addTeam("town")
  const { token, user } = server.addUser({ username: "ann", team: "town", admin: true })
  const ben = server.addUser({ username: "ben", team: "town" })
  const channel = server.addChannel({ team: "town", name: "dev", members: ["ann", "ben"] })
  const made = await (version === "3.10"
    ? ask(server, "POST", `/api/v3/teams/${team.id}/hooks/incoming/create`, { token, body: { channel_id: channel.id } })
    : ask(server, "POST", "/api/v4/hooks/incoming", { token, body: { channel_id: channel.id, display_name: "CI" } }))
  const id = text(made, "id")
  const send = (body: unknown, type = "application/json") =>
    ask(server, "POST", `/hooks/${id}`, { body, headers: { "content-type": type } })
  const seen = async (channelId = channel.id, as = token) => {
    const { order, posts } = json(await ask(server, "GET", `/api/v4/channels/${channelId}/posts`, { token: as }))
    if (!Array.isArray(order) || typeof posts !== "object" || posts === null) throw new Error("no list of posts")
    const known = new Map(Object.entries(posts))
    return order.map((post): unknown => known.get(String(post)))
  }
  return { server, token, user, ben, team, channel, id, send, seen }
}

describe("a webhook's URL", () => {
  it("posts in the name of its owner, and answers ok as plain text", async () => {
    const { server, user, send, seen } = await stage()
    await using _ = server

    const answer = await send({ text: "built <http://ci/1|no. 1>" })

    expect([answer.status, answer.body]).toEqual([200, "ok"])
    expect(values(answer, "Content-Type")).toEqual(["text/plain"])
    expect((await seen())[0]).toMatchObject({
      user_id: user.id,
      message: "built [no. 1](http://ci/1)",
      props: { from_webhook: "true", override_username: "webhook", webhook_display_name: "CI" }
    })
  })

  it("takes a form whose payload is JSON, and no form that is JSON", async () => {
    const { server, send, seen } = await stage()
    await using _ = server
    const form = "application/x-www-form-urlencoded"

    const good = await send(`payload=${encodeURIComponent('{"text":"by form"}')}`, form)
    const bad = await send('{"text":"x"}', form)

    expect(good.status).toBe(200)
    expect(failure(bad)).toBe("400 web.incoming_webhook.decode.app_error")
    expect(await seen()).toMatchObject([{ message: "by form" }])
  })

  it("goes to another channel or user when asked, if it is not locked", async () => {
    const { server, token, team, channel, id, ben, send, seen } = await stage()
    await using _ = server
    const town = text(await ask(server, "GET", `/api/v4/teams/${team.id}/channels/name/town-square`, { token }), "id")

    await send({ text: "to all", channel: "town-square", username: "robot" })
    await send({ text: "to ben", channel: "@ben" })
    const mine = await ask(server, "GET", "/api/v4/users/me/channels", { token: ben.token })
    const direct = Object.values(json(mine)).find((one) => JSON.stringify(one).includes('"type":"D"'))
    await ask(server, "PUT", `/api/v4/hooks/incoming/${id}`, {
      token,
      body: { id, channel_id: channel.id, display_name: "CI", description: "", channel_locked: true }
    })
    const locked = await send({ text: "x", channel: "town-square" })

    expect(await seen(town)).toMatchObject([{ message: "to all", props: { override_username: "robot" } }])
    expect(await seen(text({ body: JSON.stringify(direct) }, "id"), ben.token)).toMatchObject([{ message: "to ben" }])
    expect(failure(locked)).toBe("403 web.incoming_webhook.general.app_error")
  })

  it("splits what is too long between characters, and gives the attachments to the last part", async () => {
    const { server, send, seen } = await stage()
    await using _ = server

    await send({
      text: `${"a".repeat(16_382)}😀😀`,
      attachments: [{ text: "att", fields: [{ title: "n", value: 5 }] }]
    })

    expect(await seen()).toMatchObject([
      { message: "😀", props: { attachments: [{ text: "att", fields: [{ value: "5" }] }] } },
      { message: `${"a".repeat(16_382)}😀`, type: "slack_attachment" }
    ])
  })

  it.each([
    { body: { text: "" }, answers: "400 web.incoming_webhook.general.app_error" },
    { body: { text: 5 }, answers: "400 web.incoming_webhook.decode.app_error" },
    { body: "just text", answers: "400 web.incoming_webhook.decode.app_error" },
    { body: { text: "x", channel: "nope" }, answers: "404 web.incoming_webhook.general.app_error" },
    { body: { text: "x", type: "system_join_channel" }, answers: "400 web.incoming_webhook.general.app_error" }
  ])("answers $answers to $body", async ({ body, answers }) => {
    const { server, send } = await stage()
    await using _ = server

    expect(failure(await send(body))).toBe(answers)
  })

  it("says more in 3.10", async () => {
    const { server, send } = await stage("3.10")
    await using _ = server

    expect((await send({ text: "x" })).body).toBe("ok")
    expect(failure(await send({ text: "" }))).toBe("400 web.incoming_webhook.text.app_error")
    expect(failure(await send({ text: "x", channel: "nope" }))).toBe("500 web.incoming_webhook.channel.app_error")
  })

  it("is dead once the webhook is deleted", async () => {
    const { server, token, id, send } = await stage()
    await using _ = server

    await ask(server, "DELETE", `/api/v4/hooks/incoming/${id}`, { token })

    expect(failure(await send({ text: "x" }))).toBe("400 web.incoming_webhook.general.app_error")
    expect(failure(await ask(server, "GET", `/api/v4/hooks/incoming/${id}`, { token }))).toBe(
      "404 app.webhooks.get_incoming.app_error"
    )
  })
})
