import * as Data from "effect/Data"

/** What a command ended in, when it was not the server: the line for standard error, and the exit code. */
export class Failure extends Data.TaggedError("Failure")<{
  readonly code: number
  /** What went wrong; what to do next. */
  readonly message: string
}> {}
