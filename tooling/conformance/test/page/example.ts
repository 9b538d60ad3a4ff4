// What the page assumes: a server, a team and a user, under the names in its examples.
import * as Auth from "@matterwire/core/Auth"
import type { PromiseClient } from "@matterwire/core/Client"
import { createClient } from "@matterwire/node"
import { type HttpStep, httpSteps } from "@matterwire/recordings"
import { type Server, startServer } from "@matterwire/server"
import { afterAll, beforeAll } from "@effect/vitest"

/** Whom the page's login line logs in. */
export const login_id = "someone@nowhere.com"
const password = "thisisabadpassword"
export const credentials = { login_id, password }

/** A local server in the shape of 3.10 for the tests of one file, with the page's team and user. */
export const exampleServer = (): { readonly current: Server; readonly someone: (teamId?: string) => PromiseClient } => {
  let server: Server
  beforeAll(async () => {
    server = await startServer({ version: "3.10" })
    server.addTeam("exampleteam")
    await using mm = createClient({ url: server.url, auth: Auth.none })
    await mm.v3.users.create({ email: login_id, username: "someone", password })
  })
  afterAll(() => server.close())
  return {
    get current() {
      return server
    },
    someone: (teamId) => createClient({ url: server.url, teamId, login: { ...credentials, api: "v3" } })
  }
}

/** What the recorded servers answered to calls of v3. */
export const recorded: ReadonlyArray<HttpStep> = [...httpSteps("3.0.3"), ...httpSteps("3.10.3")].filter(({ request }) =>
  request.path.startsWith("/api/v3/")
)

/** A header field of a recorded answer. */
export const header = ({ response }: HttpStep, wanted: string): string | undefined =>
  response.headers.find(([name]) => name.toLowerCase() === wanted)?.[1]

export const json = (body: string): Readonly<Record<string, unknown>> => JSON.parse(body) as Record<string, unknown>
