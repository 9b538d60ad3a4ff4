import { createRequire } from "node:module"

const require = createRequire(import.meta.url)

/** A driver's client, which is asked for its methods by name. */
export interface Driver {
  readonly name: string
  readonly version: string
  readonly api: "v3" | "v4"
  /** A client that nobody has used. */
  readonly make: () => object
  /** What its clients can do, by name, whoever they have it from. */
  readonly methods: ReadonlyArray<string>
}

const part = (of: unknown, name: string): unknown =>
  typeof of === "object" && of !== null ? Reflect.get(of, name) : undefined

const methodsOf = (value: object): ReadonlyArray<string> => {
  const names = new Set<string>()
  for (let at: object | null = value; at !== null && at !== Object.prototype; at = Reflect.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) {
      if (name !== "constructor" && typeof Reflect.get(value, name) === "function") names.add(name)
    }
  }
  return [...names]
}

/** Loads a driver from npm. */
export const driver = (name: string, className: string, api: "v3" | "v4"): Driver => {
  const Client = part(require(name), className)
  const version = part(require(`${name}/package.json`), "version")
  if (typeof Client !== "function" || typeof version !== "string") throw new Error(`${name} has no ${className}`)
  const make = (): object => {
    const client: unknown = Reflect.construct(Client, [])
    if (typeof client !== "object" || client === null) throw new Error(`${className} makes no client`)
    return client
  }
  return { name, version, api, make, methods: methodsOf(make()) }
}

/** Calls a method; what it throws or rejects with is nothing to us, as its request is sent by then. */
export const invoke = (client: object, method: string, values: ReadonlyArray<unknown>): unknown => {
  const called: unknown = Reflect.get(client, method)
  if (typeof called !== "function") throw new Error(`there is no method ${method}`)
  return Reflect.apply(called, client, values)
}
