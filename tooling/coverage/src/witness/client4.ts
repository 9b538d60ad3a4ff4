import { client4Methods, idFor } from "./declarations.ts"
import { driver, type Driver, invoke } from "./driver.ts"
import { type Called, recorder, type Statement } from "./Recorder.ts"
import { given } from "./samples4.ts"

/** Somebody who is logged in, and whose client reports its own errors. */
const prepared = ({ make }: Driver, url: string): object => {
  const client = make()
  invoke(client, "setUrl", [url])
  invoke(client, "setToken", ["token"])
  invoke(client, "setUserId", [idFor("me")])
  invoke(client, "setUserRoles", ["system_user system_admin"])
  invoke(client, "setEnableLogging", [true])
  return client
}

/** What a call gave. An empty object is no answer for some methods, which had sent their request by then. */
const ended = async (call: () => unknown): Promise<unknown> => {
  try {
    return await call()
  } catch {
    return undefined
  }
}

/** Calls every method of the official client once for each of its signatures, or as our samples say. */
export const client4 = async (): Promise<Statement> => {
  const official = driver("@mattermost/client", "Client4", "v4")
  const declared = client4Methods()
  const undeclared = official.methods.filter((name) => !declared.some((one) => one.name === name))
  if (undeclared.length > 0) throw new Error(`${official.name} does not declare ${undeclared.join(", ")}`)

  const server = await recorder()
  try {
    const calls: Array<Called> = []
    for (const { name, samples } of declared.filter(({ hidden }) => !hidden)) {
      const address = server.addressOf(name)
      const results: Array<unknown> = []
      for (const values of given(address)[name] ?? samples) {
        results.push(await ended(() => invoke(prepared(official, address), name, values)))
      }
      calls.push(server.called(name, results[0]))
    }
    return { driver: official, calls }
  } finally {
    await server.close()
  }
}
