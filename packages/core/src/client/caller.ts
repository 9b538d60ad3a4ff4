import type { MattermostError } from "../Errors.ts"

/**
 * The error with the way to it through the caller's program: where it was made tells only of our own. Taken after the
 * `await`, where the engine still knows who waits, so that a call that succeeds pays nothing for it.
 */
export const calledFrom = (error: MattermostError): MattermostError => {
  const frames = new Error(error.message).stack?.split("\n").filter((line) => line.startsWith("    at async ")) ?? []
  if (frames.length > 0) error.stack = [`${error.name}: ${error.message}`, ...frames].join("\n")
  return error
}

/** Did the caller end it? */
export const isAborted = (signal: AbortSignal | undefined): boolean => signal?.aborted === true
