import type { Chunks } from "../Content.ts"
import type { MakeId } from "./Ids.ts"
import { newPen, type Pen } from "./Storage.ts"

/** A file that comes in parts. */
export interface UploadSession {
  readonly id: string
  readonly type: "attachment" | "import"
  readonly create_at: number
  readonly user_id: string
  /** Empty for an import. */
  readonly channel_id: string
  readonly filename: string
  readonly file_size: number
}

interface Open extends UploadSession {
  readonly pen: Pen
  /** What is kept for good: moves when a part has ended. */
  readonly offset: number
  readonly busy: boolean
}

/** What became of a part: `cut` when its sender broke off. */
export type Taken = "more" | "complete" | "tooSmall" | "busy" | "cut"

/** A first part that is not the whole file has at least so many bytes; else nothing of it is kept. */
const SMALLEST_FIRST_PART = 5 * 1024 * 1024

export const makeUploads = ({ now, makeId }: { readonly now: () => number; readonly makeId: MakeId }) => {
  const byId = new Map<string, Open>()

  const change = (id: string, fields: Partial<Open>) => {
    const upload = byId.get(id)
    if (upload !== undefined) byId.set(id, { ...upload, ...fields })
  }

  /** Writes what comes, but no more than belongs there. Answers whether the sender broke off. */
  const pour = async (chunks: Chunks, pen: Pen, end: number): Promise<boolean> => {
    try {
      for await (const chunk of chunks) {
        const left = end - pen.size
        if (left > 0) await pen.write(chunk.subarray(0, left))
      }
      return false
    } catch {
      return true
    }
  }

  return {
    create: (draft: Omit<UploadSession, "id" | "create_at">): UploadSession => {
      const upload = { id: makeId(), create_at: now(), ...draft, pen: newPen(), offset: 0, busy: false }
      byId.set(upload.id, upload)
      return upload
    },
    get: (id: string): UploadSession | undefined => byId.get(id),
    of: (userId: string): ReadonlyArray<UploadSession> =>
      [...byId.values()].filter((upload) => upload.user_id === userId),
    offsetOf: (id: string): number => byId.get(id)?.offset ?? 0,

    /** Takes a part. What is kept when it breaks off is what a real server keeps. */
    take: async (id: string, chunks: Chunks): Promise<Taken> => {
      const upload = byId.get(id)
      if (upload === undefined || upload.busy) return "busy"
      change(id, { busy: true })
      const first = upload.pen.size === 0
      const cut = await pour(chunks, upload.pen, upload.file_size)
      const { size } = upload.pen
      const tooSmall = first && size < SMALLEST_FIRST_PART && size < upload.file_size
      change(id, { busy: false, ...(tooSmall ? { pen: newPen() } : { offset: size }) })
      if (cut) return "cut"
      if (tooSmall) return "tooSmall"
      return size === upload.file_size ? "complete" : "more"
    },
    /** Ends an upload, and gives what was uploaded. */
    finish: (id: string) => {
      const content = byId.get(id)?.pen.content()
      byId.delete(id)
      return content
    }
  }
}
