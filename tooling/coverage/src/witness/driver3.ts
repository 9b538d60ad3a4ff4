import { createRequire } from "node:module"
import type { Ours } from "../ours/Ours.ts"
import { methodsOf } from "./client4.ts"
import { driver3Methods, idFor } from "./declarations.ts"
import { recorder } from "./Recorder.ts"
import { callbacks, given, inputs, silent } from "./samples3.ts"
import { type Called, type Testimony, testify } from "./testify.ts"

const require = createRequire(import.meta.url)

type Client = Readonly<Record<string, unknown>> & { readonly [K in "setUrl" | "setTeamId"]: (value: string) => void }

const isClient = (value: unknown): value is Client =>
  typeof value === "object" && value !== null && "setTeamId" in value && typeof value.setTeamId === "function"

const fresh = (): Client => {
  const { Client }: { readonly Client: new () => unknown } = require("mattermost")
  const client = new Client()
  if (!isClient(client)) throw new Error("the driver mattermost has another shape")
  client.setTeamId(idFor("team_id"))
  return client
}

/** A value for a parameter, by its name: the driver has no types. */
const valueFor = (name: string): unknown => {
  if (!(name in inputs)) throw new Error(`no value for the parameter ${name}`)
  return inputs[name]
}

/** Calls a method and waits until it calls back, if it does. `own` are its arguments between callbacks. */
const call = async (
  method: unknown,
  client: Client,
  parameters: ReadonlyArray<string>,
  own: ReadonlyArray<unknown> | undefined
) => {
  if (typeof method !== "function") throw new Error("the driver lost a method")
  const { promise, resolve } = Promise.withResolvers<void>()
  let at = 0
  const values = parameters.map((name) =>
    callbacks.includes(name) ? () => resolve() : own === undefined ? valueFor(name) : own[at++]
  )
  const result: unknown = Reflect.apply(method, client, values)
  if (parameters.includes("success")) await promise
  return typeof result === "string" ? result : undefined
}

/** Calls every method of the v3 driver once, as its source names the parameters. */
export const driver3 = async (all: ReadonlyArray<Ours>): Promise<Testimony> => {
  const { version }: { readonly version: string } = require("mattermost/package.json")
  const declared = driver3Methods().filter(({ name }) => name !== "constructor")
  const missing = methodsOf(fresh()).filter((name) => !declared.some((one) => one.name === name))
  if (missing.length > 0) throw new Error(`the source of the driver has no ${missing.join(", ")}`)

  const server = await recorder()
  try {
    const calls: Array<Called> = []
    for (const { name, parameters } of declared) {
      const client = fresh()
      client.setUrl(server.addressOf(name))
      calls.push({ method: name, result: await call(client[name], client, parameters, given(server.addressOf(name))[name]) })
      if (silent.includes(name)) await server.arrival(name)
    }
    return testify(`mattermost ${version}`, calls, server, all)
  } finally {
    await server.close()
  }
}
