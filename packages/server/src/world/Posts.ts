import * as Effect from "effect/Effect"
import { type Problem, problem } from "../Errors.ts"
import type { makeChannels } from "./Channels.ts"
import type { makeFiles } from "./Files.ts"
import type { Bus } from "./Happening.ts"
import type { MakeId } from "./Ids.ts"
import type { User } from "./Users.ts"

export interface Post {
  readonly id: string
  readonly create_at: number
  readonly update_at: number
  readonly edit_at: number
  readonly delete_at: number
  readonly is_pinned: boolean
  readonly user_id: string
  readonly channel_id: string
  readonly root_id: string
  /** An old version: the id of the post it was. Comes with `since` only. */
  readonly original_id: string
  readonly message: string
  readonly type: string
  readonly props: Readonly<Record<string, unknown>>
  readonly hashtags: string
  readonly pending_post_id: string
  readonly has_reactions: boolean
  /** `null` when files were asked for and none was attached. */
  readonly file_ids: ReadonlyArray<string> | null
}

export interface PostDraft {
  readonly channel_id: string
  readonly message?: string | undefined
  readonly root_id?: string | undefined
  readonly type?: string | undefined
  readonly props?: Readonly<Record<string, unknown>> | undefined
  readonly is_pinned?: boolean | undefined
  readonly pending_post_id?: string | undefined
  readonly file_ids?: ReadonlyArray<string> | undefined
  /** 3.10 keeps the ids of files that it cannot attach. */
  readonly keepsFileIds?: boolean | undefined
  /** Taken from system admins only. */
  readonly create_at?: number | undefined
}

/** What an edit may change. */
export type PostChange = Pick<PostDraft, "message" | "props" | "is_pinned" | "file_ids">

