/** What tells one state of a post from another, and where it belongs. Times in ms; 0 where the server has none. */
export interface PostMark {
  readonly id: string
  readonly channelId: string
  readonly createAt: number
  readonly updateAt: number
  readonly editAt: number
  readonly deleteAt: number
}

const POST = '"post":"{\\"id\\":\\"'
const CHANNEL = '\\",\\"channel_id\\":\\"'
const ID_LENGTH = 26
const COMMA = 44

/** One scratch for all ids: filled and used up in one go. */
const codes: Array<number> = Array.from({ length: ID_LENGTH }, () => 0)

/** The id that starts here. A new string: one that is cut out of a text keeps all of that text in memory. */
const idAt = (text: string, at: number): string | undefined => {
  for (let i = 0; i < ID_LENGTH; i++) {
    const code = text.charCodeAt(at + i)
    if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57))) return undefined
    codes[i] = code
  }
  return String.fromCharCode(...codes)
}

/** Channels that were seen lately: a few of them have most of the posts, and an id that is known need not be made again. */
const channels: Array<string | undefined> = Array.from({ length: 64 }, () => undefined)

const channelAt = (text: string, at: number): string | undefined => {
  const slot = (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1) * 7 + text.charCodeAt(at + 2)) & 63
  const known = channels[slot]
  return known !== undefined && text.startsWith(known, at) ? known : (channels[slot] = idAt(text, at))
}

/** A time is `0`, or has thirteen digits from 2001 to 2286. */
const widthAt = (text: string, at: number): 1 | 13 => (text.charCodeAt(at + 1) === COMMA ? 1 : 13)

const timeAt = (text: string, at: number): number => {
  const end = at + widthAt(text, at)
  let time = 0
  for (let i = at; i < end; i++) {
    const digit = text.charCodeAt(i) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    time = time * 10 + digit
  }
  return text.charCodeAt(end) === COMMA ? time : Number.NaN
}

/**
 * Reads a post where servers put it: as text in the event's data, its fields in the order of their struct, all that is read
 * here before the first that a user writes. The first `{` after the data's own is the post's, so that the quote before
 * `"post"` stands outside of any string. Of the names between the first and the last a letter is looked at: they are as
 * long as they must be, or nothing after them is where it must be.
 */
const inOrder = (text: string): PostMark | undefined => {
  const post = text.indexOf("{", text.indexOf("{", 1) + 1)
  const before = text.charCodeAt(post - 9)
  if ((before !== 123 && before !== COMMA) || !text.startsWith(POST, post - 8)) return undefined
  const id = idAt(text, post + 10)
  let at = post + 53 // after `\",\"create_at\":`
  if (id === undefined || text.charCodeAt(at - 12) !== 99) return undefined
  const createAt = timeAt(text, at)
  at += widthAt(text, at) + 15 // `,\"update_at\":`
  if (text.charCodeAt(at - 12) !== 117) return undefined
  const updateAt = timeAt(text, at)
  at += widthAt(text, at)
  let editAt = 0
  // 3.0 has none.
  if (text.charCodeAt(at + 3) === 101) {
    at += 13 // `,\"edit_at\":`
    editAt = timeAt(text, at)
    at += widthAt(text, at)
  }
  at += 15 // `,\"delete_at\":`
  if (text.charCodeAt(at - 12) !== 100) return undefined
  const deleteAt = timeAt(text, at)
  at += widthAt(text, at)
  if (text.charCodeAt(at + 3) === 105) at += text.charCodeAt(at + 15) === 116 ? 19 : 20 // `,\"is_pinned\":true`, `false`
  at += 15 + ID_LENGTH // `,\"user_id\":\"` and the id
  if (!text.startsWith(CHANNEL, at)) return undefined
  const channelId = channelAt(text, at + CHANNEL.length)
  return channelId === undefined || Number.isNaN(createAt + updateAt + editAt + deleteAt)
    ? undefined
    : { id, channelId, createAt, updateAt, editAt, deleteAt }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined

const time = (value: unknown): number => (typeof value === "number" ? value : 0)

/** The same from any text that is JSON. */
const parsed = (text: string): PostMark | undefined => {
  try {
    const frame: unknown = JSON.parse(text)
    const raw = field(field(frame, "data") ?? field(frame, "props"), "post")
    const post: unknown = typeof raw === "string" ? JSON.parse(raw) : raw
    const id = field(post, "id")
    const channelId = field(post, "channel_id")
    if (typeof id !== "string" || id === "" || typeof channelId !== "string" || channelId === "") return undefined
    return {
      id,
      channelId,
      createAt: time(field(post, "create_at")),
      updateAt: time(field(post, "update_at")),
      editAt: time(field(post, "edit_at")),
      deleteAt: time(field(post, "delete_at"))
    }
  } catch {
    return undefined
  }
}

/**
 * The mark of the post that an event carries, of any dialect, without parsing the frame: one that is no JSON further on is
 * not noticed. `undefined`: there is no post.
 */
export const postIn = (text: string): PostMark | undefined => inOrder(text) ?? parsed(text)
