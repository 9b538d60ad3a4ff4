import { isOld as oldVersion, type Version } from "./Generation.ts"
import { type Header, respond, type ServerRequest, type ServerResponse } from "./Wire.ts"

/** Which pages of other origins may read answers and open sockets: `ServiceSettings.AllowCorsFrom`, and what goes with it. */
export interface Cors {
  /** Origins as `https://app.example.com`, separated by blanks, or `*` for all. */
  readonly allowFrom: string
  /** Header fields that such a page may read, separated by blanks: `CorsExposedHeaders`, which 3.10 has not. */
  readonly exposedHeaders?: string
  /** Lets such a page use cookies: `CorsAllowCredentials`, which 3.10 has not. Browsers want it with an origin, not `*`. */
  readonly allowCredentials?: boolean
}

const PREFLIGHT = "Origin, Access-Control-Request-Method, Access-Control-Request-Headers"
const VERBS_OF_OLD = "POST, GET, OPTIONS, PUT, PATCH, DELETE"

/** What the server adds to answers for pages of other origins; `undefined` without the setting: nothing at all. */
export const makeCors = (settings: Cors | undefined, version: Version) => {
  const isOld = ({ path }: ServerRequest) => oldVersion(version) || (version === "both" && path.startsWith("/api/v3/"))
  const isAllowed = (origin: string) =>
    settings !== undefined && (settings.allowFrom === "*" || settings.allowFrom.split(" ").includes(origin))

  /** The origin as it is answered, if it may be. */
  const allowed = ({ headers: { origin } }: ServerRequest): string | undefined =>
    origin === undefined || !isAllowed(origin) ? undefined : settings?.allowFrom === "*" ? "*" : origin

  const when = (condition: boolean, ...headers: ReadonlyArray<Header>): ReadonlyArray<Header> =>
    condition ? headers : []

  const credentials = (old: boolean) =>
    when(settings?.allowCredentials === true && !old, ["Access-Control-Allow-Credentials", "true"])

  return {
    isAllowed,

    /** The answer to a preflight, which goes no further. */
    preflight: (request: ServerRequest): ServerResponse | undefined => {
      const verb = request.headers["access-control-request-method"]
      if (settings === undefined || request.method !== "OPTIONS" || verb === undefined) return undefined
      const old = isOld(request)
      const origin = allowed(request)
      const wanted = request.headers["access-control-request-headers"]
      const granted: ReadonlyArray<Header> =
        origin === undefined
          ? []
          : [
              ...when(wanted !== undefined, ["Access-Control-Allow-Headers", wanted ?? ""]),
              ["Access-Control-Allow-Methods", old ? VERBS_OF_OLD : verb],
              ["Access-Control-Allow-Origin", origin],
              ...when(!old, ["Access-Control-Max-Age", "86400"]),
              ...credentials(old)
            ]
      return respond(old ? 200 : 204, [...granted, ...when(!old, ["Vary", PREFLIGHT])])
    },

    /** The fields that go with any other answer. */
    fields: (request: ServerRequest): ReadonlyArray<Header> => {
      if (settings === undefined) return []
      const old = isOld(request)
      const origin = allowed(request)
      const exposed = settings.exposedHeaders?.split(" ").join(", ")
      return [
        ...when(origin !== undefined, ["Access-Control-Allow-Origin", origin ?? ""]),
        ...(origin === undefined ? [] : credentials(old)),
        ...when(origin !== undefined && exposed !== undefined && !old, [
          "Access-Control-Expose-Headers",
          exposed ?? ""
        ]),
        ...when(!old, ["Vary", "Origin"])
      ]
    }
  }
}
