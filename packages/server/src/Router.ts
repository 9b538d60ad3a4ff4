import type { AnyEndpoint } from "@matterwire/core/Endpoint"

/** Which values a name in a path may have: any other, and there is no such route. */
const patternOf = (name: string): RegExp =>
  name === "id" || name.endsWith("_id")
    ? /^[A-Za-z0-9]+$/
    : name === "email"
      ? /^.+$/
      : ["offset", "limit", "num_posts", "time"].includes(name)
        ? /^[0-9]+$/
        : /^[A-Za-z0-9_.+-]+$/

type Segment = { readonly text: string } | { readonly name: string; readonly pattern: RegExp }

interface Routed {
  readonly endpoint: AnyEndpoint
  readonly head?: boolean
}

interface Entry<R> {
  readonly route: R
  readonly segments: ReadonlyArray<Segment>
}

const segmentsOf = (path: string): ReadonlyArray<Segment> =>
  path.split("/").map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    return name === undefined ? { text: part } : { name, pattern: patternOf(name) }
  })

/** Words before names, from the left: `users/login` is looked at before `users/{user_id}`. */
const rank = ({ segments }: Entry<unknown>): string =>
  segments.map((segment) => ("text" in segment ? "0" : "1")).join("")

/** A route, and the values of the names in its path. */
export interface Match<R> {
  readonly route: R
  readonly path: Readonly<Record<string, string>>
}

const matches = ({ segments }: Entry<unknown>, parts: ReadonlyArray<string>): Record<string, string> | undefined => {
  if (segments.length !== parts.length) return undefined
  const values: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    const part = parts[index] ?? ""
    if ("text" in segment) {
      if (segment.text !== part) return undefined
    } else {
      if (!segment.pattern.test(part)) return undefined
      values[segment.name] = part
    }
  }
  return values
}

/** Finds the route of a method and a path that is unescaped already: an escaped slash was a slash. */
export const makeRouter = <R extends Routed>(routes: ReadonlyArray<R>) => {
  const byMethod = new Map<string, Array<Entry<R>>>()
  for (const route of routes) {
    for (const method of route.head === true ? [route.endpoint.method, "HEAD"] : [route.endpoint.method]) {
      const list = byMethod.get(method) ?? []
      byMethod.set(method, list)
      list.push({ route, segments: segmentsOf(route.endpoint.path) })
    }
  }
  for (const list of byMethod.values()) list.sort((a, b) => (rank(a) < rank(b) ? -1 : 1))

  return (method: string, path: string): Match<R> | undefined => {
    const parts = path.split("/")
    for (const entry of byMethod.get(method) ?? []) {
      const values = matches(entry, parts)
      if (values !== undefined) return { route: entry.route, path: values }
    }
    return undefined
  }
}