const hashtagsOf = (message: string): string => (message.match(/(?<=^|\s)#[\p{L}][\p{L}\p{N}_-]+/gu) ?? []).join(" ")

const sorted = (ids: ReadonlyArray<string>): ReadonlyArray<string> => ids.toSorted((a, b) => (a < b ? -1 : 1))

/** In characters, as the server counts: code points. */
const lengthOf = (text: string): number => Array.from(text).length

interface Needs {
  readonly now: () => number
  readonly makeId: MakeId
  readonly bus: Bus
  readonly channels: ReturnType<typeof makeChannels>
  readonly files: ReturnType<typeof makeFiles>
  /** Whether posts may share a millisecond, as on a real server. */
  readonly ties: boolean
}

export const makePosts = ({ now, bus, channels, files, makeId, ties }: Needs) => {
  const byId = new Map<string, Post>()
  const byChannel = new Map<string, Array<string>>()
  const byRoot = new Map<string, Array<string>>()
  const pendings = new Map<string, { readonly id: string; readonly at: number }>()
  let newest = 0

  /** Files a new post by its time: mostly it is the newest. */
  const file = (index: Map<string, Array<string>>, key: string, post: Post) => {
    const list = index.get(key) ?? []
    index.set(key, list)
    let at = list.length
    while (at > 0 && (byId.get(list[at - 1] ?? "")?.create_at ?? 0) > post.create_at) at -= 1
    list.splice(at, 0, post.id)
  }

  const put = (post: Post): Post => {
    const known = byId.has(post.id)
    byId.set(post.id, post)
    if (!known) file(byChannel, post.channel_id, post)
    if (!known && post.root_id !== "" && post.original_id === "") file(byRoot, post.root_id, post)
    return post
  }

  const get = (id: string | undefined): Post | undefined => (id === undefined ? undefined : byId.get(id))
  const alive = (id: string | undefined): Post | undefined => {
    const post = get(id)
    return post === undefined || post.delete_at > 0 ? undefined : post
  }

  /** A time that no post has yet, unless ties are wanted. */
  const stamp = (): number => (newest = ties ? now() : Math.max(now(), newest + 1))

  /** Every post of a channel, old versions and deleted ones too, oldest first. */
  const inChannel = (channelId: string): ReadonlyArray<Post> =>
    (byChannel.get(channelId) ?? []).flatMap((id) => get(id) ?? [])

  const repliesOf = (rootId: string): ReadonlyArray<Post> => (byRoot.get(rootId) ?? []).flatMap((id) => alive(id) ?? [])

  const moved = (post: Post) => {
    const channel = channels.get(post.channel_id)
    if (channel !== undefined && post.update_at > channel.last_post_at) {
      channels.change(channel, { last_post_at: post.update_at })
    }
  }

  /** Writes a post for somebody who may write there. */
  const create = (author: User, draft: PostDraft, longest: number, setOnline: boolean): Effect.Effect<Post, Problem> =>
    Effect.suspend(() => {
      const { message = "", root_id = "", type = "" } = draft
      if (lengthOf(message) > longest) return problem("longMessage")
      if (type !== "" && type !== "slack_attachment" && type !== "me" && !type.startsWith("custom_")) {
        return problem(type.startsWith("system_") ? "invalidParam" : "invalidPostType", "post.type")
      }
      const root = alive(root_id)
      if (root_id !== "" && (root === undefined || root.root_id !== "")) return problem("invalidRoot")
      if (root !== undefined && root.channel_id !== draft.channel_id) return problem("rootElsewhere")

      const at = draft.create_at ?? stamp()
      const id = makeId()
      const { file_ids: wanted = [], channel_id, keepsFileIds = false } = draft
      const attached = files.attach(wanted, { id, user_id: author.id, channel_id })
      const dropped = !keepsFileIds && attached.length < wanted.length
      const post = put({
        id,
        create_at: at,
        update_at: dropped ? stamp() : at,
        edit_at: 0,
        delete_at: 0,
        is_pinned: draft.is_pinned ?? false,
        user_id: author.id,
        channel_id: draft.channel_id,
        root_id,
        original_id: "",
        message: message.toWellFormed(),
        type,
        props: author.bot === undefined ? (draft.props ?? {}) : { from_bot: "true", ...draft.props },
        hashtags: hashtagsOf(message),
        pending_post_id: draft.pending_post_id ?? "",
        has_reactions: false,
        file_ids: keepsFileIds ? wanted : dropped && attached.length === 0 ? null : sorted(attached)
      })
      if (post.pending_post_id !== "") pendings.set(post.pending_post_id, { id: post.id, at: now() })
      if (root !== undefined) put({ ...root, update_at: at })
      const channel = channels.get(post.channel_id)
      if (channel !== undefined) {
        channels.change(channel, {
          last_post_at: Math.max(channel.last_post_at, at),
          total_msg_count: channel.total_msg_count + 1,
          ...(root_id === ""
            ? {
                last_root_post_at: Math.max(channel.last_root_post_at, at),
                total_msg_count_root: channel.total_msg_count_root + 1
              }
            : {})
        })
      }
      bus.tell({ kind: "posted", post, setOnline })
      channels.view(post.channel_id, author.id, at, root_id === "" && post.props["from_webhook"] !== "true")
      return Effect.succeed(post)
    })

  /** Gives a post other files than it has. Answers which it has then. */
  const refile = (post: Post, wanted: ReadonlyArray<string>): ReadonlyArray<string> => {
    const kept = (post.file_ids ?? []).filter((id) => wanted.includes(id))
    files.detach(post.id, kept)
    return sorted([...kept, ...files.attach(wanted, post)])
  }

  /** Edits a post, and keeps what it was as a deleted post of another id. */
  const edit = (post: Post, change: PostChange, longest: number): Effect.Effect<Post, Problem> =>
    Effect.suspend(() => {
      const message = change.message ?? post.message
      if (lengthOf(message) > longest) return problem("longMessage")
      const at = stamp()
      const file_ids = change.file_ids === undefined ? post.file_ids : refile(post, change.file_ids)
      put({ ...post, id: makeId(), original_id: post.id, update_at: at, delete_at: at })
      const edited = put({
        ...post,
        message: message.toWellFormed(),
        hashtags: hashtagsOf(message),
        props: change.props ?? post.props,
        is_pinned: change.is_pinned ?? post.is_pinned,
        file_ids,
        update_at: at,
        edit_at: message === post.message && file_ids === post.file_ids ? post.edit_at : at,
        pending_post_id: ""
      })
      moved(edited)
      bus.tell({ kind: "post_edited", post: edited })
      return Effect.succeed(edited)
    })

  /** Deletes a post, and the whole thread with a root. The event shows the post as it was. */
  const remove = (post: Post, by: User) => {
    const at = stamp()
    for (const gone of [post, ...repliesOf(post.id)]) {
      put({ ...gone, delete_at: at, update_at: at, props: { ...gone.props, deleteBy: by.id } })
      files.detach(gone.id)
    }
    const root = alive(post.root_id)
    if (root !== undefined) put({ ...root, update_at: at })
    bus.tell({ kind: "post_deleted", post, by: by.id })
  }

  return {
    create,
    edit,
    remove,
    get,
    alive,
    inChannel,
    repliesOf,
    /** What a post was before each of its edits, the one with the latest text first. */
    versionsOf: (post: Post): ReadonlyArray<Post> =>
      inChannel(post.channel_id)
        .filter((version) => version.original_id === post.id)
        .toSorted((a, b) => b.edit_at - a.edit_at || a.delete_at - b.delete_at),
    /** The post that was written last with a `pending_post_id`, if that was no longer ago than `within`. */
    pending: (pendingId: string, within: number): Post | undefined => {
      const known = pendings.get(pendingId)
      return known === undefined || now() - known.at > within ? undefined : get(known.id)
    },
    forgetPending: () => pendings.clear(),
    /** Takes a post away for good, its old versions, and with a root its replies: as if it had never been. */
    erase: (post: Post) => {
      const gone = new Set([post.id, ...(byRoot.get(post.id) ?? [])])
      const of = byChannel.get(post.channel_id) ?? []
      for (const id of of) if (gone.has(byId.get(id)?.original_id ?? "")) gone.add(id)
      byChannel.set(
        post.channel_id,
        of.filter((id) => !gone.has(id))
      )
      byRoot.delete(post.id)
      if (post.root_id !== "")
        byRoot.set(
          post.root_id,
          (byRoot.get(post.root_id) ?? []).filter((id) => !gone.has(id))
        )
      for (const id of gone) byId.delete(id)
    },
    /** A reaction came or went: the post counts as changed. Answers the post. */
    reacted: (post: Post, has: boolean): Post => put({ ...post, has_reactions: has, update_at: now() })
  }
}
