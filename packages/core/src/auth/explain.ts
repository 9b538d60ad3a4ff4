import { InvalidInput, type MattermostError, Unauthorized } from "../Errors.ts"
import { refusal } from "../pipeline/refusals.ts"

/** The same error, with what we know of its cause behind the server's own words. */
export const explained = (
  { detail, endpoint, id, reason, requestId, serverVersion, status }: Unauthorized,
  more: string
): Unauthorized =>
  new Unauthorized({ endpoint, status, id, reason: `${reason} (${more})`, requestId, detail, serverVersion })

const BEFORE = "refused before, and not sent again: make a new client"

/** What was refused for good, told once more: an error of its own, as that of the first call has the stack of that one. */
export const remembered = (error: MattermostError): MattermostError => {
  const reason = `${error.reason} (${BEFORE})`
  if (!("id" in error) || error.status === undefined) {
    return error._tag === "InvalidInput" ? new InvalidInput({ endpoint: error.endpoint, reason }) : error
  }
  const { endpoint, id, requestId, status } = error
  const detail = "detail" in error ? error.detail : undefined
  const serverVersion = "serverVersion" in error ? error.serverVersion : undefined
  return refusal({ endpoint, status, id, reason, requestId, detail, serverVersion })
}
