import type { AnyEndpoint } from "./Spec.ts"

/** An input or an answer, read by names. */
export type Fields = Readonly<Record<string, unknown>>

/** A page that came: what was asked for it, what was answered, and the items in it, in the order of the listing. */
export interface Page {
  readonly asked: Fields
  readonly answer: unknown
  readonly items: ReadonlyArray<unknown>
}

/** What to ask next. */
export interface Step {
  readonly ask: Fields
  /** Asked of another endpoint, which then goes on in its own way: v3 has one for the first page, and one for what is before. */
  readonly of?: (AnyEndpoint & { readonly paging: () => Paging }) | undefined
  /** The only ones, of all items so far, that can come again. Left out: any of them can. */
  readonly repeats?: ReadonlyArray<unknown> | undefined
  /** Says what is wrong when the next page's new items show that the server cannot be walked like this. */
  readonly doubt?: ((fresh: ReadonlyArray<unknown>) => string | undefined) | undefined
  /** Asked before the next page: what comes shows whether the server can be walked like this. */
  readonly proof?: Proof | undefined
}

/** Something to ask beside the pages, and what its items say against the walk. */
export interface Proof {
  readonly ask: Asking
  readonly wrong: (items: ReadonlyArray<unknown>) => string | undefined
}

/** The listing cannot be walked to its end, and why. */
export interface Stuck {
  readonly stuck: string
}

/** Asks whether an anchor is known to the server, which answers an unknown one like one with nothing behind it. */
export interface Probe {
  readonly id: string
  /** One item on the other side of the anchor, then the newest one of all. */
  readonly ask: readonly [other: Asking, newest: Asking]
}

export interface Asking {
  readonly ask: Fields
  readonly of?: AnyEndpoint | undefined
}

/** How an endpoint pages: where its answer holds the items, what is asked first, and what is asked after a page. */
export interface Paging<In extends string = string> {
  /** The field of the answer that holds the items, where the answer is no list. */
  readonly in?: In | undefined
  readonly first: (input: Fields) => Fields
  /** `undefined` ends the listing. */
  readonly next: (page: Page) => Step | Stuck | undefined
  /** Puts what an answer holds into the order of the listing, and leaves out what is none of it. */
  readonly arrange?: ((items: ReadonlyArray<unknown>, asked: Fields) => ReadonlyArray<unknown>) | undefined
  /** What makes an item the same as another one, where its id is not enough. */
  readonly key?: ((item: unknown, asked: Fields) => string) | undefined
  readonly probe?: ((asked: Fields) => Probe | undefined) | undefined
}

type Within<L> = L extends ReadonlyArray<infer X> ? X : L extends Readonly<Record<string, infer X>> ? X : never

/** What a listing gives: the items of a list, of a map by id, or of the field `In` of an object. */
export type ItemOf<A, In extends string> =
  A extends ReadonlyArray<infer X>
    ? X
    : [In] extends [never]
      ? Within<A>
      : In extends keyof A
        ? Within<NonNullable<A[In]>>
        : never

/** A field of something that came over the wire. */
export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined

export const numberIn = (value: unknown, name: string): number => {
  const field = fieldOf(value, name)
  return typeof field === "number" ? field : 0
}

/** Numbers come as text too, in v3's paths and in queries made by hand. */
export const count = (value: unknown): number => {
  const number = typeof value === "number" || typeof value === "string" ? Number(value) : 0
  return Number.isFinite(number) ? number : 0
}

/** The caller's values over the defaults; one that is left `undefined` is left out. */
export const over = (defaults: Fields, input: Fields): Fields => ({
  ...defaults,
  ...Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
})

/** How many items a page has when nobody says: what the server gives at most. */
const most = 200

/** A size of 0 is answered by an empty page, which would look like the end. */
export const sized = (asked: Fields, name: string, { least = 1, limit = most } = {}): Fields => ({
  ...asked,
  [name]: Math.min(limit, Math.max(least, Math.trunc(count(asked[name]))))
})

interface Numbered {
  readonly page?: string
  readonly size?: string
  readonly most?: number
  readonly always?: Fields
  /** The field that an item is the same by, where it is neither an id nor a name. */
  readonly key?: string
}

const numbered = ({
  page = "page",
  size = "per_page",
  most: limit = most,
  always = {},
  key
}: Numbered): Pick<Paging, "first" | "key" | "next"> => ({
  ...(key === undefined ? {} : { key: (item) => String(fieldOf(item, key)) }),
  first: (input) => sized(over({ ...always, [page]: 0, [size]: limit }, input), size, { limit }),
  next: ({ asked, items }) => (items.length === 0 ? undefined : { ask: { ...asked, [page]: count(asked[page]) + 1 } })
})

/** By `page` and `per_page`; the answer is a list. */
export const byPage: Paging<never> = /*#__PURE__*/ numbered({})

/** By `page` and `per_page`, or what stands for them; the answer is a list, or an object that has it in `name`. */
export const byPageIn = <const In extends string>(name: In, numbers: Numbered = {}): Paging<In> => ({
  in: name,
  ...numbered(numbers)
})

/** The same under other names, where the answer is a list. */
export const byPageAs = (numbers: Numbered): Paging<never> => numbered(numbers)

const shifted = (offset: string, limit: string): Pick<Paging, "first" | "next"> => ({
  first: (input) => sized(over({ [offset]: 0, [limit]: most }, input), limit, { limit: Infinity }),
  // By what came and not by what was asked for: a server that gives fewer than that loses nothing.
  next: ({ asked, items }) =>
    items.length === 0 ? undefined : { ask: { ...asked, [offset]: count(asked[offset]) + items.length } }
})

/** v3: by `offset` and `limit` in the path; the answer is a list, or a map by id. */
export const byOffset: Paging<never> = /*#__PURE__*/ shifted("offset", "limit")

/** The same, where the answer is an object that has the items in `name`. */
export const byOffsetIn = <const In extends string>(name: In): Paging<In> => ({
  in: name,
  ...shifted("offset", "limit")
})

interface Cursor<In extends string> {
  /** Where the items are, in an answer that is no list. */
  readonly in?: In
  /** The name of a page's size, and how large the server lets it be. */
  readonly size: readonly [name: string, most: number]
  /** The place of the last item, as the next call wants it; `undefined` at the end. */
  readonly after: (last: unknown, page: Page) => Fields | undefined
}

/** By a cursor: the place of a page's last item leads to the next page. Nothing is skipped when the listing changes before it. */
export const byCursor = <const In extends string = never>({
  in: name,
  size: [size, limit],
  after
}: Cursor<In>): Paging<In> => ({
  in: name,
  first: (input) => sized(over({ [size]: limit }, input), size, { limit }),
  next: (page) => {
    const last = page.items.at(-1)
    if (last === undefined) return undefined
    const place = after(last, page)
    return place === undefined ? undefined : { ask: { ...page.asked, ...place } }
  }
})

/** The place of an item by its id alone, under the name that the endpoint has for it. */
export const byId =
  (name: string) =>
  (last: unknown): Fields => ({ [name]: fieldOf(last, "id") })
