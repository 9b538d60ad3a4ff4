import type { AnyAction } from "@matterwire/core/Action"
import type { Definition } from "@matterwire/core/Event"
import { compare, type Difference } from "./compare.ts"
import { type ActionCount, compareActions } from "./compareActions.ts"
import { compareEvents, type EventCount } from "./compareEvents.ts"
import { compareModels } from "./compareModels.ts"
import { actions as actionFacts } from "./facts/actions.ts"
import { events as eventFacts, eventShapes } from "./facts/events.ts"
import type { Fact } from "./facts/Fact.ts"
import * as v3 from "./facts/v3.ts"
import * as v4 from "./facts/v4.ts"
import { factOf, ours as ourActions } from "./ours/actions.ts"
import { ours as ourEvents } from "./ours/events.ts"
import type { Model } from "./ours/models.ts"
import type { Ours } from "./ours/Ours.ts"
import { actions } from "./reviews/actions.ts"
import { bodies } from "./reviews/bodies.ts"
import { endpoints } from "./reviews/endpoints.ts"
import { events } from "./reviews/events.ts"
import { models, names } from "./reviews/models.ts"
import { type Finding, type Reviewed, review } from "./reviews/Review.ts"

/** How many of some rows we have. */
interface Count {
  readonly of: string
  readonly held: number
  readonly total: number
}

/** What came of holding a catalogue, and its models, against the reference. */
export interface Report {
  readonly counts: ReadonlyArray<Count>
  readonly endpoints: Reviewed<Difference>
  readonly onlyOurs: ReadonlyArray<Finding>
  /** Endpoints whose answer's type is `unknown`. */
  readonly untyped: ReadonlyArray<string>
  readonly models: ReadonlyArray<Model>
  readonly eventCounts: ReadonlyArray<EventCount>
  readonly events: Reviewed<Finding>
  readonly actionCounts: ReadonlyArray<ActionCount>
  readonly actions: Reviewed<Finding>
  /** Models of the reference that an endpoint or an event needs. */
  readonly needed: number
  readonly modelFields: Reviewed<Finding>
}

export const reportOf = (
  all: ReadonlyArray<Ours>,
  ourModels: ReadonlyArray<Model>,
  definitions: ReadonlyArray<Definition> = ourEvents,
  said: ReadonlyArray<AnyAction> = ourActions
): Report => {
  const of = (version: "v3" | "v4") => all.filter((one) => one.version === version)
  const four = compare([...v4.target, ...v4.oauth], of("v4"), v4.others)
  const three = compare(v3.target, of("v3"))
  const count = (name: string, facts: ReadonlyArray<Fact>, held: ReadonlySet<Fact>): Count => ({
    of: name,
    held: facts.filter((fact) => held.has(fact)).length,
    total: facts.length
  })
  const needs = [
    compareModels("v4", [...v4.shapes, ...eventShapes("v4")], ourModels, names),
    compareModels("v3", [...v3.shapes, ...eventShapes("v3")], ourModels, names)
  ]
  const held = compareEvents(eventFacts, definitions, ourModels)
  const acted = compareActions(actionFacts, said.map(factOf))
  return {
    counts: [
      count("v4", v4.target, four.held),
      count("v3", v3.target, three.held),
      count("OAuth outside /api", v4.oauth, four.held)
    ],
    endpoints: review([...four.differences, ...three.differences], [...endpoints, ...bodies]),
    onlyOurs: [...four.onlyOurs, ...three.onlyOurs],
    untyped: all
      .filter((one) => one.untyped)
      .map(({ name, endpoint }) => `${name} (${endpoint.method} ${endpoint.path})`),
    eventCounts: held.counts,
    events: review(held.differences, events),
    actionCounts: acted.counts,
    actions: review(acted.differences, actions),
    models: ourModels,
    needed: needs.reduce((sum, one) => sum + one.needed, 0),
    modelFields: review(
      needs.flatMap(({ differences }) => differences),
      models
    )
  }
}

/** Nothing is missing, but for actions that are left out on purpose; whatever differs was looked at. */
export const isComplete = (report: Report): boolean =>
  [...report.counts, ...report.eventCounts].every((one) => one.held === one.total) &&
  [report.endpoints, report.events, report.actions, report.modelFields].every(isSettled)

export const isSettled = (reviewed: Reviewed<Finding>): boolean =>
  reviewed.open.length === 0 && reviewed.stale.length === 0
