import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Answer, CallOptions, Mattermost } from "../Call.ts"
import { Conflict, InvalidInput, isMattermostError, type MattermostError, Unreachable } from "../Errors.ts"
import { tell } from "../Hooks.ts"
import { type AnyEndpoint, nameOf } from "../Spec.ts"
import { isCut, Patience } from "./cut.ts"
import { overAfter } from "./deadline.ts"
import { differ, type Identity, opened } from "./opened.ts"

export interface DownloadOptions extends CallOptions {
  /** The first byte that is wanted, counted from 0: where an earlier download ended. */
  readonly from?: number | undefined
  /** The byte before which to stop, as in `slice`. */
  readonly to?: number | undefined
  /** How often in a row it is taken up again without that anything has come. Default: 8, about half a minute. */
  readonly tries?: number | undefined
}

/** An endpoint that answers bytes as they come. */
export interface Downloadable<I> extends Pick<AnyEndpoint, "method" | "path" | "shown"> {
  readonly answer: (
    input: I,
    options?: CallOptions
  ) => Effect.Effect<Answer<AsyncIterable<Uint8Array>>, MattermostError, Mattermost>
}

/** The bytes of one download, pulled. */
const reading = <I>(target: Downloadable<I>, input: I, options: DownloadOptions) => {
  const endpoint = nameOf(target)
  const { from = 0, headers, onProgress, timeout, to, tries } = options
  const patience = new Patience(tries)
  /** The next byte that is wanted, and the one before which to stop, if that is known. */
  let at = from
  let end = to
  let identity: Identity | undefined
  let chunks: AsyncIterator<Uint8Array> | undefined
  /** Bytes of the open answer before those that are wanted. */
  let skip = 0

  const close = () => {
    const open = chunks
    chunks = undefined
    open?.return?.().catch(() => {})
  }

  const changed = (status: number) =>
    new Conflict({ endpoint, status, reason: "the file was changed while it was downloaded: it must be begun anew" })

  const ask = Effect.suspend(() => {
    // A packed file cannot be gone on with in the middle.
    const asked: Record<string, string> = { ...headers, "accept-encoding": "identity" }
    if (at > 0 || to !== undefined) asked["range"] = `bytes=${at}-${to === undefined ? "" : to - 1}`
    return target.answer(input, { timeout, headers: asked })
  })

  /** Asks for what is still missing. */
  const open = Effect.gen(function* () {
    const answer = yield* Effect.mapError(ask, (error) =>
      // What was there a moment ago has no such part any more.
      identity !== undefined && error._tag === "InvalidInput" && error.status === 416 ? changed(416) : error
    )
    const part = yield* opened(endpoint, at, identity, answer)
    chunks = part.chunks
    skip = at - part.begins
    if (identity !== undefined && differ(identity, part.identity)) return yield* changed(answer.status)
    identity ??= part.identity
    const { total } = part.identity
    if (total === undefined) return
    if (at > total) {
      const reason = `from ${at} is beyond the end: the file has ${total} bytes`
      return yield* new InvalidInput({ endpoint, status: answer.status, reason })
    }
    end = Math.min(end ?? total, total)
  })

  const read = Effect.tryPromise({
    try: async () => {
      const next = await chunks?.next()
      return next === undefined || next.done === true ? undefined : next.value
    },
    catch: (error) =>
      isMattermostError(error)
        ? error
        : new Unreachable({ endpoint, reason: error instanceof Error ? error.message : "the answer broke off" })
  })

  /** Of the bytes that came, those that are wanted. */
  const take = (chunk: Uint8Array): Uint8Array => {
    const skipped = Math.min(skip, chunk.length)
    skip -= skipped
    const wanted = chunk.subarray(skipped, end === undefined ? undefined : skipped + end - at)
    if (wanted.length > 0) {
      at += wanted.length
      patience.moved()
      tell(onProgress, { bytes: at - from, total: end === undefined ? undefined : end - from })
    }
    return wanted
  }

  /** The next bytes, or nothing at the end. */
  const next: Effect.Effect<Uint8Array | undefined, MattermostError, Mattermost> = Effect.gen(function* () {
    for (;;) {
      if (chunks === undefined) yield* open
      if (end !== undefined && at >= end) return undefined
      const chunk = yield* read
      if (chunk !== undefined) {
        const wanted = take(chunk)
        if (wanted.length > 0) return wanted
      } else if (end === undefined) {
        return undefined
      } else {
        return yield* new Unreachable({ endpoint, reason: `the answer ended at byte ${at}, before byte ${end}` })
      }
    }
  })

  /** Lets the answer end by itself, so that its connection can be used again; one that goes on is left. */
  const finish = Effect.promise(async () => {
    if (chunks !== undefined && end === identity?.total) await chunks.next().catch(() => {})
    close()
  })

  const pull: Effect.Effect<readonly [Uint8Array], MattermostError | Cause.Done, Mattermost> = Effect.suspend(() => {
    if (from === to) return Cause.done()
    return Effect.matchEffect(next, {
      onSuccess: (chunk) =>
        chunk === undefined ? Effect.andThen(finish, Cause.done()) : Effect.succeed([chunk] as const),
      onFailure: (error) => {
        close()
        return isCut(error) ? Effect.andThen(patience.after(error), pull) : Effect.fail(error)
      }
    })
  })
  return { pull, close }
}

const isOffset = (value: number) => Number.isSafeInteger(value) && value >= 0

/**
 * A file's bytes as they come, from whichever endpoint answers them. After a cut it goes on behind the last byte that
 * came, as long as the file is the same.
 */
export const downloadFrom = <I>(
  endpoint: Downloadable<I>,
  input: I,
  options: DownloadOptions = {}
): Stream.Stream<Uint8Array, MattermostError, Mattermost> => {
  const { from = 0, to = from } = options
  if (!isOffset(from) || !isOffset(to) || to < from) {
    const reason = "from and to must be whole numbers of bytes, from 0 on and in this order"
    return Stream.fail(new InvalidInput({ endpoint: nameOf(endpoint), reason }))
  }
  const bytes = Stream.unwrap(
    Effect.map(
      Effect.acquireRelease(
        Effect.sync(() => reading(endpoint, input, options)),
        ({ close }) => Effect.sync(close)
      ),
      ({ pull }) => Stream.fromPull(Effect.succeed(pull))
    )
  )
  return options.deadline === undefined
    ? bytes
    : Stream.interruptWhen(bytes, overAfter(nameOf(endpoint), options.deadline))
}
