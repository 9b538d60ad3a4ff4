import type { Anchor, Durable } from "../History.ts"
import type { PlaceState } from "./cursorText.ts"
import type { PostMark } from "./postIn.ts"

/** Frames come in another order than posts were written in: by milliseconds on one server, by more in a cluster. */
const LATE_MS = 10_000
/** So many posts of a channel are remembered at most: one that is busier than this within 10 s is trusted to be in order. */
const MOST_RECENT = 4096
/** So many edits and deletions, and so many posts of back-fills, are remembered: more than any server keeps for a resume. */
const MOST_CHANGES = 8192
/** The version of a post that was deleted: none comes after it. */
const DELETED = Number.MAX_SAFE_INTEGER

interface Channel {
  /** The last posts, as they came. */
  recent: Array<Anchor>
  /** Where they begin: what is before has been forgotten, and not yet cut off. */
  from: number
  anchor: Anchor | undefined
  lastAt: number
}

/** The oldest entries go. */
const bound = (map: Map<string, number>) => {
  for (const key of map.keys()) {
    if (map.size <= MOST_CHANGES) return
    map.delete(key)
  }
}

const newest = (map: Map<string, number>, id: string, version: number) => {
  const known = map.get(id)
  if (known !== undefined) map.delete(id)
  map.set(id, Math.max(known ?? 0, version))
  if (map.size > MOST_CHANGES) bound(map)
}

const versionOf = (name: Durable, mark: PostMark) => (name === "post_deleted" ? DELETED : mark.updateAt)

/**
 * Which posts a stream has told of: enough to know where a back-fill begins, and what it need not tell again. As much as
 * the last 10 s of each channel, however long the stream lives.
 */
export class Seen {
  readonly #channels = new Map<string, Channel>()
  /** Of posts that were edited or deleted, which version was told: by `update_at`. */
  readonly #changes = new Map<string, number>()
  /** Times tell nothing of what came first. */
  #isShaken = false
  /** What the last back-fills told: its frames may still come. */
  readonly #filled = new Map<string, number>()

  /** What the socket says of a post is remembered. `false`: a back-fill has told it, and it is not to be told again. */
  heard(name: Durable, mark: PostMark): boolean {
    if (this.#filled.size > 0) {
      const told = this.#filled.get(mark.id)
      // An edit that is older than its post: the clock was set back since, and no reply to a ping has shown it yet.
      const isTimeless = name === "post_edited" && mark.updateAt < mark.createAt
      const isKnown = name === "posted" ? this.#told(mark) : (told ?? 0) >= versionOf(name, mark)
      if (told !== undefined && isKnown && !(isTimeless && told !== DELETED)) {
        return false
      }
    }
    this.#keep(name, mark)
    return true
  }

  /** The same for what a back-fill found. `false`: it was told before. */
  found(name: Durable, mark: PostMark): boolean {
    const version = versionOf(name, mark)
    if (name === "posted" ? this.#told(mark) : (this.#changes.get(mark.id) ?? 0) >= version) return false
    newest(this.#filled, mark.id, version)
    this.#keep(name, mark)
    return true
  }

  /** Where a back-fill of a channel begins: the newest post that is 10 s older than the last one. */
  anchorIn(channelId: string): Anchor | undefined {
    return this.#channels.get(channelId)?.anchor
  }

  /** The time of the newest post that it has seen in a channel. */
  lastIn(channelId: string): number | undefined {
    return this.#channels.get(channelId)?.lastAt
  }

  /** The server's clock was set back: that a post is older than others says no more that it was told. */
  setBack(): void {
    this.#isShaken = true
    this.#filled.clear()
    for (const [id, version] of this.#changes) if (version !== DELETED) this.#changes.delete(id)
    for (const channel of this.#channels.values()) {
      channel.anchor = undefined
      channel.lastAt = 0
    }
  }

  /** Was a post told of, or is it too old to know? */
  hasTold(mark: PostMark): boolean {
    return this.#told(mark)
  }

  /** The channels in which it has seen posts. */
  channels(): ReadonlyArray<string> {
    return [...this.#channels.keys()]
  }

  /** All of it, for a cursor. */
  state(): Pick<PlaceState, "channels" | "changes"> {
    return {
      channels: [...this.#channels].map(([id, { anchor, from, recent }]) => ({
        id,
        ...(anchor === undefined ? {} : { anchor: [anchor.id, anchor.createAt] as const }),
        recent: recent.slice(from).map((post) => [post.id, post.createAt] as const)
      })),
      changes: [...this.#changes]
    }
  }

  static from({ changes, channels }: Pick<PlaceState, "channels" | "changes">): Seen {
    const seen = new Seen()
    for (const { anchor, id, recent } of channels) {
      const posts = recent.map(([post, createAt]) => ({ id: post, createAt }))
      seen.#channels.set(id, {
        recent: posts,
        from: 0,
        anchor: anchor === undefined ? undefined : { id: anchor[0], createAt: anchor[1] },
        lastAt: Math.max(0, ...posts.map(({ createAt }) => createAt))
      })
    }
    for (const [id, version] of changes) seen.#changes.set(id, version)
    return seen
  }

  /** A post that is no newer than the anchor was told, or it came more than 10 s out of order. */
  #told({ channelId, createAt, id }: PostMark): boolean {
    const channel = this.#channels.get(channelId)
    if (channel === undefined) return false
    if (createAt > channel.lastAt && !this.#isShaken) return false
    if (channel.anchor !== undefined && createAt <= channel.anchor.createAt) return true
    for (let at = channel.recent.length - 1; at >= channel.from; at--) if (channel.recent[at]?.id === id) return true
    return false
  }

  #keep(name: Durable, mark: PostMark): void {
    if (name !== "posted" || mark.editAt > 0) newest(this.#changes, mark.id, versionOf(name, mark))
    if (name !== "posted") return
    const { channelId, createAt, id } = mark
    let channel = this.#channels.get(channelId)
    if (channel === undefined) {
      channel = { recent: [], from: 0, anchor: undefined, lastAt: 0 }
      this.#channels.set(channelId, channel)
    }
    channel.recent.push({ id, createAt })
    if (createAt > channel.lastAt) channel.lastAt = createAt
    this.#trim(channel)
  }

  /** What is older than 10 s becomes the anchor, the newest of it. */
  #trim(channel: Channel): void {
    const { lastAt, recent } = channel
    const before = lastAt - LATE_MS
    for (let post = recent[channel.from]; post !== undefined; post = recent[channel.from]) {
      if (post.createAt >= before && recent.length - channel.from <= MOST_RECENT) break
      channel.from += 1
      if (channel.anchor === undefined || post.createAt > channel.anchor.createAt) channel.anchor = post
    }
    // Cut off now and then: a shift for each would move all of them each time.
    if (channel.from > 64 && channel.from * 2 > recent.length) {
      channel.recent = recent.slice(channel.from)
      channel.from = 0
    }
  }
}
