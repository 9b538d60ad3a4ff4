import * as Effect from "effect/Effect"
import { type AnyAction, isWordless, nameOf } from "../Action.ts"
import type { Settings } from "../Config.ts"
import { InvalidInput, type MattermostError, Undecodable } from "../Errors.ts"
import { bytesOver } from "../measure.ts"
import { acceptor } from "../pipeline/accept.ts"
import { checker, explain, summary } from "../pipeline/check.ts"
import { jsonText } from "../pipeline/encode.ts"
import { refusal } from "../pipeline/refusals.ts"
import { errorId, redact, secretsOf } from "../pipeline/secrets.ts"
import type { Wire } from "../Spec.ts"
import type { ReplyFrame } from "./frames.ts"

/** A server closes the socket (1009) at a frame that is longer: whoever listens on it would pay for one action. */
const MOST_BYTES = 8192

/** What stands for the status of what was said on a socket, where the other side gave none. */
export const SWITCHED = 101

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined)

/** The name with its inputs in place, and the data that goes beside it. */
const parted = (action: string, input: object, refuse: (reason: string) => never) => {
  const [before = "", ...parts] = action.split(/\{(\w+)\}/)
  if (parts.length === 0) return { name: action, data: input }
  let name = before
  for (let index = 0; index < parts.length; index += 2) {
    const value: unknown = Reflect.get(input, parts[index] ?? "")
    name += textOf(value) ?? refuse(`${parts[index]} must be text, and not empty`)
    name += parts[index + 1] ?? ""
  }
  const data: unknown = Reflect.get(input, "data") ?? {}
  return { name, data }
}

/** What is said on a socket: actions written as frames, and what their replies say. */
export const spoken = (settings: Settings, compile: (schema: Wire<unknown>) => void) => {
  const fits = checker(compile)
  const accepts = acceptor(settings, compile)

  /** The frame of an action. Throws what is wrong with it, before anything is sent. */
  const write = (action: AnyAction, input: object, seq: number): string => {
    const endpoint = nameOf(action)
    const refuse = (reason: string): never => {
      throw new InvalidInput({ endpoint, reason })
    }
    const { data, name } = parted(action.action, input, refuse)
    if (!isRecord(data)) return refuse("what goes in must be an object")
    const { data: schema } = action.spec()
    // Some of the server's handlers drop the socket at a value of another type.
    if (settings.checkInputs && schema !== undefined && !fits(schema, data)) refuse(summary(explain(schema, data)))
    const frame = { seq, action: name, ...(Object.keys(data).length === 0 ? {} : { data }) }
    const text = jsonText(frame, refuse)
    const bytes = bytesOver(text, MOST_BYTES)
    if (bytes !== undefined) {
      refuse(
        `the frame has ${bytes} bytes, and at more than ${MOST_BYTES} the server closes the socket: say less at once`
      )
    }
    return text
  }

  const written = (action: AnyAction, input: object, seq: number): Effect.Effect<string, InvalidInput> => {
    try {
      return Effect.succeed(write(action, input, seq))
    } catch (error) {
      if (error instanceof InvalidInput) return Effect.fail(error)
      return Effect.fail(new InvalidInput({ endpoint: nameOf(action), reason: "an input cannot be written as JSON" }))
    }
  }

  /** The error of a reply that is not OK. */
  const refused = (endpoint: string, error: unknown, secrets: ReadonlyArray<string>): MattermostError => {
    const said = isRecord(error) ? error : {}
    const { status_code: status } = said
    const id = textOf(said["id"])
    const message = textOf(said["message"])
    const detail = textOf(said["detailed_error"])
    return refusal({
      endpoint,
      status: typeof status === "number" ? status : SWITCHED,
      id: errorId(id, secrets),
      // 3.10 has no words for it: it gives the id again.
      reason: message === undefined || message === id ? "the server refused it" : redact(message, secrets),
      detail: detail === undefined ? undefined : redact(detail, secrets)
    })
  }

  const read = <O>(
    action: AnyAction<O>,
    input: object,
    { ok, text }: ReplyFrame
  ): Effect.Effect<O, MattermostError> => {
    const endpoint = nameOf(action)
    const frame: unknown = JSON.parse(text)
    const { data, error } = isRecord(frame) ? frame : {}
    if (!ok) return Effect.fail(refused(endpoint, error, secretsOf(input)))
    const { reply } = action.spec()
    if (isWordless(reply)) return Effect.succeed(reply.value)
    // Go leaves an empty map out.
    const value: unknown = data ?? {}
    if (accepts(reply, endpoint, value)) return Effect.succeed(value)
    return Effect.fail(new Undecodable({ endpoint, status: SWITCHED, reason: summary(explain(reply, value)) }))
  }

  return { written, read }
}
