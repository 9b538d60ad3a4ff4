import type { AnyEndpoint } from "@matterwire/core/Endpoint"
import { makeRouter } from "./Router.ts"

const isEndpoint = (value: unknown): value is AnyEndpoint => typeof value === "function" && "operationId" in value

/** Routes that only older servers have are missing on ours, and a name as the first part would take every path. */
const isServed = ({ operationId, path }: AnyEndpoint): boolean =>
  !operationId.startsWith("v300.") && !path.startsWith("/{")

const load = async () => {
  const [v3, v4] = await Promise.all([import("@matterwire/core/v3/index"), import("@matterwire/core/v4/index")])
  const modules: ReadonlyArray<object> = [...Object.values(v3), ...Object.values(v4)]
  const endpoints = modules.flatMap((module) => Object.values(module)).filter(isEndpoint)
  return makeRouter(endpoints.filter(isServed).map((endpoint) => ({ endpoint })))
}

let loading: ReturnType<typeof load> | undefined

/** The endpoint of the whole catalogue that a request is for. Reads the catalogue when it is first asked. */
export const catalogued = async (method: string, path: string): Promise<AnyEndpoint | undefined> => {
  const find = await (loading ??= load())
  return find(method, path)?.route.endpoint
}

const shapeOf = ({ method, path }: AnyEndpoint): string => `${method} ${path.replaceAll(/\{\w+\}/g, "{}")}`

/** Whether two endpoints are one route: v3 and v4 name some of them twice. */
export const isSameRoute = (a: AnyEndpoint, b: AnyEndpoint): boolean => shapeOf(a) === shapeOf(b)
