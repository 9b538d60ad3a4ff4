import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { InvalidInput, Unreachable } from "../Errors.ts"
import type { Token } from "../SessionStore.ts"
import { ask, isSource, soon, type Source } from "./ask.ts"
import { keep } from "./keep.ts"
import { leave } from "./leave.ts"
import type { Auth } from "./Session.ts"
import { isSendable, type Login, maskFault } from "./way.ts"

const ENDPOINT = "Auth.token"

const refuse = (reason: string) => new InvalidInput({ endpoint: ENDPOINT, reason })

const checked = (token: Token, hint: string): Effect.Effect<Token, InvalidInput> => {
  const fault = maskFault(token) ?? (isSendable(token) ? undefined : hint)
  return fault === undefined ? Effect.succeed(token) : Effect.fail(refuse(fault))
}

const loginBy = (token: Token): Effect.Effect<Login> =>
  Effect.map(Clock.currentTimeMillis, (now) => ({
    credential: { _tag: "Token", token },
    who: undefined,
    since: now,
    expires: undefined,
    refreshTokens: []
  }))

const given = (value: string | Token): Auth => {
  const token: Token = Redacted.isRedacted(value) ? value : Redacted.make(value, { label: "token" })
  // The last line break of a file, mostly.
  const sent = checked(token, "the token is empty, or holds a blank or a line break: trim it")
  return keep((surroundings) => ({
    account: undefined,
    identity: token,
    given: true,
    obtain: (last) => (last === undefined ? Effect.flatMap(sent, loginBy) : Effect.succeed(undefined)),
    leave: leave(surroundings)
  }))
}

/** Files end in a line break, so that what surrounds an answer is cut off; within it nothing is. */
const textIn = (answer: unknown): Effect.Effect<string, InvalidInput> => {
  const text = Redacted.isRedacted(answer) ? Redacted.value(answer) : answer
  return typeof text === "string"
    ? Effect.succeed(text.trim())
    : Effect.fail(refuse("the token's function gave something else than text: read a file as utf8"))
}

const asked = (source: Source<string | Token>): Auth =>
  keep((surroundings) => {
    const { timeoutMs } = surroundings
    let worked = false
    // What never worked is a mistake; what did is down for a while, and worth another try.
    const away = (reason: string) =>
      worked ? new Unreachable({ endpoint: ENDPOINT, reason, code: "TokenSource" }) : refuse(reason)
    return {
      account: undefined,
      identity: undefined,
      given: true,
      asksAgain: true,
      obtain: (last) =>
        Effect.gen(function* () {
          const dead = last?.credential._tag === "Token" ? Redacted.value(last.credential.token) : undefined
          const failed = (words: string) => away(`the token could not be had: ${words}`)
          const answer = yield* soon(ENDPOINT, timeoutMs, ask(source, failed, dead === undefined ? [] : [dead]))
          const text = yield* textIn(answer)
          // A file is empty for a moment while it is written anew.
          if (text === "") return yield* Effect.fail(away("the token's function gave nothing, or blanks only"))
          const token = yield* checked(
            Redacted.make(text, { label: "token" }),
            "the token's function gave more than a token: within it stands a blank, a line break or a character that no token has"
          )
          worked = true
          return Redacted.value(token) === dead ? undefined : yield* loginBy(token)
        }),
      leave: leave(surroundings)
    }
  })

/**
 * By a token: personal, bot, or of a session. A function or an Effect is asked at the first call, and again, once for
 * all who wait, when the server has ended the session: for a vault, a mounted secret, a bot's token that is replaced
 * now and then. When it gives the token that is dead, the server's own error stands; an event stream that was open asks on
 * for five minutes. Blanks and line breaks around what it gives are cut off; a token that is given as it is, is refused
 * with them.
 */
export const token = (value: string | Token | Source<string | Token>): Auth =>
  isSource(value) ? asked(value) : given(value)
