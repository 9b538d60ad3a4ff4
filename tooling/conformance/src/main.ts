// `pnpm --filter @matterwire/conformance replay`: replays every recording through the client and prints what came of it.
import * as Effect from "effect/Effect"
import { classified, refusals } from "./classified.ts"
import { servers } from "@matterwire/recordings"
import { account, readSocket, socketsOf, unrecordedEvents } from "./events.ts"
import { listed, replay, unlisted } from "./replay.ts"
import { sources, unknownRoutes } from "./sources.ts"
import { table, tally } from "./tally.ts"

const runs = [
  { title: "Endpoints of the catalogue", route: listed, steps: sources() },
  {
    title: "Routes that the catalogue does not know",
    route: unlisted,
    steps: sources().map(([name, all]) => [name, unknownRoutes(all)] as const)
  }
]

for (const { route, steps, title } of runs) {
  const results = await Promise.all(
    steps.map(async ([name, all]) => [name, await Effect.runPromise(replay(all, route))] as const)
  )
  const faulty = results.flatMap(([, all]) => all.filter(({ faults }) => faults.length > 0))

  console.log(`${title}\n\n${table(results.map(([name, all]) => [name, tally(all)] as const))}\n`)
  for (const { faults, step } of faulty)
    console.log(`${step.at} ${step.request.method} ${step.request.path}\n  ${faults.join("\n  ")}`)
  if (faulty.length > 0) process.exitCode = 1
}

const errors = await Effect.runPromise(classified())
console.log(`${errors.length} of ${refusals().length} refusals classified`)

console.log("Events of the catalogue\n")
for (const server of servers) {
  const outcomes = await Effect.runPromise(Effect.forEach(socketsOf(server), readSocket))
  console.log(account(server, outcomes).join("\n"))
  const faulty = outcomes.filter(({ faults }) => faults.length > 0)
  for (const { at, faults } of faulty) console.log(`${at}\n  ${faults.join("\n  ")}`)
  if (faulty.length > 0) process.exitCode = 1
}
console.log(`never recorded: ${unrecordedEvents(servers.flatMap(socketsOf)).join(", ")}`)
