import {
  type Asking,
  count,
  fieldOf,
  type Fields,
  numberIn,
  over,
  type Page,
  type Paging,
  type Probe,
  type Proof,
  sized,
  type Step,
  type Stuck
} from "../Paging.ts"
import type { AnyEndpoint } from "../Spec.ts"

const createdAt = (post: unknown) => numberIn(post, "create_at")
const updatedAt = (post: unknown) => numberIn(post, "update_at")

/**
 * The next anchor of a walk away from the last one. The server skips posts that share the anchor's millisecond, so the
 * anchor is not a page's outermost post but the last one of another millisecond, and the outermost ones come again. A page
 * that is all one millisecond (an import) has no such post: there the page after it hangs on the same anchor.
 */
const stride = (items: ReadonlyArray<unknown>, names: Names, asked: Fields, by: number): Step | undefined => {
  const outermost = items.at(-1)
  if (outermost === undefined) return undefined
  const inner = items.findLast((post) => createdAt(post) !== createdAt(outermost))
  if (inner === undefined) return { ask: { ...asked, [names.page]: count(asked[names.page]) + by } }
  return {
    ask: { ...asked, [names.anchor]: fieldOf(inner, "id"), [names.page]: 0 },
    repeats: items.filter((post) => createdAt(post) === createdAt(outermost))
  }
}

interface Names {
  readonly anchor: string
  /** The number of the page, in v3 of the first post. */
  readonly page: string
}

/** The most that the server says of a `since`. */
const window = 1000
/** How many of a full window are asked for a second time, to see that the window was the oldest one. */
const overlap = 200
/** A change can be seen this much later than its time says: servers of a cluster write at once. */
const lateMs = 10_000

const isGhost = (post: unknown) => {
  const original = fieldOf(post, "original_id")
  return typeof original === "string" && original !== ""
}

/** Where a window ends that did not hold all changes: at the time of its last one, by `update_at`. */
const edgeOf = (changes: ReadonlyArray<unknown>): number | undefined =>
  changes.length < window ? undefined : changes.map(updatedAt).sort((a, b) => a - b)[window - 1]

/**
 * The changes after `since`, oldest change first: no copies of edited posts, unless they are asked for, and nothing that a
 * later window has to bring.
 */
const changesIn = (posts: ReadonlyArray<unknown>, since: number, copies = false) => {
  const changes = posts.filter((post) => updatedAt(post) > since)
  const edge = edgeOf(changes) ?? Infinity
  return changes
    .filter((post) => (copies || !isGhost(post)) && updatedAt(post) <= edge)
    .sort((a, b) => updatedAt(a) - updatedAt(b) || createdAt(a) - createdAt(b))
}

const postsOf = (answer: unknown): ReadonlyArray<unknown> => {
  const order = fieldOf(answer, "order")
  const posts = fieldOf(answer, "posts")
  return Array.isArray(order) ? order.map((id) => fieldOf(posts, String(id))) : []
}

const unordered = `more than ${window} posts changed, and the server does not give the oldest changes first`

/** After a window of changes: the next one begins before its end, so that no tie of its last millisecond is missed. */
const nextWindow = (
  { answer, asked, items }: Page,
  name: string,
  oneBefore: (id: unknown) => Asking
): Step | Stuck | undefined => {
  const since = count(asked[name])
  const changes = postsOf(answer).filter((post) => updatedAt(post) > since)
  const edge = edgeOf(changes)
  if (edge === undefined) return undefined
  if (asked["collapsedThreads"] === true) {
    return {
      stuck: `more than ${window} posts changed; with collapsedThreads the server gives the newest of them only`
    }
  }
  const times = changes.map(updatedAt).sort((a, b) => a - b)
  const start = [times[window - overlap], edge].find((time) => time !== undefined && time - 1 > since)
  if (start === undefined) {
    return { stuck: `more than ${window} posts changed in one millisecond, and the server gives no more of them` }
  }
  return {
    ask: { ...asked, [name]: start - 1 },
    repeats: items.filter((post) => updatedAt(post) >= start),
    doubt: (fresh) => (fresh.some((post) => updatedAt(post) < edge - lateMs) ? unordered : undefined),
    proof: oldestOf(changes, since, edge, oneBefore)
  }
}

