import { namesIn } from "../facts/Fact.ts"
import type { Ours } from "../ours/Ours.ts"
import { endpointFor, strange } from "./match.ts"
import type { Recorder, Sent } from "./Recorder.ts"
import { differs } from "./same.ts"

/** Something in which a method of a driver goes beyond our endpoints. */
export interface Finding {
  readonly method: string
  readonly difference: string
}

/** What came of calling every method of a driver. */
export interface Testimony {
  readonly driver: string
  readonly methods: number
  readonly requests: number
  /** Requests, and addresses that a method only builds, that are one of our endpoints, to the last name. */
  readonly matched: number
  readonly urls: number
  readonly findings: ReadonlyArray<Finding>
}

/** What a method gave when it was called. */
export interface Called {
  readonly method: string
  readonly result: unknown
}

const withoutQuery = (url: string): Sent => {
  const { pathname, searchParams } = new URL(url)
  return {
    method: "GET",
    path: pathname.replace(/^\/~\w+/, ""),
    query: [...searchParams],
    contentType: "",
    body: new Uint8Array()
  }
}

/** Some endpoint goes on from here. */
const isBeginning = (all: ReadonlyArray<Ours>, path: string): boolean =>
  all.some(({ endpoint }) => {
    const parts = endpoint.path.split("/")
    const given = path.split("/")
    return given.length <= parts.length && given.every((part, index) => part === parts[index] || namesIn(parts[index] ?? "").length > 0)
  })

/** Holds what the methods of a driver sent, or built, against our endpoints. */
export const testify = (
  driver: string,
  calls: ReadonlyArray<Called>,
  { addressOf, sentBy }: Recorder,
  all: ReadonlyArray<Ours>
): Testimony => {
  const findings: Array<Finding> = []
  let [requests, matched, urls] = [0, 0, 0]

  const hold = (method: string, sent: Sent, builtOnly: boolean) => {
    const ours = endpointFor(all, sent.method, sent.path)
    const found =
      ours === undefined
        ? [`${sent.method} ${sent.path} is no endpoint of ours`]
        : [...strange(sent, ours), ...(builtOnly ? [] : [differs(sent, ours)].filter((one) => one !== undefined))]
    if (found.length === 0) matched += 1
    for (const difference of found) findings.push({ method, difference })
  }

  for (const { method, result } of calls) {
    const sent = sentBy(method)
    requests += sent.length
    for (const one of sent) hold(method, one, false)
    if (sent.length > 0) continue
    if (typeof result !== "string" || !result.startsWith(addressOf(method))) {
      findings.push({ method, difference: "sends nothing" })
      continue
    }
    urls += 1
    const built = withoutQuery(result)
    if (!/Route$/.test(method)) hold(method, built, true)
    else if (!isBeginning(all, built.path)) findings.push({ method, difference: `${built.path} leads to no endpoint of ours` })
    else matched += 1
  }
  return { driver, methods: new Set(calls.map(({ method }) => method)).size, requests, matched, urls, findings }
}
