import { isMattermostError, type MattermostError } from "../Errors.ts"

/**
 * The error with the way to it through the caller's program: where it was made tells only of our own. Taken after the
 * `await`, where the engine still knows who waits, so that a call that succeeds pays nothing for it.
 */
const calledFrom = (error: MattermostError): MattermostError => {
  const frames = new Error(error.message).stack?.split("\n").filter((line) => line.startsWith("    at async ")) ?? []
  if (frames.length > 0) error.stack = [`${error.name}: ${error.message}`, ...frames].join("\n")
  return error
}

/** What makes a client: frames of ours, on top of the caller's. A bundle may have renamed them; then all frames are shown. */
const MAKERS = /^ *at (?:running|makeClient|makeClientOf|createClient|createClientOf) /

/** The same of what is thrown before anything is awaited, without the frames of ours that made the client. */
export const thrownTo = (error: unknown): unknown => {
  if (!isMattermostError(error)) return error
  const frames = new Error(error.message).stack?.split("\n").filter((line) => line.startsWith("    at ")) ?? []
  const callers = frames.slice(frames.findLastIndex((line) => MAKERS.test(line)) + 1)
  if (callers.length > 0) error.stack = [`${error.name}: ${error.message}`, ...callers].join("\n")
  return error
}

/** Waits for a step of a loop, whose errors show the way to it through the caller's program. */
export const stepped = async <A>(step: Promise<A>): Promise<A> => {
  try {
    return await step
  } catch (error) {
    throw isMattermostError(error) ? calledFrom(error) : error
  }
}

/** Did the caller end it? */
export const isAborted = (signal: AbortSignal | undefined): boolean => signal?.aborted === true

/**
 * Runs for a caller who may end it: at once, with the signal's reason as it is. Nothing is begun for a signal that has
 * ended already, which a runtime may send all the same.
 */
export const awaited = async <A>(
  run: (options: { readonly signal?: AbortSignal }) => Promise<A>,
  signal: AbortSignal | undefined
): Promise<A> => {
  if (isAborted(signal)) throw signal?.reason
  try {
    return await run(signal === undefined ? {} : { signal })
  } catch (error) {
    if (isAborted(signal)) throw signal?.reason
    throw isMattermostError(error) ? calledFrom(error) : error
  }
}