/**
 * Were these the oldest changes? The server promises nothing. The post written before the first one of them changed after
 * `since` too, if it was written after it: then it must be here.
 */
const oldestOf = (
  changes: ReadonlyArray<unknown>,
  since: number,
  edge: number,
  oneBefore: (id: unknown) => Asking
): Proof | undefined => {
  const first = changes
    .filter((post) => createdAt(post) > since && !isGhost(post))
    .reduce<unknown>((oldest, post) => (oldest && createdAt(oldest) <= createdAt(post) ? oldest : post), undefined)
  if (first === undefined) return undefined
  const known = new Set(changes.map((post) => fieldOf(post, "id")))
  return {
    ask: oneBefore(fieldOf(first, "id")),
    wrong: (items) =>
      items.some((post) => createdAt(post) > since && updatedAt(post) < edge && !known.has(fieldOf(post, "id")))
        ? unordered
        : undefined
  }
}

const changeKey = (post: unknown) => `${String(fieldOf(post, "id"))} ${updatedAt(post)}`

/** Does the walk lead away from `after`, so that the oldest posts come first? `since` wins over both, then `after`. */
const isForward = (asked: Fields) => asked["after"] !== undefined
const isSince = (asked: Fields) => asked["since"] !== undefined

const probeV4 = (asked: Fields): Probe | undefined => {
  const { after, before, ...rest } = asked
  const id = after ?? before
  if (isSince(asked) || typeof id !== "string" || count(asked["page"]) > 0) return undefined
  const newest = { ...rest, page: 0, per_page: 1 }
  return { id, ask: [{ ask: { ...newest, [after === undefined ? "after" : "before"]: id } }, { ask: newest }] }
}

/** v4's posts of a channel: newest first, or oldest first from `after` on, or what changed after `since`. */
export const posts: Paging<"posts"> = {
  in: "posts",
  first: (input) => {
    const { after, before, page, per_page, ...rest } = over({ page: 0, per_page: 200 }, input)
    if (isSince(rest)) return { ...rest, since: Math.max(1, count(rest["since"])) }
    const anchor = after !== undefined ? { after } : before !== undefined ? { before } : {}
    return sized({ ...rest, ...anchor, page, per_page }, "per_page")
  },
  arrange: (items, asked) =>
    isSince(asked) ? changesIn(items, count(asked["since"])) : isForward(asked) ? items.toReversed() : items,
  next: (page) => {
    const { answer, asked, items } = page
    if (isSince(asked)) {
      const { channel_id } = asked
      return nextWindow(page, "since", (before) => ({ ask: { channel_id, before, page: 0, per_page: 1 } }))
    }
    const anchor = isForward(asked) ? "after" : "before"
    const beyond = fieldOf(answer, anchor === "after" ? "next_post_id" : "prev_post_id")
    // Two witnesses: alone, a short page can be one that the server cut, and an empty id stands before missing ties too.
    if (beyond === "" && items.length < count(asked["per_page"])) return undefined
    return stride(items, { anchor, page: "page" }, asked, 1)
  },
  key: (post, asked) => (isSince(asked) ? changeKey(post) : String(fieldOf(post, "id"))),
  probe: probeV4
}

/** The same; what changed comes with the copies that the edit history keeps: each shows that its original was edited, or pinned. */
export const postsAndCopies: Paging<"posts"> = {
  ...posts,
  arrange: (items, asked) =>
    isSince(asked) ? changesIn(items, count(asked["since"]), true) : (posts.arrange?.(items, asked) ?? items)
}

/** v3's three endpoints, which know each other: posts by number, and before and after one of them. */
interface V3 {
  readonly page: () => AnyEndpoint & { readonly paging: () => Paging }
  readonly before: () => AnyEndpoint & { readonly paging: () => Paging }
  readonly after: () => AnyEndpoint & { readonly paging: () => Paging }
}

const namesV3 = { anchor: "post_id", page: "offset" } as const

const sidewaysV3 = (routes: V3, forward: boolean): Paging<"posts"> => ({
  in: "posts",
  first: (input) => sized(over({ offset: 0, num_posts: 200 }, input), "num_posts"),
  arrange: (items) => (forward ? items.toReversed() : items),
  next: ({ asked, items }) => stride(items, namesV3, asked, items.length),
  probe: (asked) => {
    const { channel_id, post_id, team_id } = asked
    if (count(asked["offset"]) > 0 || typeof post_id !== "string") return undefined
    const channel = { channel_id, team_id }
    const other = forward ? routes.before() : routes.after()
    return {
      id: post_id,
      ask: [
        { of: other, ask: { ...channel, post_id, offset: 0, num_posts: 1 } },
        { of: routes.page(), ask: { ...channel, offset: 0, limit: 1 } }
      ]
    }
  }
})

