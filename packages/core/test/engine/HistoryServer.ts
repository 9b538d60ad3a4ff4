import type { WireResponse } from "@matterwire/core/Transport"
import * as Effect from "effect/Effect"
import { ChannelServer, type Kept } from "./ChannelServer.ts"
import { type Answering, ok, refused } from "./TestTransport.ts"

/** A whole post, as v4 and v3 answer it. */
export interface Written extends Kept {
  readonly edit_at: number
  readonly is_pinned: boolean
  readonly user_id: string
  readonly channel_id: string
  readonly message: string
  readonly type: string
  readonly props: Readonly<Record<string, unknown>>
  readonly hashtags: string
  readonly pending_post_id: string
}

interface ChannelMade {
  readonly type?: string
  readonly name?: string
  readonly display_name?: string
  readonly team_id?: string
  readonly delete_at?: number
}

/** One channel, and what is done in it. */
export class HistoryChannel {
  readonly id: string
  readonly made: ChannelMade
  readonly server: ChannelServer
  posts: ReadonlyArray<Written> = []
  /** Answers instead of the posts, as long as it is there. */
  refusal: (() => WireResponse | undefined) | undefined

  constructor(id: string, made: ChannelMade, changesBy?: (a: Kept, b: Kept) => number) {
    this.id = id
    this.made = made
    this.server = new ChannelServer([], undefined, changesBy)
  }

  private keep(posts: ReadonlyArray<Written>) {
    this.posts = posts
    this.server.posts = posts
  }

  private change(id: string, more: Partial<Written>) {
    this.keep(this.posts.map((post) => (post.id === id ? { ...post, ...more } : post)))
  }

  /** A copy as the edit history keeps it: deleted from the beginning. */
  private copy(id: string, at: number) {
    const post = this.posts.find((one) => one.id === id)
    if (post === undefined) return
    const copy = { ...post, id: `copy${this.posts.length}${id}`, original_id: id, update_at: at, delete_at: at }
    this.keep([...this.posts, copy])
  }

  post(id: string, at: number, more: Partial<Written> = {}) {
    const post = {
      id,
      create_at: at,
      update_at: at,
      edit_at: 0,
      delete_at: 0,
      is_pinned: false,
      user_id: "ann",
      channel_id: this.id,
      root_id: "",
      original_id: "",
      message: `text of ${id}`,
      type: "",
      props: {},
      hashtags: "",
      pending_post_id: "",
      ...more
    }
    this.keep([...this.posts, post])
    if (post.root_id !== "") this.change(post.root_id, { update_at: at })
    return this
  }

  edit(id: string, at: number) {
    this.copy(id, at)
    this.change(id, { update_at: at, edit_at: at, message: `edit of ${id}` })
    return this
  }

  pin(id: string, at: number) {
    this.copy(id, at)
    this.change(id, { update_at: at, is_pinned: true })
    return this
  }

  react(id: string, at: number) {
    this.change(id, { update_at: at })
    return this
  }

  /** With its thread. */
  delete(id: string, at: number) {
    for (const post of this.posts) {
      if (post.delete_at === 0 && (post.id === id || post.root_id === id)) {
        this.change(post.id, { update_at: at, delete_at: at, message: "" })
      }
    }
    return this
  }

  /** Gone for good, with everything that knew it. */
  forget(id: string) {
    this.keep(this.posts.filter((post) => post.id !== id))
    return this
  }

  /** Moves on posts, edits and pins; not on reactions, and not on deletions. */
  get lastPostAt(): number {
    return Math.max(
      0,
      ...this.posts.map((post) => (post.original_id === "" ? Math.max(post.create_at, post.edit_at) : post.delete_at))
    )
  }

  get shown() {
    const { delete_at = 0, display_name = `The ${this.id}`, name = this.id, team_id = "t1", type = "O" } = this.made
    return {
      id: this.id,
      create_at: 1,
      update_at: 1,
      delete_at,
      team_id: type === "D" || type === "G" ? "" : team_id,
      type,
      display_name,
      name,
      header: "",
      purpose: "",
      last_post_at: this.lastPostAt,
      total_msg_count: this.posts.length,
      extra_update_at: 0,
      creator_id: ""
    }
  }
}

const user = (id: string) => ({
  id,
  delete_at: 0,
  username: id,
  email: "",
  nickname: "",
  first_name: "",
  last_name: "",
  roles: "system_user",
  locale: "en",
  auth_service: ""
})

