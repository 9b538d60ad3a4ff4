import { assert, describe, it } from "@effect/vitest"
import * as Chat from "@matterwire/core/Chat"
import { makeClient } from "@matterwire/core/Client"
import { type MattermostError, NotFound } from "@matterwire/core/Errors"
import * as Mattermost from "@matterwire/core/Mattermost"
import { fromBytes } from "@matterwire/core/Source"
import type { WireResponse } from "@matterwire/core/Transport"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { hello, ok, refused, testTransport } from "./TestTransport.ts"

const TEAM = "rgaqpf6zypgzigni1emxuc71sr"
const SQUARE = "mji5m4yw67y7tjo6fkijzsztow"
const BOB = "hjjfkco87tfujxip6su17ia4no"
const ADA = "nud3r6sj9pfrifs7g3csed8ymy"

const channel = (id: string, name: string, team_id = TEAM) => ({
  id,
  create_at: 1795418686178,
  update_at: 1795418686178,
  delete_at: 0,
  team_id,
  type: team_id === "" ? "D" : "O",
  display_name: name,
  name,
  header: "",
  purpose: "",
  last_post_at: 0,
  total_msg_count: 0,
  extra_update_at: 0,
  creator_id: ""
})
const user = (id: string, username: string) => ({
  id,
  create_at: 1795418686028,
  delete_at: 0,
  username,
  auth_service: "",
  email: "",
  nickname: "",
  first_name: "",
  last_name: "",
  roles: "",
  locale: "en"
})
const team = {
  id: TEAM,
  create_at: 1,
  update_at: 1,
  delete_at: 0,
  display_name: "Example Team",
  name: "town",
  email: "",
  type: "O",
  company_name: "",
  allowed_domains: "",
  invite_id: "",
  allow_open_invite: false
}
const member = {
  channel_id: SQUARE,
  user_id: BOB,
  roles: "",
  last_viewed_at: 0,
  msg_count: 0,
  mention_count: 0,
  notify_props: { desktop: "default", mark_unread: "all" },
  last_update_at: 1
}
const unknownRoute = refused(404, "api.context.404.app_error")
const direct = channel("d4i5m4yw67y7tjo6fkijzsztow", `${BOB}__${ADA}`, "")

/** A server that knows these routes, and no others. */
const server = (routes: Readonly<Record<string, WireResponse>>, layer: typeof Chat.layerV4) => {
  const wire = testTransport(({ method, url }) =>
    Effect.succeed(routes[`${method} ${url.replace("https://mm.test", "")}`] ?? unknownRoute)
  )
  const client = Layer.provide(Mattermost.layer({ url: "https://mm.test", token: "some-token" }), wire.layer)
  const find = (place: string) =>
    Effect.flatMap(Chat.Chat, (chat) => chat.find(place)).pipe(Effect.provide(Layer.provide(layer, client)))
  return { find, requests: wire.requests }
}

