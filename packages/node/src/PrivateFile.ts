import { InvalidInput } from "@matterwire/core/Errors"
import * as Effect from "effect/Effect"
import { randomUUID } from "node:crypto"
import * as files from "node:fs/promises"
import { basename, dirname, join } from "node:path"

const refuse = (reason: string) => new InvalidInput({ endpoint: "file", reason })

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : String(error)

const untouched = (path: string, what: "read" | "written" | "removed") => (error: unknown) =>
  refuse(`${path} cannot be ${what} (${codeOf(error)}); see who owns it, and what its folder allows`)

/** Windows keeps such a file to its owner by where it is. */
const isForOthers = (mode: number): boolean => process.platform !== "win32" && (mode & 0o077) !== 0

/** A draft is named after what it becomes. */
const DRAFT = /^\.[\da-f-]{36}$/

/** The text of a file with secrets in it; nothing, where there is none. One that others can read is refused. */
export const read = (path: string): Effect.Effect<string | undefined, InvalidInput> =>
  Effect.tryPromise({
    try: async () => {
      const file = await files.open(path).catch((error: unknown) => {
        if (codeOf(error) === "ENOENT") return undefined
        throw error
      })
      try {
        // Mode and text of one and the same file.
        return file === undefined ? undefined : { mode: (await file.stat()).mode, text: await file.readFile("utf8") }
      } finally {
        await file?.close()
      }
    },
    catch: untouched(path, "read")
  }).pipe(
    Effect.flatMap((file) =>
      file !== undefined && isForOthers(file.mode)
        ? refuse(`others can read ${path}; keep it to yourself: chmod 600 ${path}`)
        : Effect.succeed(file?.text)
    )
  )

/**
 * Replaces the file in one step: whoever reads meanwhile, and whoever reads after a crash in the middle, sees the old one
 * or the new one. Nobody else can read it, nor see what is in a folder that had to be made for it.
 */
export const write = (path: string, text: string): Effect.Effect<void, InvalidInput> =>
  Effect.tryPromise({
    try: async () => {
      const draft = `${path}.${randomUUID()}`
      await files.mkdir(dirname(path), { recursive: true, mode: 0o700 })
      try {
        await files.writeFile(draft, text, { flag: "wx", mode: 0o600, flush: true })
        await files.rename(draft, path)
      } catch (error) {
        await files.rm(draft, { force: true })
        throw error
      }
    },
    catch: untouched(path, "written")
  })

/** Removes the file, and the drafts of it that a crash has left. */
export const remove = (path: string): Effect.Effect<void, InvalidInput> =>
  Effect.tryPromise({
    try: async () => {
      await files.rm(path, { force: true })
      const beside = await files.readdir(dirname(path)).catch(() => [])
      const name = basename(path)
      for (const other of beside) {
        if (other.startsWith(name) && DRAFT.test(other.slice(name.length))) {
          await files.rm(join(dirname(path), other), { force: true })
        }
      }
    },
    catch: untouched(path, "removed")
  })
