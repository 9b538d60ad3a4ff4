import type { ClientOptions } from "@matterwire/core/Client"
import { makeSendWebhook } from "@matterwire/core/IncomingWebhook"
import type { Adapter } from "../Adapter.ts"
import { equal, eventually, fail, ok, rejects, soon } from "../assert.ts"
import type { Case } from "../Case.ts"
import { reveal } from "../reveal.ts"
import type { World } from "../World.ts"

const TOKEN = "canarytokencanarytokencana"
const PASSWORD = "canary-password-0"
const CANARY = /canary/i

/** What a client says of itself while it works: hooks and log, kept word for word. */
const overheard = () => {
  const said: Array<unknown> = []
  const hear = (event: unknown) => void said.push(event)
  const options: Partial<ClientOptions> = {
    logger: hear,
    hooks: { request: hear, response: hear, retry: hear, wait: hear, missing: hear }
  }
  return { said, options }
}

const assertClean = (adapter: Adapter, value: unknown, what: string) => {
  const text = `${reveal(value)}\n${adapter.inspect?.(value) ?? ""}`
  const leak = CANARY.exec(text)
  if (leak !== null)
    ok(false, `a secret shows in ${what}: …${text.slice(Math.max(0, leak.index - 60), leak.index + 30)}…`)
}

/** What a promise must reject with. */
const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => fail("it succeeded"),
    (error: unknown) => error
  )

/** Everything that can go wrong, with a server or proxy that repeats what it was sent. */
const misfortunes = (world: World): ReadonlyArray<readonly [what: string, prepare: () => Promise<void>]> => {
  const echo = JSON.stringify({
    id: "api.context.session_expired.app_error",
    message: `Invalid session ${TOKEN}`,
    detailed_error: `token=${TOKEN} Authorization: Bearer ${TOKEN}`,
    request_id: "abc",
    status_code: 500
  })
  const answer =
    (status: number, body: string, headers: Readonly<Record<string, string>> = {}) =>
    () =>
      world.respond({ path: "/users/me" }, { status, body, headers })
  return [
    ["a real 401", async () => {}],
    ...[400, 401, 403, 404, 409, 429, 500, 501, 502].map(
      (status) => [`an echoing ${status}`, answer(status, echo)] as const
    ),
    ["an echoing page", answer(502, `<html><title>${TOKEN}</title>${TOKEN}</html>`)],
    ["an echoing text", answer(500, `Bearer ${TOKEN}`)],
    ["a redirect", answer(301, "", { location: `${world.elsewhere.url}/?token=${TOKEN}` })],
    ["an answer that is no JSON", answer(200, `<${TOKEN}>`)],
    ["an answer with an error behind it", answer(200, `[]${echo}`)],
    ["an answer of a wrong type", answer(200, JSON.stringify({ id: 1, username: TOKEN }))],
    ["an answer that lacks fields", answer(200, JSON.stringify({ [TOKEN]: 1 }))],
    ["an answer that never comes", () => world.hang({ path: "/users/me" })]
  ]
}

