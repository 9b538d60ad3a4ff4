import type { Ended } from "../Adapter.ts"
import type { World } from "../World.ts"

/** The controls of a world in another process, and what that process does for us. */
export interface RemoteWorld extends World {
  readonly script: (script: string) => Promise<Ended>
}

/** Reads what `serveControls` offers under this address. Uses nothing but `fetch`. */
export const remoteWorld = async (controls: string): Promise<RemoteWorld> => {
  const ask = async <A>(path: string, args?: ReadonlyArray<unknown>): Promise<A> => {
    const response = await fetch(`${controls}/${path}`, {
      method: args === undefined ? "GET" : "POST",
      ...(args === undefined ? {} : { body: JSON.stringify(args) })
    })
    const value: unknown = await response.json()
    if (!response.ok) throw new Error(`the control ${path} failed: ${String(value)}`)
    return value as A // both ends are ours, and of the same commit
  }
  const data = await ask<World>("")
  return {
    ...data,
    say: (message) => ask("say", [message]),
    revoke: () => ask("revoke", []),
    seen: () => ask("seen", []),
    open: () => ask("open", []),
    hang: (which) => ask("hang", [which]),
    respond: (which, answer) => ask("respond", [which, answer]),
    dropSockets: () => ask("dropSockets", []),
    sayMeanwhile: (messages, forgotten = false) => ask("sayMeanwhile", [messages, forgotten]),
    halfOpen: () => ask("halfOpen", []),
    elsewhere: { url: data.elsewhere.url, seen: () => ask("elsewhere/seen", []) },
    script: (script) => ask("script", [script])
  }
}
