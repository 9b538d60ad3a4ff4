import { namesIn } from "../facts/Fact.ts"
import type { Ours } from "../ours/Ours.ts"
import type { Finding } from "../reviews/Review.ts"
import { endpointFor, strange } from "./match.ts"
import type { Sent, Statement } from "./Recorder.ts"
import { differs } from "./same.ts"

/** What came of calling every method of a driver. */
export interface Testimony {
  readonly driver: string
  readonly methods: number
  readonly requests: number
  /** Requests that one of our endpoints sends just so. */
  readonly matched: number
  /** Addresses that a method only builds, and that are, or begin, one of our endpoints'. */
  readonly addresses: number
  /** In what a method goes beyond our endpoints. */
  readonly findings: ReadonlyArray<Finding>
}

/** Some endpoint goes on from here. */
const isBeginning = (all: ReadonlyArray<Ours>, path: string): boolean =>
  all.some(({ endpoint }) => {
    const parts = endpoint.path.split("/")
    const given = path.split("/")
    return (
      given.length <= parts.length &&
      given.every((part, index) => part === parts[index] || namesIn(parts[index] ?? "").length > 0)
    )
  })

/** In what a request goes beyond our endpoint, and in what that one, called with the same values, is another. */
const compared = (sent: Sent, ours: Ours): ReadonlyArray<string> => {
  const found = strange(sent, ours)
  return found.some((one) => one.startsWith("sends ")) ? found : [...found, ...differs(sent, ours)]
}

/** Holds what the methods of a driver sent, or built, against our endpoints. */
export const testify = ({ driver, calls }: Statement, catalogue: ReadonlyArray<Ours>): Testimony => {
  const all = catalogue.filter(({ version }) => version === driver.api)
  const findings: Array<Finding> = []
  let [requests, matched, addresses] = [0, 0, 0]

  /** Whether one of our endpoints is this request, to the last name. */
  const isOurs = (method: string, sent: Sent, held: (ours: Ours) => ReadonlyArray<string>): boolean => {
    const ours = endpointFor(all, sent.method, sent.path)
    const found = ours === undefined ? [`${sent.method} ${sent.path} is no endpoint of ours`] : held(ours)
    for (const difference of new Set(found)) findings.push({ of: method, difference })
    return found.length === 0
  }

  for (const { method, sent, built } of calls) {
    requests += sent.length
    for (const one of sent) if (isOurs(method, one, (ours) => compared(one, ours))) matched += 1
    if (sent.length > 0) continue
    if (built === undefined) findings.push({ of: method, difference: "sends nothing" })
    // `getUsersRoute` and the like: where other methods begin.
    else if (!method.endsWith("Route")) addresses += isOurs(method, built, (ours) => strange(built, ours)) ? 1 : 0
    else if (isBeginning(all, built.path)) addresses += 1
    else findings.push({ of: method, difference: `${built.path} leads to no endpoint of ours` })
  }
  return { driver: `${driver.name} ${driver.version}`, methods: calls.length, requests, matched, addresses, findings }
}
