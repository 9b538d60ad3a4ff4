import { InvalidInput } from "@matterwire/core/Errors"
import type { Naming, Source } from "@matterwire/core/Source"

const SLICE = 256 * 1024

const basename = (path: string): string => /[^/\\]*$/.exec(path)?.[0] ?? path

/**
 * A file to be uploaded, which is opened only while it is read. Needs `--allow-read` for it, and never asks. Rejects with
 * `InvalidInput` when it may not be read or is not there, and ends the upload with one when it was changed meanwhile.
 */
export const fromPath = async (
  path: string,
  { name = basename(path), type }: Partial<Naming> = {}
): Promise<Source> => {
  const invalid = (reason: string) => new InvalidInput({ endpoint: "fromPath", reason: `${path}: ${reason}` })
  const open = async () => {
    if (Deno.permissions.querySync({ name: "read", path }).state !== "granted") {
      throw invalid(`Deno may not read it: run with --allow-read=${path}`)
    }
    return Deno.open(path).catch((error: unknown) => {
      throw invalid(error instanceof Error ? error.message : String(error))
    })
  }
  const stated = async () => {
    using file = await open()
    return file.stat()
  }
  const { isFile, mtime, size } = await stated()
  if (!isFile) throw invalid("it is no file: what is read once is a stream (fromStream)")

  const check = async (file: Deno.FsFile) => {
    const now = await file.stat()
    if (now.size !== size || now.mtime?.getTime() !== mtime?.getTime()) {
      throw invalid("it was changed while it was uploaded")
    }
  }
  const readInto = async (target: Uint8Array, from: number): Promise<number> => {
    using file = await open()
    await file.seek(from, Deno.SeekMode.Start)
    let filled = 0
    while (filled < target.length) {
      const read = await file.read(target.subarray(filled))
      if (read === null) break
      filled += read
    }
    await check(file)
    return filled
  }
  async function* read(from: number): AsyncGenerator<Uint8Array> {
    using file = await open()
    await check(file)
    await file.seek(from, Deno.SeekMode.Start)
    for (;;) {
      const target = new Uint8Array(SLICE)
      const length = await file.read(target)
      if (length === null) break
      yield target.subarray(0, length)
    }
    await check(file)
  }
  return { name, type, size, read, readInto }
}
