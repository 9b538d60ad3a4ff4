import { Unreachable } from "@matterwire/core/Errors"
import { unreachable } from "@matterwire/web"
import { isRefused, refusal } from "./permission.ts"

/** All that Deno says of an upgrade which the server refused. */
const statusOf = (reason: string): number | undefined => {
  const status = /Invalid status code: (\d{3})$/.exec(reason)?.[1]
  return status === undefined ? undefined : Number(status)
}

/** What Deno threw, as our error. */
export const failed = (endpoint: string, error: unknown, url: string): Unreachable => {
  if (isRefused(error)) return new Unreachable({ endpoint, reason: refusal(url), code: "NotCapable", final: true })
  const { code, final, reason, sent } = unreachable(endpoint, error)
  const advice = reason.endsWith("invalid peer certificate: UnknownIssuer")
    ? " (its authority is not trusted here: pass `caCerts`)"
    : ""
  return new Unreachable({ endpoint, reason: `${reason}${advice}`, code, status: statusOf(reason), final, sent })
}
