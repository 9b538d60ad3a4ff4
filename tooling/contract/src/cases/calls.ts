import { bytesBody, empty, endpoint } from "@matterwire/core/Endpoint"
import { InvalidInput } from "@matterwire/core/Errors"
import { makeSendWebhook } from "@matterwire/core/IncomingWebhook"
import * as Mattermost from "@matterwire/core/Mattermost"
import * as Users from "@matterwire/core/v4/Users"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { equal, ok, rejects } from "../assert.ts"
import type { Case } from "../Case.ts"

const MESSAGE = 'Grüße, 日本 :tada: \u2028 "quoted"'

export const calls: ReadonlyArray<Case> = [
  {
    name: "a v4 call gives the decoded answer",
    run: async (adapter, world) => {
      await using mm = adapter.createClient({ url: world.url, token: world.token })

      const me = await mm.users.get({ user_id: "me" })
      const written = await mm.posts.create({ channel_id: world.channel_id, message: MESSAGE })
      const read = await mm.posts.get({ post_id: written.id })

      equal(me.id, world.user.id, "whose token it is")
      equal([read.message, read.user_id], [MESSAGE, world.user.id], "what was written")
    }
  },
  {
    name: "a v3 call gives the decoded answer",
    run: async (adapter, world) => {
      await using mm = adapter.createClient({ url: world.url, token: world.token, teamId: world.team_id })

      const me = await mm.v3.users.getMe()
      const written = await mm.v3.posts.create({ channel_id: world.channel_id, message: MESSAGE })

      equal(me.id, world.user.id, "whose token it is")
      equal([written.message, written.user_id], [MESSAGE, world.user.id], "what was written")
    }
  },
  {
    name: "an answer carries the request's id and the server's version",
    run: async (adapter, world) => {
      await using mm = adapter.createClient({ url: world.url, token: world.token })

      const answer = await mm.users.get.answer({ user_id: "me" })

      equal(answer.status, 200, "status")
      equal(answer.requestId?.length, 26, "length of the request's id")
      ok(answer.serverVersion, "the server's version is there")
    }
  },
  {
    name: "the transport alone is enough for Effect programs",
    run: async (adapter, world) => {
      const client = Layer.provide(Mattermost.layer({ url: world.url, token: world.token }), adapter.transport())

      const me = await Effect.runPromise(Effect.provide(Users.get({ user_id: "me" }), client))

      equal(me.username, world.user.username, "whose token it is")
    }
  },
  {
    name: "an incoming webhook needs no client and no token, keeps the base path, and is sent once",
    world: { path: "/mattermost" },
    run: async (adapter, world) => {
      const sendWebhook = makeSendWebhook(adapter.transport)
      const hook = "/hooks/jngp7cxpi7ftjx7cwrhy7ha66h"
      await world.respond({ method: "POST", path: hook }, { status: 200, body: "ok" })

      await sendWebhook(`${world.url}${hook}`, { text: MESSAGE })
      await world.respond({ method: "POST", path: hook }, { status: 502 })
      const error = await rejects(sendWebhook(`${world.url}${hook}`, { text: MESSAGE }), "Unavailable")

      equal(error["endpoint"], "POST /hooks/{id}", "endpoint")
      const posts = (await world.seen()).filter(({ method }) => method === "POST")
      equal(
        posts.map(({ headers, url }) => [url, headers["content-type"], headers["authorization"]]),
        Array(2).fill([`/mattermost${hook}`, "application/json", undefined]),
        "what was sent"
      )
    }
  },
  {
    name: "what has not changed is not sent again, and what has is",
    run: async (adapter, world) => {
      await using mm = adapter.createClient({ url: world.url, token: world.token })
      const here = { channel_id: world.channel_id }

      const first = await mm.posts.getForChannel.answer(here)
      const same = await mm.posts.getForChannel.ifChanged(first.etag, here)
      await world.say("something new")
      const next = await mm.posts.getForChannel.ifChanged(first.etag, here)

      ok(first.etag, "there is an etag")
      equal(same, undefined, "what did not change")
      equal(next?.value.posts[next.value.order[0] ?? ""]?.message, "something new", "what did")
    }
  },
  {
    name: "a login by password gives a session for the calls behind it",
    run: async (adapter, world) => {
      await using mm = adapter.createClient({ url: world.url, login: world.login })

      const people = await Promise.all([mm.users.get({ user_id: "me" }), mm.users.get({ user_id: "me" })])

      equal(
        people.map(({ id }) => id),
        [world.user.id, world.user.id],
        "who we are"
      )
      const logins = (await world.seen()).filter(({ url }) => url.endsWith("/users/login"))
      equal(logins.length, 1, "logins")
    }
  },
  {
    name: "a gzip answer is unpacked",
    run: async (adapter, world) => {
      await using mm = adapter.createClient({ url: world.url, token: world.token })
      for (let n = 0; n < 8; n++)
        await mm.posts.create({ channel_id: world.channel_id, message: `${n} ${"long ".repeat(200)}` })

      const { headers, value } = await mm.posts.getForChannel.answer({ channel_id: world.channel_id })

      ok(value.order.length >= 8, "all posts are in the page")
      const page = (await world.seen()).findLast(({ method }) => method === "GET")
      ok(page?.headers["accept-encoding"]?.includes("gzip"), "gzip was asked for")
      // Browsers hide from a page of another origin how it was packed.
      equal(headers["content-encoding"] ?? "gzip", "gzip", "how it was packed")
    }
  },
  {
    name: "a base path is kept by every call",
    world: { path: "/mattermost" },
    run: async (adapter, world) => {
      await using mm = adapter.createClient({ url: world.url, token: world.token })

      await mm.users.get({ user_id: "me" })
      await mm.v3.users.getMe()
      await mm.request("GET", "/api/v4/users/me")

      const paths = (await world.seen()).map(({ url }) => url)
      equal(
        paths,
        ["/mattermost/api/v4/users/me", "/mattermost/api/v3/users/me", "/mattermost/api/v4/users/me"],
        "paths"
      )
    }
  },
  {
    name: "the claim reservedHeaders is true",
    run: async (adapter, world) => {
      await using mm = adapter.createClient({ url: world.url, token: world.token, userAgent: "contract/1" })

      await mm.users.get({ user_id: "me" })

      const agent = (await world.seen())[0]?.headers["user-agent"] ?? ""
      equal(agent.startsWith("contract/1 "), adapter.capabilities.reservedHeaders, `User-Agent was set (${agent})`)
    }
  },
  {
    name: "the claim cookies is true",
    run: async (adapter, world) => {
      await using mm = adapter.createClient({ url: world.url, login: { ...world.login, cookie: true } })

      const ended = await mm.users.get({ user_id: "me" }).then(
        ({ username }) => username,
        (error: unknown) => (error instanceof InvalidInput ? "refused" : String(error))
      )

      const { cookies = false } = adapter.capabilities
      equal(ended, cookies ? world.user.username : "refused", "a session that lives in a cookie")
      equal((await world.seen()).length > 0, cookies, "requests were sent")
    }
  },
  {
    name: "the claim streamingUpload is true",
    run: async (adapter, world) => {
      const upload = endpoint("Upload", "POST", "/api/v4/contract/upload", () => ({ body: bytesBody, success: empty }))
      await world.respond({ path: "/contract/upload" }, { status: 201 })
      const client = Layer.provide(Mattermost.layer({ url: world.url, token: world.token }), adapter.transport())
      async function* body() {
        yield new Uint8Array([1, 2])
        yield new Uint8Array([3])
      }

      const ended = await Effect.runPromise(Effect.provide(Effect.exit(upload({ body: body() })), client))

      equal(
        ended._tag === "Success",
        adapter.capabilities.streamingUpload,
        "a body could be produced while it was sent"
      )
      const length = (await world.seen())[0]?.headers["content-length"]
      if (adapter.capabilities.streamingUpload) equal(length, undefined, "the length that was known before")
    }
  }
]
