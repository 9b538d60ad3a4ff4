import { driver3Methods, idFor } from "./declarations.ts"
import { driver, invoke } from "./driver.ts"
import { type Called, recorder, type Statement } from "./Recorder.ts"
import { callbacks, given, inputs, silent } from "./samples3.ts"

/** A value for a parameter, by its name: the driver has no types. */
const valueFor = (name: string): unknown => {
  if (!(name in inputs)) throw new Error(`no value for the parameter ${name}`)
  return inputs[name]
}

/** What goes into a method, and the moment it calls back. `own` are its arguments without the callbacks. */
const prepared = (parameters: ReadonlyArray<string>, own: ReadonlyArray<unknown> | undefined) => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const rest = [...(own ?? parameters.filter((name) => !callbacks.includes(name)).map(valueFor))]
  return {
    values: parameters.map((name) => (callbacks.includes(name) ? () => resolve() : rest.shift())),
    done: parameters.includes("success") ? promise : Promise.resolve()
  }
}

/** Calls every method of the v3 driver once, as its source names the parameters. */
export const driver3 = async (): Promise<Statement> => {
  const old = driver("mattermost", "Client", "v3")
  const declared = driver3Methods().filter(({ name }) => name !== "constructor")
  const missing = old.methods.filter((name) => !declared.some((one) => one.name === name))
  if (missing.length > 0) throw new Error(`the source of ${old.name} has no ${missing.join(", ")}`)

  const server = await recorder()
  try {
    const calls: Array<Called> = []
    for (const { name, parameters } of declared) {
      const client = old.make()
      const address = server.addressOf(name)
      invoke(client, "setTeamId", [idFor("team_id")])
      invoke(client, "setUrl", [address])
      const { values, done } = prepared(parameters, given(address)[name])
      const result = invoke(client, name, values)
      await done
      if (silent.includes(name)) await server.arrival(name)
      calls.push(server.called(name, result))
    }
    return { driver: old, calls }
  } finally {
    await server.close()
  }
}