export const secrets: ReadonlyArray<Case> = [
  {
    name: "the URL of a webhook shows in no error, whatever answers, or nothing",
    run: async (adapter, world) => {
      const sendWebhook = makeSendWebhook(adapter.transport)
      const hook = "/hooks/canaryhookcanaryhookcanary"
      const url = `${world.url}${hook}`
      const echo = (status: number) => ({
        status,
        headers: { location: `${world.elsewhere.url}${hook}` },
        body: JSON.stringify({
          id: "web.incoming_webhook.general.app_error",
          message: `webhook ${url}`,
          detailed_error: hook
        })
      })

      for (const answer of [...[200, 301, 400, 404, 500, 502].map(echo), { status: 403, body: `no ${url}` }]) {
        await world.respond({ method: "POST", path: hook }, answer)
        assertClean(adapter, await failure(sendWebhook(url, { text: "x" })), `the error of ${answer.status}`)
      }
      await world.hang({ method: "POST", path: hook })
      assertClean(adapter, await failure(sendWebhook(url, { text: "x" }, { timeout: 50 })), "a timeout")
      for (const broken of [`http://127.0.0.1:1${hook}`, `http://[::1${hook}`, `${url}/canary`]) {
        assertClean(adapter, await failure(sendWebhook(broken, { text: "x" })), "the error of no answer")
      }
    }
  },
  {
    name: "a token never goes to another origin",
    run: async (adapter, world) => {
      await using mm = adapter.createClient({ url: world.url, token: world.token, retries: 0 })
      const there = world.elsewhere.url
      await world.respond({ path: "/users/me" }, { status: 307, headers: { location: `${there}/api/v4/users/me` } })
      await world.respond({ path: "/websocket" }, { status: 307, headers: { location: `${there}/api/v4/websocket` } })

      await rejects(mm.users.get({ user_id: "me" }), "Redirected")
      for (const path of [
        `${there}/api/v4/users/me`,
        `//${there.replace("http://", "")}/api`,
        "\\\\evil",
        "@evil/x",
        "api/v4/users/me"
      ]) {
        await rejects(mm.request("GET", path), "InvalidInput")
      }
      const loop = mm
        .events("posted")
        [Symbol.asyncIterator]()
        .next()
        .catch(() => {})
      await eventually("the socket was tried", async () => (await world.seen()).some(({ upgrade }) => upgrade))
      await mm.close()
      await soon("the loop ends", loop)

      equal(await world.elsewhere.seen(), [], "what came in elsewhere")
    }
  },
  {
    name: "a token shows in no error, hook or log line, whatever the server repeats of it",
    run: async (adapter, world) => {
      const { options, said } = overheard()
      for (const [what, prepare] of misfortunes(world)) {
        await prepare()
        await using mm = adapter.createClient({ ...options, url: world.url, token: TOKEN, retries: 1, pace: false })
        const error = await mm.users.get({ user_id: "me" }, { timeout: 100 }).then(
          () => undefined,
          (thrown: unknown) => thrown
        )
        assertClean(adapter, error, what)
        assertClean(adapter, mm, "the client itself")
      }
      ok(said.length > 0, "hooks and log were called")
      assertClean(adapter, said, "hooks and log")
    }
  },
  {
    name: "a password shows in no error, hook or log line",
    run: async (adapter, world) => {
      const { options, said } = overheard()
      const login = { ...world.login, password: PASSWORD }
      for (const body of ["", JSON.stringify({ id: "x", message: "wrong", detailed_error: `password=${PASSWORD}` })]) {
        if (body !== "") await world.respond({ path: "/users/login" }, { status: 500, body })
        await using mm = adapter.createClient({ ...options, url: world.url, login })
        const error = await mm.users.get({ user_id: "me" }).then(
          () => undefined,
          (thrown: unknown) => thrown
        )
        ok(error instanceof Error, "the login was refused")
        assertClean(adapter, error, "the error of a login")
      }
      ok(said.length > 0, "hooks and log were called")
      assertClean(adapter, said, "hooks and log")
    }
  },
  {
    name: "a token shows in no error or log line of an event stream",
    run: async (adapter, world) => {
      const { options, said } = overheard()
      for (const status of [401, 403, 429, 503]) {
        await world.respond({ path: "/websocket" }, { status, body: `Forbidden\n{"message":"${TOKEN}"}` })
        await using mm = adapter.createClient({ ...options, url: world.url, token: TOKEN })
        const known = (await world.seen()).length
        const ended = mm
          .events("posted")
          [Symbol.asyncIterator]()
          .next()
          .then(
            () => undefined,
            (thrown: unknown) => thrown
          )
        await eventually("the socket was tried", async () =>
          (await world.seen()).slice(known).some(({ upgrade }) => upgrade)
        )
        assertClean(adapter, await mm.connection(), "the connection's state")
        await mm.close()
        assertClean(adapter, await soon("the loop ends", ended), `a socket refused with ${status}`)
      }
      assertClean(adapter, said, "hooks and log")
    }
  },
  {
    name: "a configuration that is refused does not show its secrets",
    run: async (adapter, world) => {
      const broken: ReadonlyArray<ClientOptions> = [
        { url: world.url.replace("http://", `http://ann:${PASSWORD}@`), token: TOKEN },
        { url: `${world.url}/?token=${TOKEN}`, token: TOKEN },
        { url: `ftp://${TOKEN}`, token: TOKEN },
        { url: TOKEN, token: TOKEN },
        { url: world.url, token: TOKEN, timeout: -1 }
      ]
      for (const options of broken) {
        let error: unknown
        try {
          await adapter.createClient(options).close()
        } catch (thrown) {
          error = thrown
        }
        ok(error instanceof Error, "it was refused")
        equal(Reflect.get(error, "_tag"), "InvalidInput", "its tag")
        assertClean(adapter, error, "the error of a configuration")
      }
    }
  }
]
