import * as fs from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import type { Chunks } from "../Content.ts"
import { makeId } from "./Ids.ts"

/** A temporary file that has no name any more: its space is free as soon as nobody holds it, at the latest with the process. */
export interface Disk {
  readonly write: (bytes: Uint8Array, at: number) => Promise<void>
  readonly read: (from: number, to: number) => Chunks
}

const openFile = promisify(fs.open)
const unlink = promisify(fs.unlink)
const writeAt = promisify(fs.write)
const readAt = promisify(fs.read)

const AT_ONCE = 256 * 1024

const forgotten = new FinalizationRegistry((file: number) => fs.closeSync(file))

/** Opens a temporary file. */
export const open = async (): Promise<Disk> => {
  const path = join(tmpdir(), `matterwire-${makeId()}`)
  // An object, so that it is known when nobody holds it any more.
  const held = { file: await openFile(path, "wx+", 0o600) }
  forgotten.register(held, held.file)
  await unlink(path)

  return {
    write: async (bytes, at) => {
      let done = 0
      while (done < bytes.length) {
        const { bytesWritten } = await writeAt(held.file, bytes, done, bytes.length - done, at + done)
        done += bytesWritten
      }
    },
    read: async function* (from, to) {
      let at = from
      while (at < to) {
        const buffer = new Uint8Array(Math.min(AT_ONCE, to - at))
        const { bytesRead } = await readAt(held.file, buffer, 0, buffer.length, at)
        if (bytesRead === 0) throw new Error("a temporary file is shorter than it was")
        yield buffer.subarray(0, bytesRead)
        at += bytesRead
      }
    }
  }
}
