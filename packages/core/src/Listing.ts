import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { type Answer, type CallOptions, Mattermost } from "./Call.ts"
import type { AnyListing, NoInput } from "./Endpoint.ts"
import { isMattermostError, type MattermostError, NotFound, Undecodable, Unsupported } from "./Errors.ts"
import { type Asking, fieldOf, type Fields, type Page, type Paging, type Step, type Stuck } from "./Paging.ts"
import { type AnyEndpoint, nameOf } from "./Spec.ts"

type Arguments<L> = [keyof L] extends [never]
  ? [input?: NoInput, options?: CallOptions]
  : {} extends L
    ? [input?: L, options?: CallOptions]
    : [input: L, options?: CallOptions]

/** Where a walk stands between two pages. */
interface Place extends Step {
  readonly endpoint: AnyListing
  readonly paging: Paging
  /** How many pages in a row brought nothing new. */
  readonly barren: number
}

/** What came, and the page that it is. */
interface Arrival {
  readonly page: Page
  readonly answer: Answer<unknown>
}

/**
 * Every item of a listing, page after page, each once. A page is asked for when its first item is, and never ahead; leaving
 * the stream ends it. Items come before an error that ends the listing.
 *
 * `per_page` may be given, and where to begin (`page`, `before`, `after` …); by itself a page is as large as the server
 * lets it be. The end is a page without items, not a short one: servers cut pages without a word. Where calls wait for the
 * server's limiter, all pages but the first go in the bulk lane, unless `lane` says otherwise.
 *
 * The listing may change meanwhile. What comes twice is given once, by its id (or its user and channel or team, its name,
 * or the whole of it), so that the ids of all that was given are kept, some 80 bytes each; a walk through a channel's posts
 * keeps one page's. **By page numbers, the server skips an item for each one that is removed from an earlier page
 * meanwhile**: only listings with a cursor, the posts of a channel among them, are safe from that.
 */
export const all = <L, Item>(
  endpoint: AnyListing<L, Item>,
  ...[input, options]: Arguments<L>
): Stream.Stream<Item, MattermostError, Mattermost> =>
  Stream.suspend(() => {
    const paging = endpoint.paging()
    const first: Place = { endpoint, paging, ask: paging.first(fieldsOf(input ?? {})), barren: 0 }
    let known = new Set<string>()
    let lane = options?.lane

    return Stream.paginate(first, (place: Place | MattermostError) =>
      Effect.gen(function* () {
        if (isMattermostError(place)) return yield* Effect.fail(place)
        const how: CallOptions = lane === undefined ? (options ?? {}) : { ...options, lane }
        lane ??= "bulk"
        const arrival = yield* arriving(place, how)
        const { page } = arrival
        const key = (item: unknown) => place.paging.key?.(item, place.ask) ?? keyOf(item)
        const fresh = page.items.filter((item) => !known.has(key(item)))
        const step = place.paging.next(page)
        const repeats = step !== undefined && "repeats" in step ? step.repeats : undefined
        if (repeats === undefined) for (const item of page.items) known.add(key(item))
        else known = new Set(repeats.map(key))
        const wrong = yield* proven(place, step, how)
        const barren = fresh.length === 0 && page.items.length > 0 && repeats === undefined ? place.barren + 1 : 0
        return [fresh.filter(isItem<Item>), following(place, arrival, wrong ?? step, { barren, fresh })] as const
      })
    )
  })

/** What a step's proof says against it. */
const proven = (place: Place, step: Step | Stuck | undefined, options: CallOptions | undefined) => {
  const proof = step !== undefined && "proof" in step ? step.proof : undefined
  if (proof === undefined) return Effect.succeed(undefined)
  return Effect.map(ask(proof.ask, place, options), ({ page }) => {
    const stuck = proof.wrong(page.items)
    return stuck === undefined ? undefined : { stuck }
  })
}

const fieldsOf = (input: {}): Fields => Object.fromEntries(Object.entries(input))

