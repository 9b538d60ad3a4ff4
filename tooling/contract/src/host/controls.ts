import { createServer } from "node:http"
import type { Ended } from "../Adapter.ts"
import type { World } from "../World.ts"

/** What another runtime may ask the host to do for it. */
export interface Deeds {
  /** Runs a script in a process, or a page, of its own. */
  readonly script: (script: string) => Promise<Ended>
}

const METHODS = ["say", "revoke", "seen", "open", "hang", "respond", "dropSockets", "sayMeanwhile", "halfOpen"] as const

const isMethod = (name: string): name is (typeof METHODS)[number] => METHODS.some((method) => method === name)

/** The plain part of a world. */
const dataOf = ({ channel_id, elsewhere, login, team_id, token, url, user }: World) => ({
  channel_id,
  elsewhere: { url: elsewhere.url },
  login,
  team_id,
  token,
  url,
  user
})

/**
 * Lets a world be worked from another process or a page: `GET /` tells what it is, `POST /method` with a list of
 * arguments works a control. Any page may ask, without a preflight.
 */
export const serveControls = async (world: World, { script }: Deeds) => {
  const answer = async (path: string, text: string): Promise<unknown> => {
    if (path === "/") return dataOf(world)
    const name = path.slice(1)
    const args = JSON.parse(text) as ReadonlyArray<never>
    if (name === "elsewhere/seen") return world.elsewhere.seen()
    if (name === "script") return script(String(args[0]))
    if (!isMethod(name)) throw new Error(`there is no control ${name}`)
    const method: (...args: ReadonlyArray<never>) => Promise<unknown> = world[name]
    return method(...args)
  }

  const server = createServer((request, response) => {
    let text = ""
    request.on("data", (chunk: Buffer) => (text += chunk.toString()))
    request.on("end", () => {
      const reply = (status: number, value: unknown) =>
        response.writeHead(status, { "access-control-allow-origin": "*" }).end(JSON.stringify(value ?? null))
      answer(request.url ?? "", text).then(
        (value) => reply(200, value),
        (error: unknown) => reply(500, String(error))
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("the controls have no port")
  return {
    url: `http://127.0.0.1:${address.port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}
