import { InvalidInput } from "@matterwire/core/Errors"
import * as Effect from "effect/Effect"

/** Only this machine reaches it. `localhost` may be another address, and a server compares what was registered to the letter. */
export const HOST = "127.0.0.1"

/** Where the browser comes back to: what an admin registers with the app, one for each port. */
export const redirectUri = (port: number): string => `http://${HOST}:${port}/callback`

/**
 * The ports to register. A server compares `redirect_uri` to the letter, so that none can be taken by chance. IANA has given
 * them to nobody, browsers block none of them, they lie below the ports that systems give to outgoing connections, and far
 * from each other, as Windows may keep a whole range for itself. `8065` is the port of Mattermost itself.
 */
export const ports = [18065, 23065, 28065] as const

/** Somebody has it, or the system keeps it for itself. */
const TAKEN = new Set(["EADDRINUSE", "EACCES"])

const refuse = (reason: string) => Effect.fail(new InvalidInput({ endpoint: "Loopback", reason }))

const isPort = (port: number) => Number.isInteger(port) && port >= 0 && port <= 65_535

/** Listens on the first port that is free. `listen` gives the port, or the code of why not. */
export const bind = Effect.fnUntraced(function* (
  listen: (port: number) => Effect.Effect<number | string>,
  wanted: ReadonlyArray<number>
): Effect.fn.Return<number, InvalidInput> {
  const wrong = wanted.find((port) => !isPort(port))
  if (wrong !== undefined) return yield* refuse(`${wrong} is no port: it is a whole number up to 65535`)
  if (wanted.length === 0) return yield* refuse("`ports` is empty: name those that the app is registered with")
  for (const port of wanted) {
    const outcome = yield* listen(port)
    if (typeof outcome === "number") return outcome
    if (!TAKEN.has(outcome)) return yield* refuse(`${HOST}:${port} cannot be listened on (${outcome})`)
  }
  const [list, uris] = [wanted.join(", "), wanted.map(redirectUri).join(", ")]
  return yield* refuse(
    `other programs have ${wanted.length === 1 ? `port ${list}` : `all of the ports ${list}`}: end one of them, or name another port and register it with the app (now registered: ${uris})`
  )
})