describe("over v4, a place is found", () => {
  const routes = {
    "GET /api/v4/teams/name/town": ok(team),
    [`GET /api/v4/teams/${TEAM}/channels/name/town-square`]: ok(channel(SQUARE, "town-square")),
    [`GET /api/v4/channels/${SQUARE}`]: ok(channel(SQUARE, "town-square")),
    [`GET /api/v4/teams/${TEAM}`]: ok(team),
    [`GET /api/v4/channels/${direct.id}`]: ok(direct),
    [`GET /api/v4/users/${ADA}`]: ok(user(ADA, "ada")),
    "GET /api/v4/users/me": ok(user(BOB, "bob")),
    "GET /api/v4/users/username/ada": ok(user(ADA, "ada")),
    "POST /api/v4/channels/direct": ok(direct)
  }

  it.effect("by team and channel, as people write them", () =>
    Effect.gen(function* () {
      const { find } = server(routes, Chat.layerV4)

      const places = yield* Effect.forEach(["town/town-square", " Town/~town-square "], find)

      const place = { channel_id: SQUARE, team_id: TEAM, name: "town/town-square" }
      assert.deepStrictEqual(places, [place, place])
    })
  )

  it.effect("by a person's name, as the direct channel with them", () =>
    Effect.gen(function* () {
      const { find, requests } = server(routes, Chat.layerV4)

      const place = yield* find("@ada")

      assert.deepStrictEqual(place, { channel_id: direct.id, team_id: undefined, name: "@ada" })
      assert.strictEqual(requests.at(-1)?.body, JSON.stringify([BOB, ADA]))
    })
  )

  it.effect("by its id", () =>
    Effect.gen(function* () {
      const { find } = server(routes, Chat.layerV4)

      const places = yield* Effect.forEach([SQUARE, direct.id], find)

      assert.deepStrictEqual(places, [
        { channel_id: SQUARE, team_id: TEAM, name: "town/town-square" },
        { channel_id: direct.id, team_id: undefined, name: "@ada" }
      ])
    })
  )

  it.effect("or the server's own NotFound says that it is not there", () =>
    Effect.gen(function* () {
      const missing = refused(404, "app.channel.get_by_name.missing.app_error")
      const { find } = server({ ...routes, [`GET /api/v4/teams/${TEAM}/channels/name/nowhere`]: missing }, Chat.layerV4)

      const error = yield* Effect.flip(find("town/nowhere"))

      assert.ok(error._tag === "NotFound")
      assert.strictEqual(error.endpoint, "GET /api/v4/teams/{team_id}/channels/name/{channel_name}")
      assert.include(error.message, '"town/nowhere": ')
    })
  )

  it.effect("or InvalidInput says how it is written, and nothing is sent", () =>
    Effect.gen(function* () {
      const { find, requests } = server(routes, Chat.layerV4)

      for (const place of ["", "town-square", "a/b/c", "@", "../x", "town/ square"]) {
        const error = yield* Effect.flip(find(place))

        assert.strictEqual(error._tag, "InvalidInput")
        assert.include(error.message, "team/channel")
      }
      assert.lengthOf(requests, 0)
    })
  )
})

describe("what is no place", () => {
  for (const [version, layer] of [
    ["v4", Chat.layerV4],
    ["v3", Chat.layerV3]
  ] as const) {
    const refusedBy = <A>(call: (chat: Chat.ChatFace) => Effect.Effect<A, MattermostError>) => {
      const wire = testTransport(() => Effect.succeed(unknownRoute))
      const client = Layer.provide(Mattermost.layer({ url: "https://mm.test", token: "some-token" }), wire.layer)
      return Effect.flip(Effect.flatMap(Chat.Chat, call)).pipe(Effect.provide(Layer.provide(layer, client)))
    }

    it.effect(`is told by the call that was made, with what was given, over ${version}`, () =>
      Effect.gen(function* () {
        const errors = [
          yield* refusedBy((chat) => chat.say("nope", "hi")),
          yield* refusedBy((chat) => Stream.runDrain(chat.history("nope"))),
          yield* refusedBy((chat) => chat.upload("nope", fromBytes(new Uint8Array(1), { name: "a.txt" }))),
          yield* refusedBy((chat) => chat.find("nope"))
        ]

        assert.deepStrictEqual(
          errors.map((error) => error.endpoint),
          ["chat.say", "chat.history", "chat.upload", "chat.find"]
        )
        for (const { message } of errors) assert.match(message, /^chat\.\w+: "nope": a place is written team\/channel/)
      })
    )
  }

  it.effect("is not repeated where it is a link, which may be a secret", () =>
    Effect.gen(function* () {
      const { find } = server({}, Chat.layerV4)

      for (const link of ["https://mm.test/hooks/canary", "https://ann:canary@mm.test/x", "wss://mm.test/canary"]) {
        const error = yield* Effect.flip(find(link))

        assert.strictEqual(error._tag, "InvalidInput")
        assert.notInclude(error.message, "canary")
      }
    })
  )
})

