import type { CursorStore } from "@matterwire/core/Cursor"
import * as PrivateFile from "./PrivateFile.ts"

/**
 * Keeps in a file how far a stream has come, so that the next process goes on there. Only its owner can read it (0600), and it
 * is replaced in one step: a process that is killed while it writes leaves the text before. A folder that is not there is made.
 * A file belongs to one stream; to begin anew, remove it.
 */
export const cursorFile = (path: string): CursorStore => ({
  read: PrivateFile.read(path),
  write: (text) => PrivateFile.write(path, text)
})
