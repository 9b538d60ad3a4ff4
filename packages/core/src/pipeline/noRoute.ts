import type { WireRequest, WireResponse } from "../Transport.ts"

/** The server's name of a route that it does not have. */
export const NO_ROUTE = "api.context.404.app_error"

/** What it says instead of that to what is no GET of another version's route; so does a proxy that knows no such host. */
const NO_ROUTE_TEXT = "404 page not found"

const segments = (path: string): ReadonlyArray<string> => path.split("/")

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Which characters the routes let stand for a value, by its name. Anything else makes no route of the path. */
const taken = (name: string): RegExp =>
  name.endsWith("_id") && name !== "plugin_id"
    ? /^[A-Za-z0-9]+$/
    : name === "category" || name === "preference_name"
      ? /^\w+$/
      : /^[\w.+-]+$/

/** The names of the path's values that no route takes as they are written. Neither of them holds anything of the value. */
const misspelt = ({ endpoint, url }: WireRequest): ReadonlyArray<string> => {
  const template = segments(endpoint.slice(endpoint.indexOf(" ") + 1))
  // From the end: the server may lie below a path of its own.
  const path = segments(url.replace(/[?#].*$/, "")).slice(-template.length)
  return template.flatMap((part, index) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    return name === undefined || taken(name).test(unescaped(path[index] ?? "")) ? [] : [name]
  })
}

/** What an answer says of the route: there is none, or none that takes such values. */
export interface NoRoute {
  /** It is the value's fault as likely as the server's: there is no such thing. */
  readonly byValue: boolean
  readonly advice: string
}

/**
 * Does the server not know the route? It says the same of a value that it cannot read as one, such as an id with a dash: then
 * there is no such thing, whatever the server knows. Text counts below `/api/` only: plugins and webhooks say so of things.
 */
export const noRoute = (
  request: WireRequest,
  { body, status }: WireResponse,
  id: string | undefined
): NoRoute | undefined => {
  if (status !== 404) return undefined
  const told =
    id === undefined
      ? typeof body === "string" && body.trim() === NO_ROUTE_TEXT && / \/api\//.test(request.endpoint)
      : id === NO_ROUTE
  if (!told) return undefined
  const names = misspelt(request)
  return names.length === 0
    ? {
        byValue: false,
        advice:
          id === undefined
            ? "the server does not know this route: it may speak another version of the API, or be older, or a proxy answered for it"
            : "the server does not know this route: it may speak another version of the API, or be older; is a path of your own written right?"
      }
    : {
        byValue: true,
        advice: `no route takes such a ${names.join(", ")}${
          names.some((name) => name.endsWith("_id")) ? ": ids are letters and digits" : ""
        }; if it is written right, the server does not know the route: it may speak another version of the API, or be older`
      }
}