describe.each([
  ["3.0", { channels: [channel(SQUARE, "town-square")], members: { [SQUARE]: member } }],
  ["3.10", [channel(SQUARE, "town-square")]]
])("over v3, as %s lists channels, a place is found", (release, list) => {
  const people =
    release === "3.0"
      ? { [`GET /api/v3/users/profiles/${TEAM}`]: ok({ [ADA]: user(ADA, "ada") }) }
      : {
          "GET /api/v3/users/name/ada": ok(user(ADA, "ada")),
          "GET /api/v3/users/name/nobody": refused(404, "store.sql_user.get_by_username.app_error")
        }
  const routes = {
    "GET /api/v3/teams/all": ok({ [TEAM]: team }),
    [`GET /api/v3/teams/${TEAM}/channels/`]: ok(list),
    [`POST /api/v3/teams/${TEAM}/channels/create_direct`]: ok(direct),
    ...people
  }

  it.effect("by team and channel, and by id, with the team that v3 needs", () =>
    Effect.gen(function* () {
      const { find } = server(routes, Chat.layerV3)

      const places = yield* Effect.forEach(["town/town-square", SQUARE], find)

      const place = { channel_id: SQUARE, team_id: TEAM, name: "town/town-square" }
      assert.deepStrictEqual(places, [place, place])
    })
  )

  it.effect("by a person's name, through one of one's teams", () =>
    Effect.gen(function* () {
      const { find } = server(routes, Chat.layerV3)

      const place = yield* find("@ada")

      assert.deepStrictEqual(place, { channel_id: direct.id, team_id: TEAM, name: "@ada" })
    })
  )

  it.effect("or NotFound says what there is none of", () =>
    Effect.gen(function* () {
      const { find } = server(routes, Chat.layerV3)

      for (const place of ["elsewhere/x", "town/nowhere", "nosuchchannelnosuchchannel", "@nobody"]) {
        const error = yield* Effect.flip(find(place))

        assert.strictEqual(error._tag, "NotFound", place)
      }
    })
  )
})

describe("a channel whose people's name cannot be had", () => {
  it.effect.each([
    [
      "v4, its team may not be seen",
      Chat.layerV4,
      channel(SQUARE, "town-square"),
      refused(403, "api.context.permissions.app_error")
    ],
    ["v4, its other one is gone", Chat.layerV4, direct, refused(404, "app.user.missing_account.const")],
    ["v3, its other one is gone", Chat.layerV3, direct, refused(404, "store.sql_user.missing_account.const")]
  ] as const)("is found all the same, under its own: over %s", ([, layer, there, refusal]) =>
    Effect.gen(function* () {
      const { find } = server(
        {
          [`GET /api/v4/channels/${there.id}`]: ok(there),
          [`GET /api/v4/teams/${TEAM}`]: refusal,
          [`GET /api/v4/users/${ADA}`]: refusal,
          [`GET /api/v3/users/${ADA}/get`]: refusal,
          "GET /api/v4/users/me": ok(user(BOB, "bob")),
          "GET /api/v3/users/me": ok(user(BOB, "bob")),
          "GET /api/v3/teams/all": ok({ [TEAM]: team }),
          [`GET /api/v3/teams/${TEAM}/channels/`]: ok([there])
        },
        layer
      )

      const place = yield* find(there.id)

      assert.strictEqual(place.channel_id, there.id)
      assert.strictEqual(place.name, there.name)
    })
  )
})

describe("a link", () => {
  const home = "https://mm.test/chat"
  const asked = (link: string) =>
    Effect.gen(function* () {
      const wire = testTransport(({ url }) =>
        Effect.succeed(url.includes("/channels/name/") ? ok(channel(SQUARE, "town-square")) : ok(team))
      )
      const client = Layer.provide(Mattermost.layer({ url: home, token: "some-token" }), wire.layer)
      const chat = Effect.flatMap(Chat.Chat, ({ find }) => find(link))
      const result = yield* Effect.result(Effect.provide(chat, Layer.provide(Chat.layerV4, client), { local: true }))
      return { result, requests: wire.requests.length }
    })

  it.effect.each([
    `${home}/town/channels/town-square`,
    ` ${home}/town/messages/town-square/ `,
    "HTTPS://MM.TEST/chat/Town/channels/town-square",
    `${home}/town/channels/town-square?a=/b#c`
  ])("into this server is found: %s", (link) =>
    Effect.gen(function* () {
      const { result } = yield* asked(link)

      assert.deepNestedInclude(result, { "success.channel_id": SQUARE })
    })
  )

  it.effect.each([
    "https://mm.test/town/channels/town-square",
    "https://mm.test/chatter/town/channels/town-square",
    `${home}-town/channels/town-square`,
    "https://mm.test.example.com/chat/town/channels/town-square",
    "https://mm.test@example.com/chat/town/channels/town-square",
    "https://ann:secret@mm.test/chat/town/channels/town-square",
    "https://mm.test:8443/chat/town/channels/town-square",
    "http://mm.test/chat/town/channels/town-square",
    `https://example.com/?${home}/town/channels/town-square`,
    `${home}/../town/channels/town-square`,
    `${home}//town/channels/town-square`,
    `${home}/town/channels/town-square/more`,
    `${home}/town/channels/%74own-square`,
    home
  ])("to anywhere else is refused, and nothing is asked: %s", (link) =>
    Effect.gen(function* () {
      const { requests, result } = yield* asked(link)

      assert.deepNestedInclude(result, { "failure._tag": "InvalidInput" })
      assert.notInclude(String(result._tag === "Failure" ? result.failure : ""), "secret")
      assert.strictEqual(requests, 0)
    })
  )
})

