import type { FileHandle } from "node:fs/promises"
import { randomBytes } from "node:crypto"
import { open, rename, rm, stat } from "node:fs/promises"
import { basename } from "node:path"
import { InvalidInput } from "@matterwire/core/Errors"
import * as Sources from "@matterwire/core/Source"
import { swept } from "./sweep.ts"

const SLICE = 256 * 1024

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "it may not be opened",
  EPERM: "it may not be opened",
  EISDIR: "it is a folder",
  ENOTDIR: "a folder in its path is a file",
  ENOSPC: "the disk is full"
}

/** What the file system refused, in words. */
export const refused = (endpoint: string, path: string, error: unknown): InvalidInput => {
  if (error instanceof InvalidInput) return error
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined
  const words = WORDS[code ?? ""] ?? (error instanceof Error ? error.message : String(error))
  return new InvalidInput({ endpoint, reason: `${path}: ${words}${code === undefined ? "" : ` (${code})`}` })
}

/**
 * A file to be uploaded, which is opened only while it is read. Rejects with `InvalidInput` when it is not there, and ends
 * the upload with one when it was changed meanwhile.
 */
export const fromPath = async (
  path: string,
  { name = basename(path), type }: Partial<Sources.Naming> = {}
): Promise<Sources.Source> => {
  const failed = (error: unknown): never => {
    throw refused("fromPath", path, error)
  }
  const known = await stat(path).catch(failed)
  const { size } = known
  const invalid = (reason: string) => new InvalidInput({ endpoint: "fromPath", reason: `${path}: ${reason}` })
  if (!known.isFile()) throw invalid("it is no file: what is read once is a stream (fromStream)")

  const check = async (file: FileHandle) => {
    const now = await file.stat()
    if (now.size !== size || now.mtimeMs !== known.mtimeMs) throw invalid("it was changed while it was uploaded")
  }
  const readInto = async (target: Uint8Array, from: number): Promise<number> => {
    const file = await open(path).catch(failed)
    try {
      let filled = 0
      while (filled < target.length) {
        const { bytesRead } = await file.read(target, filled, target.length - filled, from + filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      await check(file)
      return filled
    } finally {
      await file.close()
    }
  }
  async function* read(from: number): AsyncGenerator<Uint8Array> {
    const file = await open(path).catch(failed)
    try {
      await check(file)
      for (let at = from; at < size;) {
        const { buffer, bytesRead } = await file.read(Buffer.allocUnsafeSlow(SLICE), 0, SLICE, at)
        if (bytesRead === 0) break
        at += bytesRead
        yield buffer.subarray(0, bytesRead)
      }
      await check(file)
    } finally {
      await file.close()
    }
  }
  const whole = async () => {
    const all = Buffer.allocUnsafeSlow(size)
    return all.subarray(0, await readInto(all, 0))
  }
  return { name, type, size, read, readInto, whole }
}

/** Something that gives its bytes once, such as a stream. Say its `size` where you know it: an upload in pieces needs it. */
export const fromStream: typeof Sources.fromStream = (stream, naming) => Sources.fromStream(swept(stream), naming)

/** A file that gets its name when it is whole: until then it stands beside the place under another one. */
export class Unfinished {
  readonly #path: string
  readonly #interim: string
  readonly #file: FileHandle
  #open = true

  private constructor(path: string, interim: string, file: FileHandle) {
    this.#path = path
    this.#interim = interim
    this.#file = file
  }

  static async begin(path: string): Promise<Unfinished> {
    const interim = `${path}.${randomBytes(6).toString("hex")}.part`
    return new Unfinished(path, interim, await open(interim, "wx"))
  }

  async write(chunk: Uint8Array): Promise<void> {
    for (let at = 0; at < chunk.length;) at += (await this.#file.write(chunk, at)).bytesWritten
  }

  async keep(): Promise<void> {
    this.#open = false
    await this.#file.close()
    await rename(this.#interim, this.#path)
  }

  /** Leaves nothing behind, unless it was kept. */
  async discard(): Promise<void> {
    if (this.#open) await this.#file.close()
    this.#open = false
    await rm(this.#interim, { force: true })
  }
}

/**
 * Writes a download to a file, which stands at its place only when it is whole: what stood there before is then replaced.
 * Rejects with `InvalidInput` when it cannot be written.
 */
export const toPath = async (chunks: AsyncIterable<Uint8Array>, path: string): Promise<void> => {
  const failed = (error: unknown): never => {
    throw refused("toPath", path, error)
  }
  const file = await Unfinished.begin(path).catch(failed)
  try {
    for await (const chunk of chunks) await file.write(chunk).catch(failed)
    await file.keep().catch(failed)
  } finally {
    await file.discard()
  }
}
