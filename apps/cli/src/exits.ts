import type { MattermostError } from "@matterwire/core/Errors"
import type { Failure } from "./Failure.ts"

/** Exit codes, as `mw --help` lists them. */
export const EXIT = {
  done: 0,
  failed: 1,
  line: 2,
  session: 3,
  absent: 4,
  forbidden: 5,
  interrupted: 130,
  terminated: 143
} as const

/** What each exit code says. */
export const MEANINGS: ReadonlyArray<readonly [code: string, meaning: string]> = [
  ["0", "done; also when the reader of a pipe has gone"],
  ["1", "the server or the network failed, or the server cannot do this"],
  ["2", "the line, or what was read in, is written wrongly"],
  ["3", "not logged in: no session, one that ended or cannot be read, a wrong password"],
  ["4", "there is no such thing, or none that you may see"],
  ["5", "you may not do this"],
  ["130, 143", "ended by Ctrl-C; by SIGTERM"]
]

/** How every error of the server ends, and what to do next. A new error without a line here does not compile. */
const endings: { readonly [T in MattermostError["_tag"]]: readonly [code: number, next: string] } = {
  Unauthorized: [EXIT.session, "log in with mw login, or set another MATTERMOST_TOKEN"],
  Forbidden: [EXIT.forbidden, "ask for the right to do it, or log in as somebody else"],
  NotFound: [EXIT.absent, "check how it is written, and whether you may see it"],
  InvalidInput: [EXIT.line, "correct it, see mw --help"],
  Conflict: [EXIT.failed, "look at what is there already"],
  RateLimited: [EXIT.failed, "wait a minute, then try again"],
  Unsupported: [EXIT.failed, "ask the server's admin whether it can be switched on"],
  ServerFault: [EXIT.failed, "try again later, or look for the request in the server's log"],
  Unavailable: [EXIT.failed, "try again in a minute"],
  Redirected: [EXIT.failed, "log in at the address that the server itself uses"],
  Unreachable: [EXIT.failed, "check the address and the network"],
  TimedOut: [EXIT.failed, "it may have been done all the same: look, then try again"],
  Incomplete: [EXIT.failed, "what was made is there: add to it, or delete it"],
  Undecodable: [EXIT.failed, "check that the address is that of a Mattermost server"]
}

/** What a runtime calls a certificate that it does not trust. */
const CERTIFICATE = /CERT|SELF_SIGNED|ISSUER|VERIFY_LEAF/

/** What went wrong, in the server's words, with the names that its log knows it by. */
export const happened = (error: MattermostError): string => {
  if (error._tag === "TimedOut") {
    return `${error.sent === false ? "not sent" : "no whole answer"} within ${error.timeoutMs / 1000} s`
  }
  if (error._tag === "Unreachable") {
    return `no answer: ${error.reason}${error.code === undefined || error.reason.includes(error.code) ? "" : ` (${error.code})`}`
  }
  const names = [
    error.id ?? (error.status === undefined || error.endpoint.startsWith("chat.") ? undefined : String(error.status)),
    error.requestId === undefined ? undefined : `request ${error.requestId}`,
    error._tag === "Redirected" && error.location !== undefined ? `to ${error.location}` : undefined
  ].filter((name) => name !== undefined)
  return `${error.reason.trim().replace(/[.:;]+$/, "")}${names.length === 0 ? "" : ` (${names.join(", ")})`}`
}

/** Does the server not know the route? What was typed is not there; nobody can switch it on. */
const isNoRoute = (error: MattermostError): boolean => error._tag === "Unsupported" && error.status === 404

const nextAfter = (error: MattermostError): string =>
  isNoRoute(error)
    ? "check the path, and the server's version"
    : error._tag === "Unreachable" && CERTIFICATE.test(error.code ?? "")
      ? "trust its authority with NODE_EXTRA_CA_CERTS=file.pem"
      : error._tag === "TimedOut" && error.sent === false
        ? "nothing was done: try again"
        : endings[error._tag][1]

/** Is a login through the browser over: the server, or core, says that it cannot be renewed? */
export const isOver = (error: MattermostError): boolean =>
  error.endpoint === "Auth.oauth" ||
  (error.endpoint.endsWith("/oauth/access_token") && "id" in error && error.id !== undefined)

const over = {
  code: EXIT.session,
  line: "the session has ended, and cannot be renewed; log in again with mw login --web"
}

/** The exit code of an error, and its line: what went wrong; what to do next. */
export const endingOf = (error: MattermostError | Failure): { readonly code: number; readonly line: string } =>
  error._tag === "Failure"
    ? { code: error.code, line: error.message }
    : isOver(error)
      ? over
      : {
          code: isNoRoute(error) ? EXIT.absent : endings[error._tag][0],
          line: `${happened(error)}; ${nextAfter(error)}`
        }
