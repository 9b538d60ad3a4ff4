import { createHmac } from "node:crypto"
import { type HttpStep, recordings } from "@matterwire/recordings"
import { startServer } from "@matterwire/server"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { expect, it } from "vitest"
import { replay } from "./replay.ts"

const STEP_MS = 30_000

/** Bytes of a text in base 32. */
const decode = (secret: string): Buffer => {
  const bits = Array.from(secret, (letter) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0")
  ).join("")
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** RFC 6238, by another hand than the server's. */
const totp = (secret: string, step: number): string => {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac("sha1", decode(secret)).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0xf
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0")
}

const secretIn = (body: string | null): string => /"secret":"([A-Z2-7]+)"/.exec(body ?? "")?.[1] ?? ""

it("11.6/05-mfa is answered as recorded, with the same codes at the same times", async () => {
  const recording = recordings("11.6").find(({ name }) => name === "05-mfa")
  const steps = (recording?.steps ?? []).filter((step): step is HttpStep => step.kind === "http")
  const clock = await Effect.runPromise(Effect.scoped(TestClock.make()))
  await Effect.runPromise(clock.setTime(steps[0]?.sentAtMs ?? 0))
  await using server = await startServer({ version: "11.6", clock })
  server.addUser({ username: "sysadmin", password: "Adm1n-pass", email: "admin@example.com", admin: true })
  let secrets = { recorded: "", ours: "" }
  let codes = 0

  /** The code of the same time step, made with the secret that we gave. */
  const codeOf = (code: string, at: number): string => {
    for (let step = Math.floor(at / STEP_MS) - 20; step <= Math.floor(at / STEP_MS) + 20; step += 1) {
      if (secrets.recorded === "" || totp(secrets.recorded, step) !== code) continue
      codes += 1
      return totp(secrets.ours, step)
    }
    return code
  }

  const { compared, unanswered, differences } = await replay(server, steps, {
    rewrite: async (body, { sentAtMs = 0 }) => {
      await Effect.runPromise(clock.setTime(sentAtMs))
      return body.replace(/(?<=")\d{6}(?=")/g, (code) => codeOf(code, sentAtMs))
    },
    onAnswer: (body, { response }) => {
      if (secretIn(body) !== "") secrets = { recorded: secretIn(response.body), ours: secretIn(body) }
    }
  })

  // The names of a direct channel may stand in another order.
  const secret = /^\$\.(secret|qr_code|name): /
  expect(
    differences
      .map(({ at, note, what }) => ({ at, note, what: what.filter((one) => !secret.test(one)) }))
      .filter(({ what }) => what.length > 0)
  ).toEqual([])
  expect(unanswered).toEqual(["PUT /api/v4/config/patch"])
  expect(compared).toBe(56)
  expect(codes).toBeGreaterThan(10)
})
