// Checked, never run: a program that uses all of the face, and gets nothing untyped from it.
import * as Auth from "@matterwire/core/Auth"
import { posted } from "@matterwire/core/v4/events/posts"
import * as Events from "@matterwire/core/Events"
import * as Posts from "@matterwire/core/v4/Posts"
import {
  createClient,
  type HttpClient,
  isMattermostError,
  layer,
  NotFound,
  RateLimited,
  sendWebhook,
  transport,
  type TransportOptions,
  Unreachable
} from "@matterwire/deno"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"

const client: HttpClient = Deno.createHttpClient({ caCerts: [] })
const reach: TransportOptions = { client, caCerts: ["pem"] }
const mm = createClient({
  ...reach,
  url: "https://chat.example.com/mattermost",
  login: { login_id: "ann", password: "secret", api: "v3" },
  timeout: "5 seconds",
  retries: 0,
  userAgent: "consumer/1",
  teamId: "team",
  checkAnswers: "strict",
  pace: false,
  maxAnswerBytes: 1024,
  logger: ({ level, message }) => console.log(level.length, message.length),
  hooks: { retry: ({ delayMs }) => console.log(delayMs.toFixed()) }
})

const names: Array<string> = []
names.push((await mm.users.get({ user_id: "me" }, { signal: AbortSignal.timeout(10), timeout: 5 })).username)
names.push((await mm.v3.users.getMe()).username)
const { requestId, value } = await mm.posts.create.answer({ channel_id: "c", message: "m" })
names.push(value.id, requestId?.toUpperCase() ?? "")
for await (const event of mm.events("posted", "typing")) if (event.event === "posted") names.push(event.post.message)
for await (const { event } of mm.v3.events("hello")) names.push(event)
const untyped: unknown = await mm.request("GET", "/api/v4/thing", { query: { page: 1 } })

await sendWebhook("https://chat.example.com/hooks/x", { text: "t", attachments: [{ ts: 1 }] }, { timeout: "1 second" })

// @ts-expect-error -- a text is a text
await sendWebhook("https://chat.example.com/hooks/x", { text: 1 })
// @ts-expect-error -- there is no such endpoint
await mm.users.nonesuch()
// @ts-expect-error -- a post has a channel
await mm.posts.create({ message: "m" })
// @ts-expect-error -- an id is a text
const number: number = value.id
// @ts-expect-error -- there is no such option
createClient({ proxy: "http://proxy.example.com" })

if (isMattermostError(untyped)) names.push(untyped._tag)
if (untyped instanceof NotFound) names.push(untyped.status.toFixed())
if (untyped instanceof RateLimited) names.push(untyped.retryAfterMs?.toFixed() ?? "")
if (untyped instanceof Unreachable) names.push(untyped.reason)
await mm.close()

const pong = Events.on(posted).pipe(
  Stream.runForEach(({ post }) => Posts.create({ channel_id: post.channel_id, message: "pong" }))
)
const provided: Effect.Effect<void, Error> = Effect.provide(pong, layer({ auth: Auth.none, caCerts: ["pem"] }))
await Effect.runPromise(provided)
console.log(names, number, transport({ client }))
