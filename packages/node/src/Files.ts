import type { InvalidInput } from "@matterwire/core/Errors"
import type { Naming, Source } from "@matterwire/core/Source"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as paths from "./paths.ts"

export { fromStream } from "./paths.ts"

/**
 * A file to be uploaded, which is opened only while it is read. Fails with `InvalidInput` when it is not there, and ends
 * the upload with one when it was changed meanwhile.
 */
export const fromPath = (path: string, naming?: Partial<Naming>): Effect.Effect<Source, InvalidInput> =>
  Effect.tryPromise({
    try: () => paths.fromPath(path, naming),
    catch: (error) => paths.refused("fromPath", path, error)
  })

/**
 * Writes a download to a file, which stands at its place only when it is whole: what stood there before is then replaced.
 * Fails with `InvalidInput` when it cannot be written.
 */
export const toPath = <E, R>(
  stream: Stream.Stream<Uint8Array, E, R>,
  path: string
): Effect.Effect<void, E | InvalidInput, R> => {
  const written = <A>(work: () => Promise<A>) =>
    Effect.tryPromise({ try: work, catch: (error) => paths.refused("toPath", path, error) })
  return Effect.acquireUseRelease(
    written(() => paths.Unfinished.begin(path)),
    (file) =>
      Effect.andThen(
        Stream.runForEach(stream, (chunk) => written(() => file.write(chunk))),
        written(() => file.keep())
      ),
    (file) => Effect.promise(() => file.discard())
  )
}
