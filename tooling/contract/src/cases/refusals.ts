import { equal, eventually, ok, rejects } from "../assert.ts"
import type { Case } from "../Case.ts"

export const refusals: ReadonlyArray<Case> = [
  {
    name: "an unknown thing is NotFound, with the server's id, status and request",
    run: async (adapter, world) => {
      await using mm = adapter.createClient({ url: world.url, token: world.token })

      const error = await rejects(mm.posts.get({ post_id: "nosuchpostnosuchpostnosuch" }), "NotFound")

      equal([error["status"], error["endpoint"]], [404, "GET /api/v4/posts/{post_id}"], "status and endpoint")
      equal(error["id"], "app.post.get.app_error", "the server's name of the error")
      equal(String(error["requestId"]).length, 26, "length of the request's id")
    }
  },
  {
    name: "an unknown token is Unauthorized",
    run: async (adapter, world) => {
      await using mm = adapter.createClient({ url: world.url, token: "nosuchtokennosuchtokennosu" })

      const error = await rejects(mm.users.get({ user_id: "me" }), "Unauthorized")

      equal(error["status"], 401, "status")
    }
  },
  {
    name: "a wrong password is tried once only",
    run: async (adapter, world) => {
      await using mm = adapter.createClient({ url: world.url, login: { ...world.login, password: "wrong-password" } })

      const first = await rejects(mm.users.get({ user_id: "me" }), "Unauthorized")
      await rejects(mm.users.get({ user_id: "me" }), "Unauthorized")
      await rejects(mm.posts.create({ channel_id: world.channel_id, message: "no" }), "Unauthorized")

      equal(first["status"], 401, "status")
      const requests = (await world.seen()).map(({ method, url }) => `${method} ${url}`)
      equal(requests, ["POST /api/v4/users/login"], "what was sent")
    }
  },
  {
    name: "a page of HTML with status 502 is Unavailable, and keeps its status",
    run: async (adapter, world) => {
      await world.respond(
        { path: "/users/me" },
        {
          status: 502,
          headers: { "content-type": "text/html" },
          body: "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"
        }
      )
      await using mm = adapter.createClient({ url: world.url, token: world.token, retries: 0 })

      const error = await rejects(mm.users.get({ user_id: "me" }), "Unavailable")

      equal(error["status"], 502, "status")
      ok(error.message.includes("502"), "the message says the status")
      ok(!error.message.includes("nginx"), "the message does not repeat the page")
    }
  },
  {
    name: "a redirect is refused, and a POST does not become a GET",
    run: async (adapter, world) => {
      for (const status of [301, 302, 307, 308]) {
        await world.respond({ path: "/posts" }, { status, headers: { location: `${world.url}/api/v4/users/me` } })
        await using mm = adapter.createClient({ url: world.url, token: world.token })

        const error = await rejects(mm.posts.create({ channel_id: world.channel_id, message: "hello" }), "Redirected")

        // A browser does not show where to, nor with which status.
        if (error["status"] !== 0) equal(error["status"], status, "status")
      }
      const requests = (await world.seen()).map(({ method, url }) => `${method} ${url}`)
      equal(requests, Array(4).fill("POST /api/v4/posts"), "what was sent")
    }
  },
  {
    name: "a hostile path value is InvalidInput, and nothing is sent",
    run: async (adapter, world) => {
      await using mm = adapter.createClient({ url: world.url, token: world.token })

      for (const hostile of ["", ".", "..", "...", "a/b", "a\\b", "../users/me", "a%2fb", "a?b#c/", "a\r\nb\0"]) {
        // What has no slash or backslash in it and is more than dots may be a name: it is sent as one part of the path.
        const call = mm.users.getByUsername({ username: hostile })
        if (/^\.*$|[/\\]|%2f|%5c/i.test(hostile)) {
          const error = await rejects(call, "InvalidInput")
          equal(error["status"], undefined, `status for ${JSON.stringify(hostile)}`)
        } else {
          await call.catch(() => {})
        }
      }

      const foreign = (await world.seen()).filter(({ url }) => !/^\/api\/v4\/users\/username\/[^/?#\\]+$/.test(url))
      equal(foreign, [], "what was sent")
    }
  },
  {
    name: "an answer over the cap is not read to its end",
    run: async (adapter, world) => {
      await world.respond({ path: "/users/me" }, { status: 200, body: `{"id":"${"x".repeat(5_000_000)}"}` })
      await using mm = adapter.createClient({ url: world.url, token: world.token, maxAnswerBytes: 100_000 })

      const error = await rejects(mm.users.get({ user_id: "me" }), "Undecodable")

      equal(error["status"], 200, "status")
      ok(error.message.includes("100000"), "the message names the cap")
      await eventually("no request is under way", async () => (await world.open()).requests === 0)
    }
  },
  {
    name: "a server that is not there is Unreachable",
    run: async (adapter) => {
      await using mm = adapter.createClient({ url: "http://127.0.0.1:1", token: "some-token", retries: 0 })

      const error = await rejects(mm.users.get({ user_id: "me" }), "Unreachable")

      equal(error["endpoint"], "GET /api/v4/users/{user_id}", "endpoint")
    }
  }
]
