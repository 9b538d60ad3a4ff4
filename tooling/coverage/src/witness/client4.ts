import { createRequire } from "node:module"
import type { Ours } from "../ours/Ours.ts"
import { client4Methods, idFor } from "./declarations.ts"
import { recorder } from "./Recorder.ts"
import { given } from "./samples4.ts"
import { type Called, type Testimony, testify } from "./testify.ts"

const require = createRequire(import.meta.url)

type Setting = "setUrl" | "setUserId" | "setUserRoles" | "setToken"
type Client = Readonly<Record<string, unknown>> & { readonly [K in Setting]: (value: string) => void } & {
  readonly setEnableLogging: (enabled: boolean) => void
}

const isClient = (value: unknown): value is Client =>
  typeof value === "object" && value !== null && "setUrl" in value && typeof value.setUrl === "function"

const fresh = (): Client => {
  const { Client4 }: { readonly Client4: new () => unknown } = require("@mattermost/client")
  const client = new Client4()
  if (!isClient(client)) throw new Error("@mattermost/client has another shape")
  return client
}

/** Somebody who is logged in, and whose client reports its own errors. */
const prepared = (url: string): Client => {
  const client = fresh()
  client.setUrl(url)
  client.setToken("token")
  client.setUserId(idFor("me"))
  client.setUserRoles("system_user system_admin")
  client.setEnableLogging(true)
  return client
}

/** What a call gave; an empty object is no answer for some methods, which had sent their request by then. */
const ended = async (call: () => unknown): Promise<unknown> => {
  try {
    return await call()
  } catch {
    return undefined
  }
}

/** What an object can do, by name, whoever it has it from. */
export const methodsOf = (value: object): ReadonlyArray<string> => {
  const names = new Set<string>()
  for (let at: object | null = value; at !== null && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) {
      if (name !== "constructor" && typeof Reflect.get(value, name) === "function") names.add(name)
    }
  }
  return [...names]
}

/** Calls every method of the official client once, and once for each further signature and sample. */
export const client4 = async (all: ReadonlyArray<Ours>): Promise<Testimony> => {
  const { version }: { readonly version: string } = require("@mattermost/client/package.json")
  const declared = client4Methods()
  const hidden = declared.filter((one) => one.hidden).map(({ name }) => name)
  const undeclared = methodsOf(fresh()).filter((name) => !declared.some((one) => one.name === name))
  if (undeclared.length > 0) throw new Error(`@mattermost/client does not declare ${undeclared.join(", ")}`)

  const server = await recorder()
  try {
    const calls: Array<Called> = []
    for (const { name, samples: made } of declared.filter((one) => !hidden.includes(one.name))) {
      for (const sample of given(server.addressOf(name))[name] ?? made) {
        const client = prepared(server.addressOf(name))
        const method = client[name]
        if (typeof method !== "function") throw new Error(`@mattermost/client declares ${name} and has none`)
        const result: unknown = await ended(() => Reflect.apply(method, client, [...sample]))
        if (!calls.some((call) => call.method === name)) calls.push({ method: name, result })
      }
    }
    return testify(`@mattermost/client ${version}`, calls, server, all)
  } finally {
    await server.close()
  }
}
