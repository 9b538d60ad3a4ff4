import * as Effect from "effect/Effect"
import { Forbidden, InvalidInput, type MattermostError, ServerFault, Unavailable } from "../Errors.ts"
import { isSame } from "./proof.ts"

const CALLER = "OAuth.finish"
const AUTHORIZE = "GET /oauth/authorize"

const refuse = (reason: string) => Effect.fail(new InvalidInput({ endpoint: CALLER, reason }))

/** Text of a form: `+` is a blank. What is not well-formed is none. */
const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text.replaceAll("+", " "))
  } catch {
    return undefined
  }
}

/** The query of a whole address, of a path, or the query itself. */
const queryOf = (callback: string): string => {
  const text = callback.split("#", 1)[0] ?? ""
  const at = text.indexOf("?")
  return at >= 0 ? text.slice(at + 1) : text
}

/** What the server's redirect says: each name once, or it is not the server's. */
const read = (callback: string): ReadonlyMap<string, string> | undefined => {
  const said = new Map<string, string>()
  // The consent page hangs `?error=…` on an address that has a query already.
  for (const pair of queryOf(callback).split(/[&?]/)) {
    const at = pair.indexOf("=")
    const name = decoded(at < 0 ? pair : pair.slice(0, at))
    const value = decoded(at < 0 ? "" : pair.slice(at + 1))
    if (name !== "code" && name !== "state" && name !== "error") continue
    if (value === undefined || said.has(name)) return undefined
    said.set(name, value)
  }
  return said
}

/** The errors of RFC 6749, 4.1.2.1; the status is that of the redirect which brought them. */
const refusalOf = (error: string): MattermostError => {
  const id = /^[\w.-]{1,60}$/.test(error) ? error : undefined
  const fields = { endpoint: AUTHORIZE, status: 302, id }
  switch (error) {
    case "access_denied":
      return new Forbidden({ ...fields, reason: "the user said no" })
    case "unauthorized_client":
      return new Forbidden({ ...fields, reason: "this app may not ask for a code" })
    case "server_error":
      return new ServerFault({ ...fields, reason: "the server failed while it made the code: begin again" })
    case "temporarily_unavailable":
      return new Unavailable({ ...fields, reason: "the server is busy: begin again later" })
    default:
      return new InvalidInput({ ...fields, reason: "the server refused to give a code" })
  }
}

/**
 * The code that the browser came back with. Neither it nor the state is in any error. A refusal is believed without a state
 * as well, since the consent page's *Deny* sends none; it gives nothing to whoever made it up.
 */
export const codeOf = (callback: string, state: string): Effect.Effect<string, MattermostError> => {
  const said = read(callback)
  if (said === undefined) return refuse("the callback says code, state or error twice, or not as a query does")
  const error = said.get("error")
  const theirs = said.get("state")
  if (theirs === undefined || theirs === "") {
    if (error !== undefined) return Effect.fail(refusalOf(error))
    return refuse(
      said.has("code")
        ? "the callback has no state: it does not come from what `begin` began"
        : "the callback has neither code nor error: hand in the whole address that the browser came back to"
    )
  }
  if (!isSame(theirs, state)) {
    return refuse("the callback's state is another one: it belongs to another `begin`, or somebody made it up")
  }
  if (error !== undefined) return Effect.fail(refusalOf(error))
  const code = said.get("code")
  return code === undefined || code === "" ? refuse("the callback has no code") : Effect.succeed(code)
}