/** v3's posts before one of them, newest first. */
export const postsBefore = (routes: V3): Paging<"posts"> => sidewaysV3(routes, false)

/** v3's posts after one of them, oldest first. */
export const postsAfter = (routes: V3): Paging<"posts"> => sidewaysV3(routes, true)

/** v3's posts of a channel, newest first: the first page by its number, the others by the post that they are before. */
export const postsByNumber = (routes: V3): Paging<"posts"> => ({
  in: "posts",
  first: (input) => sized(over({ offset: 0, limit: 200 }, input), "limit", { limit: Infinity }),
  next: ({ asked, items }) => {
    const { limit, offset, ...rest } = asked
    const step = stride(items, namesV3, rest, 0)
    if (step === undefined) return undefined
    return step.ask["post_id"] === undefined
      ? { ask: { ...asked, offset: count(offset) + items.length } }
      : { ...step, of: routes.before(), ask: { ...step.ask, num_posts: limit } }
  }
})

/** v3's changes after `time`. */
export const changes = (routes: Pick<V3, "before">): Paging<"posts"> => ({
  in: "posts",
  first: (input) => ({ ...input, time: Math.max(1, count(input["time"])) }),
  arrange: (items, asked) => changesIn(items, count(asked["time"])),
  next: (page) => {
    const { channel_id, team_id } = page.asked
    return nextWindow(page, "time", (post_id) => ({
      of: routes.before(),
      ask: { channel_id, team_id, post_id, offset: 0, num_posts: 1 }
    }))
  },
  key: changeKey
})

/** The same with the copies that the edit history keeps. */
export const changesAndCopies = (routes: Pick<V3, "before">): Paging<"posts"> => ({
  ...changes(routes),
  arrange: (items, asked) => changesIn(items, count(asked["time"]), true)
})

/** A thread by `fromPost`: its root comes with every page. */
export const thread: Paging<"posts"> = {
  in: "posts",
  first: (input) => sized(over({ direction: "down", perPage: 200 }, input), "perPage"),
  // Only servers that know `perPage` sort a thread.
  arrange: (items, asked) =>
    asked["direction"] === "down" && asked["updatesOnly"] !== true
      ? items.toSorted((a, b) => createdAt(a) - createdAt(b))
      : items,
  next: ({ answer, asked, items }) => {
    if (fieldOf(answer, "has_next") !== true) return undefined
    const last = items.findLast((post) => fieldOf(post, "root_id") !== "") ?? items.at(-1)
    if (last === undefined) return undefined
    const place = { fromPost: fieldOf(last, "id"), fromCreateAt: createdAt(last) }
    return { ask: { ...asked, ...place, ...(asked["updatesOnly"] === true ? { fromUpdateAt: updatedAt(last) } : {}) } }
  }
}

const repliedAt = (item: unknown) => numberIn(item, "last_reply_at")

/** The threads that somebody follows, latest reply first, by `before`; from `after` on the other way round. The server knows no page. */
export const threads: Paging<"threads"> = {
  in: "threads",
  // Pages of one have nothing to overlap by.
  first: (input) => sized(over({ per_page: 200 }, input), "per_page", { least: 2 }),
  arrange: (items, asked) =>
    items.toSorted((a, b) => (isForward(asked) ? repliedAt(a) - repliedAt(b) : repliedAt(b) - repliedAt(a))),
  next: ({ asked, items }) => {
    const anchor = isForward(asked) ? "after" : "before"
    const outermost = items.at(-1)
    if (outermost === undefined) return undefined
    const inner = items.findLast((item) => repliedAt(item) !== repliedAt(outermost))
    if (inner === undefined && items.length < count(asked["per_page"])) return undefined
    if (inner === undefined) return { stuck: "a whole page of threads has its last replies in one millisecond" }
    return { ask: { ...asked, [anchor]: fieldOf(inner, "id") } }
  }
}
