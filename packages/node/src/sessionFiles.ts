import { InvalidInput } from "@matterwire/core/Errors"
import { fromText, type SessionKey, type SessionStore, toText } from "@matterwire/core/SessionStore"
import * as Effect from "effect/Effect"
import { createHash } from "node:crypto"
import { homedir } from "node:os"
import { join } from "node:path"
import * as PrivateFile from "./PrivateFile.ts"

const configFolder = (): string => {
  const { APPDATA, XDG_CONFIG_HOME } = process.env
  if (XDG_CONFIG_HOME !== undefined && XDG_CONFIG_HOME !== "") return XDG_CONFIG_HOME
  if (process.platform === "win32" && APPDATA !== undefined) return APPDATA
  return join(homedir(), ".config")
}

/** An account may be named by anything, an address of e-mail for one, and a file's name is for all to see. */
const nameOf = ({ account, url }: SessionKey): string =>
  `${createHash("sha256")
    .update(JSON.stringify([url, account]))
    .digest("hex")
    .slice(0, 32)}.json`

/**
 * Keeps sessions in files that only their owner can read (0600), one for each server and account, so that processes may
 * share them without a lock. Their tokens stand there as text; a password never does. Default folder:
 * `matterwire/sessions` below `XDG_CONFIG_HOME`, `%APPDATA%` or `~/.config`.
 */
export const sessionFiles = (folder: string = join(configFolder(), "matterwire", "sessions")): SessionStore => {
  const pathOf = (key: SessionKey) => join(folder, nameOf(key))
  return {
    read: (key) =>
      Effect.flatMap(PrivateFile.read(pathOf(key)), (text) => {
        if (text === undefined) return Effect.succeed(undefined)
        const session = fromText(key, text)
        return session === undefined
          ? new InvalidInput({ endpoint: "file", reason: `${pathOf(key)} is not as it was written; remove it` })
          : Effect.succeed(session)
      }),
    write: (key, session) => PrivateFile.write(pathOf(key), `${toText(key, session)}\n`),
    remove: (key) => PrivateFile.remove(pathOf(key))
  }
}
