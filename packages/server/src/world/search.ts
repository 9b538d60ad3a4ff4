import type { Channel } from "./Channels.ts"
import type { Post } from "./Posts.ts"
import type { User } from "./Users.ts"

/** What a search asks for. */
interface Query {
  readonly words: ReadonlyArray<string>
  readonly without: ReadonlyArray<string>
  /** By name, as `from:` and `in:` have them; with a minus before, those that are left out. */
  readonly from: ReadonlyArray<string>
  readonly in: ReadonlyArray<string>
  readonly notFrom: ReadonlyArray<string>
  readonly notIn: ReadonlyArray<string>
  /** Milliseconds since the epoch. */
  readonly since: number
  readonly until: number
}

const DAY = 24 * 60 * 60 * 1000

const parse = (terms: string, offset: number): Query => {
  const lists: Record<string, Array<string>> = {}
  const add = (name: string, value: string) => void (lists[name] ??= []).push(value)
  let since = 0
  let until = Number.POSITIVE_INFINITY
  for (const [, minus, flag, value = "", phrase, word = ""] of terms.matchAll(
    /(-?)(?:(from|in|on|after|before):(\S+)|"([^"]*)"?|(\S+))/g
  )) {
    const day = Date.parse(value) - offset * 1000
    if (flag === "from" || flag === "in") add(`${minus}${flag}`, value)
    else if (flag === "after") since = day + DAY
    else if (flag === "before") until = day
    else if (flag === "on") [since, until] = [day, day + DAY]
    else {
      const text = phrase ?? word.replace(/^https?:.*/, "").replace(/^[^\p{L}\p{N}#@]+|[^\p{L}\p{N}*]+$/gu, "")
      if (text !== "" && text !== "*") add(minus === "-" ? "without" : "words", text)
    }
  }
  const list = (name: string): ReadonlyArray<string> => lists[name] ?? []
  return {
    words: list("words"),
    without: list("without"),
    from: list("from"),
    in: list("in"),
    notFrom: list("-from"),
    notIn: list("-in"),
    since,
    until
  }
}

/** Whether a text has a word, or a beginning of one that ends in a star, as a word of its own. */
const says = (text: string, word: string): boolean => {
  const open = word.endsWith("*")
  const plain = word.replace(/\*$/, "").replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`(?<![\\p{L}\\p{N}])${plain}${open ? "" : String.raw`(?![\p{L}\p{N}])`}`, "iu").test(text)
}

interface Where {
  readonly posts: ReadonlyArray<Post>
  readonly userOf: (id: string) => User | undefined
  readonly channelOf: (id: string) => Channel | undefined
}

/**
 * Finds posts, newest first, as the search in the database does: whole words, all of them or any. Nothing is found for
 * nothing but flags that fit nobody.
 */
export const search = (
  { posts, userOf, channelOf }: Where,
  terms: string,
  { any, offset }: { readonly any: boolean; readonly offset: number }
): ReadonlyArray<Post> => {
  const query = parse(terms, offset)
  const flagged = query.from.length + query.in.length > 0 || query.since > 0 || query.until < Number.POSITIVE_INFINITY
  if (query.words.length === 0 && !flagged) return []
  const among = (names: ReadonlyArray<string>, name: string | undefined) => name !== undefined && names.includes(name)
  return posts
    .filter((post) => {
      const author = userOf(post.user_id)?.username
      const channel = channelOf(post.channel_id)?.name
      const has = (word: string) => says(post.message, word)
      return (
        post.delete_at === 0 &&
        (any && query.words.length > 0 ? query.words.some(has) : query.words.every(has)) &&
        !query.without.some(has) &&
        (query.from.length === 0 || among(query.from, author)) &&
        (query.in.length === 0 || among(query.in, channel)) &&
        !among(query.notFrom, author) &&
        !among(query.notIn, channel) &&
        post.create_at >= query.since &&
        post.create_at < query.until
      )
    })
    .toSorted((a, b) => b.create_at - a.create_at)
}
