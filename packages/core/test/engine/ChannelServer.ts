import type { WireRequest } from "@matterwire/core/Transport"
import * as Effect from "effect/Effect"
import { type Answering, ok, refused } from "./TestTransport.ts"

/** A post as far as paging looks at it. */
export interface Kept {
  readonly id: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly original_id: string
  readonly root_id: string
}

export const kept = (id: string, create_at: number, more: Partial<Kept> = {}): Kept => ({
  id,
  create_at,
  update_at: create_at,
  delete_at: 0,
  original_id: "",
  root_id: "",
  ...more
})

const listOf = (posts: ReadonlyArray<Kept>, more: object = {}) =>
  ok({
    order: posts.map((post) => post.id),
    posts: Object.fromEntries(posts.map((post) => [post.id, post])),
    ...more
  })

/**
 * One channel of a server that answers as the recorded ones do: pages newest first, cut at 200 without a word, ties of an
 * anchor's millisecond skipped, nothing for an anchor that it does not know, at most 1,000 changes, copies of edits among them.
 */
export class ChannelServer {
  posts: ReadonlyArray<Kept>
  /** What happens behind the nth answer. */
  readonly meanwhile: (server: ChannelServer, calls: number) => void
  /** In which order it takes the 1,000: `update_at` where its database uses the index. */
  readonly changesBy: (a: Kept, b: Kept) => number
  readonly asked: Array<string> = []

  constructor(
    posts: ReadonlyArray<Kept>,
    meanwhile: (server: ChannelServer, calls: number) => void = () => {},
    changesBy: (a: Kept, b: Kept) => number = (a, b) => a.update_at - b.update_at
  ) {
    this.posts = posts
    this.meanwhile = meanwhile
    this.changesBy = changesBy
  }

  readonly answering: Answering = (request) =>
    Effect.sync(() => {
      const url = new URL(request.url)
      this.asked.push(`${url.pathname.split("/posts")[1] ?? ""}${url.search}`)
      const answer = this.answer(request, url)
      this.meanwhile(this, this.asked.length)
      return answer
    })

  private answer(_: WireRequest, url: URL) {
    const query = url.searchParams
    const v3 = /^\/posts\/(?:page|([a-z0-9]+)\/(before|after))\/(\d+)\/(\d+)$/.exec(
      url.pathname.slice(url.pathname.indexOf("/posts"))
    )
    if (v3 !== null) {
      const [, id = null, direction, offset, limit] = v3
      if (Number(limit) > 1000) return refused(500, "store.sql_post.get_posts.app_error")
      return this.page(direction ?? "", id, Number(offset), Number(limit)).answer
    }
    const time = /\/since\/(\d+)$/.exec(url.pathname)?.[1]
    const since = Number(time ?? query.get("since") ?? 0)
    if (since > 0) return listOf(this.changes(since))
    const size = Math.min(200, Number(query.get("per_page") ?? 60))
    const offset = Number(query.get("page") ?? 0) * size
    const direction = query.has("after") ? "after" : query.has("before") ? "before" : ""
    return this.page(direction, query.get(direction), offset, size, true).answer
  }

  private page(direction: string, id: string | null, offset: number, size: number, v4 = false) {
    const anchor = direction === "" ? undefined : (this.posts.find((post) => post.id === id)?.create_at ?? Number.NaN)
    const live = this.posts.filter((post) => post.delete_at === 0).toSorted((a, b) => a.create_at - b.create_at)
    const older = (time: number) => live.filter((post) => post.create_at < time).toReversed()
    const newer = (time: number) => live.filter((post) => post.create_at > time)
    const all = anchor === undefined ? live.toReversed() : direction === "after" ? newer(anchor) : older(anchor)
    const page = all.slice(offset, offset + size)
    const posts = direction === "after" ? page.toReversed() : page
    const [newest, oldest] = [posts[0], posts.at(-1)]
    const beyond = {
      next_post_id:
        newest === undefined || (direction === "" && offset === 0) ? "" : (newer(newest.create_at)[0]?.id ?? ""),
      prev_post_id:
        oldest === undefined ? (direction === "after" ? (id ?? "") : "") : (older(oldest.create_at)[0]?.id ?? "")
    }
    return { answer: listOf(posts, v4 ? beyond : {}) }
  }

  private changes(since: number) {
    const found = this.posts
      .filter((post) => post.update_at > since)
      .toSorted(this.changesBy)
      .slice(0, 1000)
    const roots = new Set(found.map((post) => post.root_id))
    const brought = this.posts.filter((post) => roots.has(post.id) && post.update_at > since && !found.includes(post))
    return [...found, ...brought].toSorted((a, b) => b.create_at - a.create_at)
  }
}
