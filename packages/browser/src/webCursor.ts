import type { CursorStore } from "@matterwire/core/Cursor"
import * as Effect from "effect/Effect"
import { access, type StorageKind } from "./storage.ts"

/**
 * Keeps in the browser how far a stream has come, under a name of yours: `"local"` for later visits, `"session"` for this
 * tab, which survives a reload. A name belongs to one stream, and with `"local"` to one tab: two that write it go on where
 * the other one was. Every script of the origin can read it: ids of channels and posts, no token and no message.
 */
export const webCursor = (kind: StorageKind, name: string): CursorStore => ({
  read: Effect.map(
    access(kind, "read", (storage) => storage.getItem(name)),
    (text) => text ?? undefined
  ),
  write: (text) => access(kind, "written", (storage) => storage.setItem(name, text))
})