/** Where to go on after a page; an error, so that it comes behind the page's items; or nowhere. */
const following = (
  place: Place,
  arrival: Arrival,
  step: Step | Stuck | undefined,
  { barren, fresh }: { readonly barren: number; readonly fresh: ReadonlyArray<unknown> }
): Option.Option<Place | MattermostError> => {
  const doubt = place.doubt?.(fresh)
  if (doubt !== undefined) return Option.some(unwalkable(place, arrival, doubt))
  // Twice is no accident: the server does not know paging here, or the listing grows as fast as it is read.
  if (step === undefined || barren > 1) return Option.none()
  if ("stuck" in step) return Option.some(unwalkable(place, arrival, step.stuck))
  const endpoint = step.of ?? place.endpoint
  if (endpoint === place.endpoint && same(step.ask, place.ask)) return Option.some(unmoved(place, arrival))
  return Option.some({ ...step, endpoint, paging: endpoint.paging(), barren })
}

/** TypeScript cannot follow how a page is taken out of its answer; `ItemOf` says the same. A list with holes has fewer items. */
const isItem = <Item>(item: unknown): item is Item => item !== undefined && item !== null

const ask = (
  { ask: input, of }: Asking,
  { endpoint, paging }: Pick<Place, "endpoint" | "paging">,
  options: CallOptions | undefined
): Effect.Effect<Arrival, MattermostError, Mattermost> =>
  Effect.flatMap(Mattermost, (client) => client.call({ endpoint: of ?? endpoint, input, options })).pipe(
    Effect.map((answer) => {
      const items = itemsOf(answer.value, paging.in)
      return { answer, page: { asked: input, answer: answer.value, items: paging.arrange?.(items, input) ?? items } }
    })
  )

/** The items of an answer: a list, a map, what is in a field, or posts in their order. */
const itemsOf = (answer: unknown, name: string | undefined): ReadonlyArray<unknown> => {
  if (Array.isArray(answer)) return answer
  const within = name === undefined ? answer : fieldOf(answer, name)
  if (Array.isArray(within)) return within
  if (typeof within !== "object" || within === null) return []
  const order = fieldOf(answer, "order")
  return Array.isArray(order)
    ? order.map((id) => fieldOf(within, String(id))).filter((item) => item !== undefined)
    : Object.values(within)
}

/** The next page; an empty one is believed only of an anchor that the server knows. */
const arriving = (place: Place, options: CallOptions | undefined) =>
  Effect.gen(function* () {
    const arrival = yield* ask(place, place, options)
    const probe = arrival.page.items.length === 0 ? place.paging.probe?.(place.ask) : undefined
    if (probe === undefined) return arrival
    const [other, newest] = probe.ask
    const behind = yield* ask(other, place, options)
    if (behind.page.items.length > 0) return arrival
    const last = yield* ask(newest, place, options)
    if (last.page.items.length === 0 || last.page.items.some((item) => fieldOf(item, "id") === probe.id)) return arrival
    // The newest one may have come since the first answer.
    const again = yield* ask(place, place, options)
    if (again.page.items.length > 0) return again
    return yield* new NotFound({
      ...said(place.endpoint, arrival),
      reason: `nothing is known of ${probe.id}, from which the listing goes on: the server forgot it, or never had it`
    })
  })

const said = (endpoint: AnyEndpoint, { answer }: Arrival) => ({
  endpoint: nameOf(endpoint),
  status: answer.status,
  requestId: answer.requestId,
  serverVersion: answer.serverVersion
})

const unwalkable = ({ endpoint }: Place, arrival: Arrival, reason: string) =>
  new Unsupported({ ...said(endpoint, arrival), reason })

const unmoved = ({ endpoint }: Place, arrival: Arrival) =>
  new Undecodable({
    ...said(endpoint, arrival),
    reason: "the listing does not move: its cursor leads to the same page"
  })

const same = (one: Fields, other: Fields) => JSON.stringify(one) === JSON.stringify(other)

/** What an item is the same by: ids of things, ids of memberships, names; else the whole of it. */
const keyOf = (item: unknown): string => {
  const id = fieldOf(item, "id")
  if (typeof id === "string" && id !== "") return id
  const ids = ["user_id", "channel_id", "team_id", "group_id"].map((name) => fieldOf(item, name))
  if (ids.some((value) => typeof value === "string")) return ids.join(" ")
  const name = fieldOf(item, "name")
  return typeof name === "string" ? name : (JSON.stringify(item) ?? "")
}
