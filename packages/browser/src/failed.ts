import { Unreachable } from "@matterwire/core/Errors"

/** Which page asks; a worker that was made from a `blob:` or `data:` address has no origin. */
const here = (): URL | undefined => {
  try {
    return new URL(globalThis.location.origin)
  } catch {
    return undefined
  }
}

/** Such servers of the machine itself may be asked without TLS by a page that has it. */
const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/

const asked = (url: string): URL => new URL(url.replace(/^ws/, "http"))

const CROSS_ORIGIN =
  "set ServiceSettings.AllowCorsFrom to this page's origin (and CorsExposedHeaders to `Token X-Request-Id X-Version-Id X-RateLimit-Limit X-RateLimit-Remaining X-RateLimit-Reset Retry-After`), or serve the page from the server's own address"

/** To a page of another origin `*` and cookies do not go together, and nothing goes with those of 3.x. */
const WITH_COOKIES =
  "cookies want ServiceSettings.CorsAllowCredentials, which servers of 3.x have not, with this page's own origin in AllowCorsFrom and not `*`; besides, "

/**
 * A browser does not tell a page why there was no answer, lest it learn about other networks. What the two addresses
 * tell, this says, and what to look at.
 */
export const failed = (endpoint: string, _error: unknown, url: string, cookies = false): Unreachable => {
  const page = here()
  const server = asked(url)
  const socket = url.startsWith("ws")
  if (page?.protocol === "https:" && server.protocol === "http:" && !LOOPBACK.test(server.hostname)) {
    return new Unreachable({
      endpoint,
      code: "MixedContent",
      final: true,
      reason: `a page on https may not talk to ${server.origin}: give the server https, and \`url\` with it`
    })
  }
  if (page !== undefined && page.origin === server.origin) {
    return new Unreachable({
      endpoint,
      reason: `${server.origin} did not answer${socket ? ", or refused the socket" : ""}, or the link is broken`
    })
  }
  return new Unreachable({
    endpoint,
    code: "CrossOrigin",
    reason: `${server.origin} did not answer, or does not let pages of ${page?.origin ?? "an unknown origin"} ${socket ? "open its socket" : "read its answers"} (a browser does not say which): if it is up, ${cookies ? WITH_COOKIES : ""}${CROSS_ORIGIN}`
  })
}