describe("which API a server speaks", () => {
  const versioned = (status: number, version: string | undefined): WireResponse => ({
    ...(status === 200 ? ok({ status: "OK" }) : unknownRoute),
    headers: version === undefined ? {} : { "x-version-id": version }
  })

  it.effect.each([
    ["v4", "11 answers the ping", versioned(200, "11.6.0.1.2.false")],
    ["v3", "3.10 answers it too", versioned(200, "3.10.0.3.10.3.c2e1.false")],
    ["v3", "3.0 knows no such route, and does not say who it is", versioned(404, undefined)],
    ["v3", "3.x knows no such route", versioned(404, "3.4.0")],
    ["v4", "a server of today hides the route", versioned(404, "11.6.0.1.2.false")]
  ] as const)("is %s, as %s", ([api, , answer]) =>
    Effect.gen(function* () {
      const { layer } = testTransport(() => Effect.succeed(answer))
      const client = Layer.provide(Mattermost.layer({ url: "https://mm.test", token: "some-token" }), layer)

      assert.strictEqual(yield* Effect.provide(Chat.apiOf, client), api)
    })
  )

  it.effect("is not guessed from the 404 of a proxy: the error is told, and the next call asks again", () =>
    Effect.gen(function* () {
      const page: WireResponse = { status: 404, headers: {}, body: "<html><title>Not here</title></html>" }
      const { layer, requests } = testTransport((_, index) =>
        Effect.succeed(index === 0 ? page : index === 1 ? versioned(200, "11.6.0.1.2.false") : ok(user(BOB, "bob")))
      )
      const mm = makeClient(layer, { url: "https://mm.test", token: "some-token" })

      const refusal = yield* Effect.promise(() => mm.chat.me().catch((error: unknown) => error))
      const me = yield* Effect.promise(() => mm.chat.me())
      yield* Effect.promise(() => mm.close())

      assert.instanceOf(refusal, NotFound)
      assert.strictEqual(me.username, "bob")
      assert.deepStrictEqual(
        requests.map(({ url }) => url.replace("https://mm.test/api", "")),
        ["/v4/system/ping", "/v4/system/ping", "/v4/users/me"]
      )
    })
  )

  it.effect("is asked once, also by calls that begin together", () =>
    Effect.gen(function* () {
      const { layer, requests } = testTransport(({ url }) =>
        Effect.as(Effect.yieldNow, url.endsWith("/ping") ? versioned(200, "11.6.0.1.2.false") : ok(user(BOB, "bob")))
      )
      const mm = makeClient(layer, { url: "https://mm.test", token: "some-token", pace: false })

      yield* Effect.promise(() => Promise.all([mm.chat.me(), mm.chat.me(), mm.chat.api()]))
      yield* Effect.promise(() => mm.close())

      assert.lengthOf(
        requests.filter(({ url }) => url.endsWith("/ping")),
        1
      )
    })
  )
})

