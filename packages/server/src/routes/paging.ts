const MOST_PER_PAGE = 200

/** Nothing and nonsense mean 60, more than 200 mean 200. */
export const perPage = (wanted: number | undefined): number =>
  wanted === undefined || wanted < 0 || !Number.isInteger(wanted) ? 60 : Math.min(wanted, MOST_PER_PAGE)

/** The first page is 0; so is what is no page. */
export const pageNumber = (wanted: number | undefined): number =>
  wanted === undefined || wanted < 0 ? 0 : Math.trunc(wanted)

interface Archived {
  readonly include_deleted?: boolean | undefined
  readonly last_delete_at?: number | undefined
}

/** From when on archived channels are wanted: never, unless it is asked for. */
export const archivedSince = ({ include_deleted, last_delete_at }: Archived): number =>
  include_deleted === true ? (last_delete_at ?? 0) : Number.POSITIVE_INFINITY

interface Wanted {
  readonly page?: number | undefined
  readonly per_page?: number | undefined
}

/** A page of a list, as v4 asks for it. */
export const paged = <A>(list: ReadonlyArray<A>, { page, per_page }: Wanted): ReadonlyArray<A> => {
  const count = perPage(per_page)
  const from = pageNumber(page) * count
  return list.slice(from, from + count)
}

/** In the order of a text that each of them has. */
export const by = <A>(list: Iterable<A>, textOf: (one: A) => string): ReadonlyArray<A> =>
  [...list].sort((a, b) => (textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : 0))

/** Whether a term stands somewhere in a text, in any letter case. */
export const holds = (texts: ReadonlyArray<string>, term: string): boolean =>
  texts.some((text) => text.toLowerCase().includes(term.toLowerCase()))
