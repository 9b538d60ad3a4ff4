import * as Effect from "effect/Effect"
import { styleText } from "node:util"
import { visible } from "./visible.ts"

const write = (stream: NodeJS.WriteStream, text: string): Effect.Effect<void> =>
  Effect.callback((resume) => {
    // A write that fails is met by the stream's listener in `cli.ts`, which ends everything.
    stream.write(text, (error) => (error ? undefined : resume(Effect.void)))
  })

/** Data: to standard output, complete lines. */
export const print = (text: string): Effect.Effect<void> => write(process.stdout, `${text}\n`)

/** Talk: to standard error, one line. */
export const say = (text: string): Effect.Effect<void> => write(process.stderr, `mw: ${visible(text)}\n`)

export type Style = "bold" | "dim" | "cyan" | "green"

/** Colours on a terminal, unless NO_COLOR is set. */
export const paint = (style: Style, text: string): string => styleText(style, text, { stream: process.stdout })
