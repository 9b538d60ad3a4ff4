import { homedir } from "node:os"
import { join } from "node:path"

const configFolder = (): string => {
  const { APPDATA, XDG_CONFIG_HOME } = process.env
  if (XDG_CONFIG_HOME !== undefined && XDG_CONFIG_HOME !== "") return XDG_CONFIG_HOME
  if (process.platform === "win32" && APPDATA !== undefined) return APPDATA
  return join(homedir(), ".config")
}

/** Where `mw login` keeps sessions. */
export const credentialsPath = (): string => join(configFolder(), "matterwire", "credentials.json")