const team = (id: string) => ({
  id,
  create_at: 1,
  update_at: 1,
  delete_at: 0,
  display_name: id,
  name: id,
  description: "",
  email: "",
  type: "O",
  company_name: "",
  allowed_domains: "",
  invite_id: "",
  allow_open_invite: false
})

/** A server as far as a back-fill asks it, for `bot`; over v4 and v3. */
export class HistoryServer {
  readonly channels: ReadonlyArray<HistoryChannel>
  /** Verb and path of what was asked, without the API. */
  readonly asked: Array<string> = []
  /** Answers first, where it has an answer. */
  first: (path: string, nth: number) => WireResponse | undefined = () => undefined
  teams: ReadonlyArray<string> = ["t1"]
  /** A page has no more posts than this, whatever is asked for. */
  mostPosts = 200
  /** How many requests were open at once, at most, where answers take a while. */
  mostAtOnce = 0
  private atOnce = 0
  /** In ms. */
  latency = 0
  /** How many requests are open. */
  get pending(): number {
    return this.atOnce
  }

  constructor(...channels: ReadonlyArray<HistoryChannel>) {
    this.channels = channels
  }

  readonly answering: Answering = (request, index) =>
    Effect.gen({ self: this }, function* () {
      this.mostAtOnce = Math.max(this.mostAtOnce, (this.atOnce += 1))
      const sleeping = this.latency > 0 ? Effect.sleep(this.latency) : Effect.void
      yield* Effect.ensuring(
        sleeping,
        Effect.sync(() => (this.atOnce -= 1))
      )
      return yield* this.answered(request, index)
    })

  private readonly answered: Answering = (request, index) =>
    Effect.suspend(() => {
      const url = new URL(request.url)
      const path = url.pathname.replace(/^\/api\/v\d/, "")
      this.asked.push(`${path}${url.search}`)
      const early = this.first(path, this.asked.length)
      if (early !== undefined) return Effect.succeed(early)
      const id = /\/channels\/([^/]+)\/?(posts.*)?$/.exec(path)?.[1]
      const channel = this.channels.find((one) => one.id === id)
      if (channel !== undefined) {
        const refusal = channel.refusal?.()
        if (refusal !== undefined) return Effect.succeed(refusal)
        return path.includes("/posts")
          ? channel.server.answering({ ...request, url: this.cut(request.url) }, index)
          : Effect.succeed(ok(channel.shown))
      }
      return Effect.succeed(this.answer(path, request.body, url.pathname.startsWith("/api/v3")))
    })

  private cut(url: string) {
    const size = (text: string) => String(Math.min(this.mostPosts, Number(text)))
    return url
      .replace(/per_page=(\d+)/, (_, asked: string) => `per_page=${size(asked)}`)
      .replace(
        /\/(page|after|before)\/(\d+)\/(\d+)$/,
        (_, how: string, from: string, asked: string) => `/${how}/${from}/${size(asked)}`
      )
  }

  private answer(path: string, body: unknown, v3: boolean): WireResponse {
    if (path === "/users/me")
      return ok({ ...user("bot"), notify_props: { channel: "true", mention_keys: "beta, gamma" } })
    if (path === "/users/me/channels") return ok(this.channels.map((channel) => channel.shown))
    if (path === "/users/ids") {
      const ids: unknown = JSON.parse(String(body))
      const users = Array.isArray(ids) ? ids.map((id) => user(String(id))) : []
      return ok(v3 ? Object.fromEntries(users.map((one) => [one.id, one])) : users)
    }
    if (path === "/users/me/teams") return ok(this.teams.map(team))
    if (path === "/teams/all") return ok(Object.fromEntries(this.teams.map((id) => [id, team(id)])))
    if (path === "/teams/members")
      return ok(this.teams.map((team_id) => ({ team_id, user_id: "bot", roles: "", delete_at: 0 })))
    const inTeam = /\/teams\/([^/]+)\/channels\/?$/.exec(path)?.[1]
    if (inTeam !== undefined) {
      return ok(this.channels.map(({ shown }) => shown).filter(({ team_id }) => team_id === "" || team_id === inTeam))
    }
    return refused(404, "api.context.404.app_error")
  }

  /** What was asked of channels' posts, as `channel/what`. */
  get askedPosts(): ReadonlyArray<string> {
    return this.asked.filter((path) => path.includes("/posts")).map((path) => path.replace(/^.*\/channels\//, ""))
  }
}
