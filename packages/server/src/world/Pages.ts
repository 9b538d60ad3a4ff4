import type { Post } from "./Posts.ts"

/** Which posts a page shows: `order` newest first, and the threads of what it shows beside. */
export interface Page {
  readonly order: ReadonlyArray<Post>
  readonly beside: ReadonlyArray<Post>
  /** The post just newer than the page, or empty. */
  readonly next: string
  /** The post just older than the page, or empty. */
  readonly previous: string
  /** Whether its posts say how many replies they have. */
  readonly counted: boolean
}

/** A channel's posts, deleted ones and old versions too, oldest first. */
type All = ReadonlyArray<Post>

const current = (all: All, deleted = false): ReadonlyArray<Post> =>
  all.filter((post) => (deleted || post.delete_at === 0) && post.original_id === "").toReversed()

/** Roots and replies of the threads that the page touches. */
const threadsOf = (all: All, page: ReadonlyArray<Post>): ReadonlyArray<Post> => {
  const shown = new Set(page.map((post) => post.id))
  const roots = new Set(page.map((post) => (post.root_id === "" ? post.id : post.root_id)))
  return current(all).filter((post) => !shown.has(post.id) && (roots.has(post.id) || roots.has(post.root_id)))
}

const between = (all: All, list: ReadonlyArray<Post>, from: number, count: number): Page => {
  const order = list.slice(from, from + count)
  return {
    order,
    beside: threadsOf(all, order),
    next: order.length === 0 ? "" : (list[from - 1]?.id ?? ""),
    previous: order.length === 0 ? "" : (list[from + count]?.id ?? ""),
    counted: true
  }
}

/** Posts from `offset` on, counted from the newest; deleted ones too if wanted. */
export const latest = (all: All, offset: number, count: number, deleted = false): Page => ({
  ...between(all, current(all, deleted), offset, count),
  counted: false
})

/** The pinned posts, oldest first. */
export const pinned = (all: All): Page => ({
  order: current(all)
    .filter((post) => post.is_pinned)
    .toReversed(),
  beside: [],
  next: "",
  previous: "",
  counted: false
})

/** The same page with only the roots beside it: what `skipFetchThreads` asks for. */
export const withoutThreads = (page: Page): Page => ({
  ...page,
  beside: page.beside.filter((post) => post.root_id === ""),
  counted: true
})

/**
 * Posts older or newer than a cursor. Those that share its millisecond are skipped, as on a real server; a cursor that is
 * unknown gives an empty page that looks like the end.
 */
export const around = (all: All, side: "before" | "after", anchor: string, offset: number, count: number): Page => {
  const at = all.find((post) => post.id === anchor)?.create_at
  const list = current(all)
  if (at === undefined) {
    const [next, previous] = side === "before" ? [anchor, ""] : ["", anchor]
    return { order: [], beside: [], next, previous, counted: true }
  }
  if (side === "before") {
    const page = between(
      all,
      list.filter((post) => post.create_at < at),
      offset,
      count
    )
    return { ...page, next: offset === 0 ? anchor : page.next }
  }
  const newer = list.filter((post) => post.create_at > at)
  const start = Math.max(0, newer.length - offset - count)
  const page = between(all, newer, start, Math.max(0, newer.length - offset) - start)
  return { ...page, previous: offset === 0 ? anchor : page.previous }
}

/** All that was written, edited or deleted after a time, with the old versions of what was edited; at most 1,000. */
export const since = (all: All, time: number): Page => ({
  order: all
    .filter((post) => post.update_at > time)
    .toReversed()
    .slice(0, 1000),
  beside: [],
  next: "",
  previous: "",
  counted: false
})

/** A thread, or a page of it: the post that was asked for comes first. */
export interface ThreadPage {
  readonly order: ReadonlyArray<Post>
  readonly more: boolean
}

export interface ThreadCursor {
  readonly count?: number | undefined
  readonly fromPost?: string | undefined
  readonly fromCreateAt?: number | undefined
  readonly direction?: "up" | "down" | undefined
}

/**
 * A page of a thread. The root always comes along; it counts as the first of those that go down and the last of those
 * that go up, and not at all without a direction.
 */
export const thread = (root: Post, replies: ReadonlyArray<Post>, asked: Post, cursor: ThreadCursor): ThreadPage => {
  const { count = 0, fromPost = "", fromCreateAt = 0, direction } = cursor
  const up = direction === "up"
  const counted = direction === undefined ? replies : [root, ...replies]
  const list = up ? counted.toReversed() : counted
  const beyond = (post: Post): boolean => {
    if (fromCreateAt === 0) return true
    if (post.create_at !== fromCreateAt) return post.create_at > fromCreateAt !== up
    return fromPost !== "" && post.id !== fromPost && post.id > fromPost !== up
  }
  const left = list.filter(beyond)
  const taken = (count === 0 ? left : left.slice(0, count)).filter((post) => post.id !== root.id)
  const rest = taken.filter((post) => post.id !== asked.id)
  return {
    order: [asked, ...rest, ...(asked.id === root.id ? [] : [root])],
    more: count > 0 && left.length > count
  }
}
