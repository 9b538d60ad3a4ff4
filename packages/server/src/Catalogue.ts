import type { AnyEndpoint } from "@matterwire/core/Endpoint"
import type { Version } from "./Generation.ts"
import { makeRouter } from "./Router.ts"

const isEndpoint = (value: unknown): value is AnyEndpoint => typeof value === "function" && "operationId" in value

/** Routes that only the oldest servers have are missing on others, and a name as the first part would take every path. */
const isServed = ({ operationId, path }: AnyEndpoint, version: Version): boolean =>
  (version === "3.0" || !operationId.startsWith("v300.")) && !path.startsWith("/{")

const load = async (version: Version) => {
  const [v3, v4] = await Promise.all([import("@matterwire/core/v3/index"), import("@matterwire/core/v4/index")])
  const modules: ReadonlyArray<object> = [...Object.values(v3), ...Object.values(v4)]
  const endpoints = modules.flatMap((module) => Object.values(module)).filter(isEndpoint)
  return makeRouter(endpoints.filter((one) => isServed(one, version)).map((endpoint) => ({ endpoint })))
}

const loading = new Map<boolean, ReturnType<typeof load>>()

/** The endpoint of the whole catalogue that a request is for. Reads the catalogue when it is first asked. */
export const catalogued = async (method: string, path: string, version: Version): Promise<AnyEndpoint | undefined> => {
  const oldest = version === "3.0"
  const known = loading.get(oldest) ?? load(version)
  loading.set(oldest, known)
  const find = await known
  return find(method, path)?.route.endpoint
}

const shapeOf = ({ method, path }: AnyEndpoint): string => `${method} ${path.replaceAll(/\{\w+\}/g, "{}")}`

/** Whether two endpoints are one route: v3 and v4 name some of them twice. */
export const isSameRoute = (a: AnyEndpoint, b: AnyEndpoint): boolean => shapeOf(a) === shapeOf(b)
