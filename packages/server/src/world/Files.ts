import type { Content } from "../Content.ts"
import { extensionOf, imageSizeOf, mimeTypeOf } from "./FileTypes.ts"
import type { MakeId } from "./Ids.ts"

/** A file that somebody uploaded, with its bytes. */
export interface StoredFile {
  readonly id: string
  readonly user_id: string
  readonly channel_id: string
  /** Empty until a post carries the file. */
  readonly post_id: string
  readonly create_at: number
  readonly update_at: number
  /** Its post was deleted, or goes on without it. The bytes are served all the same. */
  readonly delete_at: number
  readonly name: string
  readonly extension: string
  /** Empty, if the name says nothing. */
  readonly mime_type: string
  /** Of an image whose bytes tell it. */
  readonly image: { readonly width: number; readonly height: number } | undefined
  readonly content: Content
}

/** What a file is made from. */
export interface FileDraft {
  readonly user_id: string
  readonly channel_id: string
  readonly name: string
  readonly content: Content
}

export const makeFiles = ({ now, makeId }: { readonly now: () => number; readonly makeId: MakeId }) => {
  const byId = new Map<string, StoredFile>()
  const links = new Map<string, string>()
  const byPost = new Map<string, ReadonlyArray<string>>()

  const get = (id: string): StoredFile | undefined => byId.get(id)
  const of = (postId: string): ReadonlyArray<StoredFile> =>
    (byPost.get(postId) ?? [])
      .flatMap((id) => get(id) ?? [])
      .filter((file) => file.delete_at === 0)
      .toSorted((a, b) => a.create_at - b.create_at)

  const put = (file: StoredFile): StoredFile => {
    byId.set(file.id, file)
    return file
  }

  return {
    get,
    /** What the public link of a file proves itself by. */
    linkOf: (id: string): string => {
      const known = links.get(id) ?? `${makeId()}${makeId()}`.slice(0, 43)
      links.set(id, known)
      return known
    },
    /** A post's files, the oldest first. */
    of,
    /** When the last of them changed; 0 without any. */
    changeOf: (postId: string): number => Math.max(0, ...of(postId).map((file) => file.update_at)),
    save: async ({ name, content, ...whose }: FileDraft): Promise<StoredFile> => {
      const at = now()
      const mimeType = mimeTypeOf(name)
      const image = await imageSizeOf(content, mimeType)
      return put({
        id: makeId(),
        ...whose,
        post_id: "",
        create_at: at,
        update_at: at,
        delete_at: 0,
        name,
        extension: extensionOf(name),
        mime_type: mimeType,
        image,
        content
      })
    },
    /** Gives files to a post: those of its author and channel that no post has yet. Answers the ids it got. */
    attach: (
      ids: ReadonlyArray<string>,
      post: { readonly id: string; readonly user_id: string; readonly channel_id: string }
    ): ReadonlyArray<string> => {
      const attached = [...new Set(ids)].filter((id) => {
        const file = get(id)
        const free =
          file !== undefined &&
          file.post_id === "" &&
          file.user_id === post.user_id &&
          file.channel_id === post.channel_id
        if (free) put({ ...file, post_id: post.id })
        return free
      })
      if (attached.length > 0) byPost.set(post.id, [...(byPost.get(post.id) ?? []), ...attached])
      return attached
    },
    /** A post is deleted, or goes on with fewer files. */
    detach: (postId: string, kept: ReadonlyArray<string> = []) => {
      for (const file of of(postId)) if (!kept.includes(file.id)) put({ ...file, delete_at: now() })
    }
  }
}
