import { Unauthorized } from "../Errors.ts"

/** The same error, with what we know of its cause behind the server's own words. */
export const explained = (
  { detail, endpoint, id, reason, requestId, serverVersion, status }: Unauthorized,
  more: string
): Unauthorized =>
  new Unauthorized({ endpoint, status, id, reason: `${reason} (${more})`, requestId, detail, serverVersion })
