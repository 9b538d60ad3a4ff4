import type { AnyEndpoint } from "@matterwire/core/Endpoint"

/** An endpoint that a recorded path belongs to, and what stands in the places of its names, as it was sent. */
export interface Match {
  readonly endpoint: AnyEndpoint
  readonly values: Readonly<Record<string, string>>
}

interface Route {
  readonly endpoint: AnyEndpoint
  readonly pattern: RegExp
  readonly names: ReadonlyArray<string>
}

const route = (endpoint: AnyEndpoint): Route => {
  const parts = endpoint.path.split(/\{(\w+)\}/)
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
  const pattern = parts.map((part, index) => (index % 2 === 1 ? "([^/]*)" : literal(part))).join("")
  return { endpoint, pattern: new RegExp(`^${pattern}$`), names: parts.filter((_, index) => index % 2 === 1) }
}

/** Finds the endpoint that a path belongs to: the one with the fewest names in its template, as the server does. */
export const matcher = (endpoints: ReadonlyArray<AnyEndpoint>) => {
  const routes = endpoints.map(route).sort((a, b) => a.names.length - b.names.length)

  return (method: string, path: string): Match | undefined => {
    for (const { endpoint, names, pattern } of routes) {
      const found = endpoint.method === method ? pattern.exec(path) : null
      if (found === null) continue
      return { endpoint, values: Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? ""])) }
    }
    return undefined
  }
}
