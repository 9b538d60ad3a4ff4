import type { Header } from "./Wire.ts"

/** A server release that we speak like: 3.0.3 (v3), 3.10.3 (v3 and the early v4), or 11.6 (v4). */
export interface Generation {
  readonly name: "3.0" | "3.10" | "11.6"
  /** Of the time of v3. */
  readonly old: boolean
  readonly version: string
  /** `X-Version-Id`: version, build, hash of the configuration, licensed. */
  readonly versionId: string
  /** What stands on every answer of an API route. */
  readonly headers: ReadonlyArray<Header>
  /** In characters. */
  readonly longestMessage: number
  readonly shortestPassword: number
  readonly shortestChannelName: number
  readonly loginIgnoresCase: boolean
  readonly sessionDays: number
  /** Answers from this size on may be gzipped, in bytes. */
  readonly gzipFrom: number
}

const v3_10: Generation = {
  name: "3.10",
  old: true,
  version: "3.10.0",
  versionId: "3.10.0.3.10.3.5ca1ab1e0ddba11c0ffee0123456789a.false",
  headers: [],
  longestMessage: 4000,
  shortestPassword: 5,
  shortestChannelName: 2,
  loginIgnoresCase: false,
  sessionDays: 30,
  gzipFrom: Number.POSITIVE_INFINITY
}

/** Its `X-Version-Id` ends in when it was built. */
const v3_0: Generation = { ...v3_10, name: "3.0", version: "3.0.0", versionId: "3.0.0.1795418600" }

export const v11_6: Generation = {
  name: "11.6",
  old: false,
  version: "11.6.0",
  versionId: "11.6.0..5ca1ab1e0ddba11c0ffee0123456789a5ca1ab1e0ddba11c0ffee0123456789a.false",
  headers: [
    ["Permissions-Policy", ""],
    ["Referrer-Policy", "no-referrer"],
    ["Vary", "Accept-Encoding"],
    ["X-Content-Type-Options", "nosniff"]
  ],
  longestMessage: 16_383,
  shortestPassword: 8,
  shortestChannelName: 1,
  loginIgnoresCase: true,
  sessionDays: 180,
  gzipFrom: 1024
}

/** What a server speaks: one release, or v3 as 3.10 and v4 as 11.6 at once. */
export type Version = "3.0" | "3.10" | "11.6" | "both"

/** Whether a server is of the time of v3, in all that it says. */
export const isOld = (version: Version): boolean => version === "3.0" || version === "3.10"

/** An API by the beginning of its paths. */
export type Api = "v3" | "v4"

/** The release that answers an API; `undefined` where the server has no such API. */
export const generationOf = (version: Version, api: Api): Generation | undefined => {
  if (version === "3.10") return v3_10
  if (version === "3.0") return api === "v3" ? v3_0 : undefined
  if (api === "v4") return v11_6
  return version === "both" ? v3_10 : undefined
}

/** The API that a path belongs to. */
export const apiOf = (path: string): Api | undefined => {
  const match = /^\/api\/(v3|v4)\//.exec(path)
  return match === null ? undefined : match[1] === "v3" ? "v3" : "v4"
}

/** The API in whose words a path is answered: what is no API's own (`/oauth`, `/hooks`) is the newest one's. */
export const spokenAt = (version: Version, path: string): Api => apiOf(path) ?? (isOld(version) ? "v3" : "v4")
