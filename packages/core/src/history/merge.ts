import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Pull from "effect/Pull"
import * as Stream from "effect/Stream"
import type { Order } from "./order.ts"

/** So many streams are opened at a time, and so many things come at once. */
const AT_ONCE = 4
const CHUNK = 200

/** A stream, and its page that is being read. */
interface Head<A, E, R> {
  readonly page: ReadonlyArray<A>
  readonly at: number
  readonly more: Effect.Effect<ReadonlyArray<A> | undefined, E, R>
}

/** The page after this one; `undefined` at the end. */
const pages = <A, E, R>(stream: Stream.Stream<A, E, R>) =>
  Effect.map(Stream.toPull(stream), (pull) =>
    Effect.map(
      Pull.catchDone(pull, () => Effect.succeed(undefined)),
      (page): ReadonlyArray<A> | undefined => page
    )
  )

/** Sorted streams as one. Of each no more than a page is held; the next one is asked for when it is read to its end. */
export const merged = <A, E, R>(
  streams: ReadonlyArray<Stream.Stream<A, E, R>>,
  order: Order<A>
): Stream.Stream<A, E, R> =>
  Stream.unwrap(
    Effect.gen(function* () {
      /** The one whose turn it is stands last. */
      const heads: Array<Head<A, E, R>> = []
      const front = ({ at, page }: Head<A, E, R>): A | undefined => page[at]
      const enter = (head: Head<A, E, R>) => {
        const own = front(head)
        if (own === undefined) return
        let [low, high] = [0, heads.length]
        while (low < high) {
          const middle = (low + high) >> 1
          const there = heads[middle]
          const other = there === undefined ? undefined : front(there)
          if (other !== undefined && order(other, own) > 0) low = middle + 1
          else high = middle
        }
        heads.splice(low, 0, head)
      }
      const refill = (more: Head<A, E, R>["more"]) =>
        Effect.map(more, (page) => (page === undefined ? undefined : enter({ page, at: 0, more })))

      yield* Effect.forEach(streams, (stream) => Effect.flatMap(pages(stream), refill), {
        concurrency: AT_ONCE,
        discard: true
      })

      return Stream.paginate(undefined, () =>
        Effect.gen(function* () {
          const chunk: Array<A> = []
          while (chunk.length < CHUNK) {
            const head = heads.pop()
            const one = head === undefined ? undefined : front(head)
            if (head === undefined || one === undefined) break
            chunk.push(one)
            const { at, more, page } = head
            if (at + 1 < page.length) enter({ page, at: at + 1, more })
            else yield* refill(more)
          }
          return [chunk, heads.length === 0 ? Option.none() : Option.some(undefined)] as const
        })
      )
    })
  )