describe("over v3, a message in a direct channel", () => {
  it.effect("is answered where it came from, whose team is empty there", () =>
    Effect.gen(function* () {
      const wire = testTransport(({ method, url }) =>
        Effect.succeed(
          method === "POST" ? ok({ id: "p1" }) : url.endsWith("/teams/all") ? ok({ [TEAM]: team }) : ok([direct])
        )
      )
      const client = Layer.provide(
        Mattermost.layer({ url: "https://mm.test", token: "some-token", checkAnswers: false }),
        wire.layer
      )
      const here = { channel_id: direct.id, team_id: "" }

      yield* Effect.flatMap(Chat.Chat, (chat) =>
        Effect.all([
          chat.say(here, "hi"),
          chat.reply({ ...here, id: "p0", root_id: "" }, "hi"),
          Stream.runDrain(Stream.take(chat.history(here), 1))
        ])
      ).pipe(Effect.provide(Layer.provide(Chat.layerV3, client)))

      assert.deepStrictEqual(
        wire.requests.map(({ url }) => url).filter((url) => url.includes("//", 8)),
        []
      )
      assert.lengthOf(
        wire.requests.filter(({ url }) => url.endsWith(`/teams/${TEAM}/channels/${direct.id}/posts/create`)),
        2
      )
    })
  )
})

describe("a reply", () => {
  it.effect.each([
    ["the thread that a post begins", "", "p1"],
    ["the thread that it is in", "p0", "p0"]
  ] as const)("goes into %s, and over v3 the channel's team is looked up once", ([, root_id, root]) =>
    Effect.gen(function* () {
      for (const layer of [Chat.layerV4, Chat.layerV3]) {
        const wire = testTransport(({ method, url }) =>
          Effect.succeed(
            method === "POST"
              ? ok({ id: "p2" })
              : ok(url.endsWith("/teams/all") ? { [TEAM]: team } : [channel(SQUARE, "town-square")])
          )
        )
        const client = Layer.provide(
          Mattermost.layer({ url: "https://mm.test", token: "some-token", checkAnswers: false }),
          wire.layer
        )
        const to = { id: "p1", channel_id: SQUARE, root_id }

        yield* Effect.flatMap(Chat.Chat, (chat) => Effect.andThen(chat.reply(to, "a"), chat.reply(to, "b"))).pipe(
          Effect.provide(Layer.provide(layer, client), { local: true })
        )

        const posts = wire.requests.filter(({ method }) => method === "POST")
        assert.lengthOf(posts, 2)
        assert.lengthOf(wire.requests, layer === Chat.layerV4 ? 2 : 4)
        for (const { body } of posts) assert.include(typeof body === "string" ? body : "", `"root_id":"${root}"`)
      }
    })
  )
})

describe("who wrote a message", () => {
  const post = (more: object) => ({
    id: "i3wrrm49bin57myn5ygiom198a",
    create_at: 1,
    update_at: 1,
    delete_at: 0,
    user_id: BOB,
    channel_id: SQUARE,
    root_id: "",
    parent_id: "",
    original_id: "",
    message: "hi",
    type: "",
    props: {},
    hashtags: "",
    pending_post_id: "",
    ...more
  })
  const heard = (layer: typeof Chat.layerV3, sender_name: string, more: object) =>
    Effect.gen(function* () {
      const wire = testTransport()
      const client = Layer.provide(Mattermost.layer({ url: "https://mm.test", token: "some-token" }), wire.layer)
      const first = Effect.flatMap(Chat.Chat, (chat) => Stream.runHead(chat.messages))
      const fiber = yield* Effect.forkChild(Effect.provide(first, Layer.provide(layer, client)))
      const socket = yield* wire.nextSocket
      const data = {
        channel_name: "town-square",
        channel_type: "O",
        team_id: TEAM,
        sender_name,
        post: JSON.stringify(post(more))
      }
      const broadcast = { omit_users: null, user_id: "", channel_id: SQUARE, team_id: "" }
      socket.say(hello(), JSON.stringify({ event: "posted", data, broadcast, seq: 1 }))
      const message = Option.getOrThrow(yield* Fiber.join(fiber))
      return Result.isSuccess(message) ? message.success.sender_name : message.failure.message
    })

  it.effect("has an @ over both versions, and a webhook its own name", () =>
    Effect.gen(function* () {
      const names = [
        yield* heard(Chat.layerV4, "@bob", {}),
        yield* heard(Chat.layerV3, "bob", {}),
        yield* heard(Chat.layerV4, "weatherbot", { props: { from_webhook: "true" } }),
        yield* heard(Chat.layerV3, "weatherbot", { props: { from_webhook: "true" } }),
        yield* heard(Chat.layerV3, "System", { type: "system_join_leave" })
      ]

      assert.deepStrictEqual(names, ["@bob", "@bob", "weatherbot", "weatherbot", "System"])
    })
  )
})
