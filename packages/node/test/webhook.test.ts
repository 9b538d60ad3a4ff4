import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { serve } from "./loopback.ts"

const HOOK = "/hooks/jngp7cxpi7ftjx7cwrhy7ha66h"

/** What a script of a user's prints until it ends by itself. */
const printed = (url: string, text: string) =>
  Effect.promise(async () => {
    const script = `
      import { sendWebhook } from "@matterwire/node"
      async function notify() {
        await sendWebhook(${JSON.stringify(url + HOOK)}, { text: ${JSON.stringify(text)} })
      }
      try {
        await notify()
        console.log("sent")
      } catch (error) {
        console.log(error)
      }
    `
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], {
      cwd: import.meta.dirname,
      timeout: 10_000
    })
    return stdout
  })

describe("sendWebhook", () => {
  it.live("sends, and lets its script end by itself", () =>
    Effect.gen(function* () {
      const bodies: Array<string> = []
      const { url } = yield* serve((request, response) => {
        let body = `${request.method} ${request.url} `
        request.setEncoding("utf8").on("data", (text: string) => (body += text))
        request.on("end", () => {
          bodies.push(body)
          response.setHeader("content-type", "text/plain").end("ok")
        })
      })

      const output = yield* printed(url, "Grüße 😀")

      assert.strictEqual(output, "sent\n")
      assert.deepStrictEqual(bodies, [`POST ${HOOK} {"text":"Grüße 😀"}`])
    })
  )

  it.live("shows its error with the way to it through the caller's program, and without the URL", () =>
    Effect.gen(function* () {
      const output = yield* printed("http://127.0.0.1:1", "x")

      assert.match(output, /^Unreachable: POST \/hooks\/\{id\}: no answer: .*ECONNREFUSED/)
      assert.match(output, /at async notify /)
      assert.notInclude(output, "jngp7cxpi7ftjx7cwrhy7ha66h")
    })
  )
})
