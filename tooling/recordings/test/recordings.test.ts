import { globSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { frames, httpSteps, recordings, reruns, servers, sweep } from "../src/index.ts"
import { pack } from "../src/pack.ts"

const data = join(import.meta.dirname, "../data")

describe("recordings", () => {
  it.each([
    { server: "3.0.3", files: 8, http: 134, fromServer: 0, frames: 31 },
    { server: "3.10.3", files: 33, http: 785, fromServer: 12, frames: 243 },
    { server: "11.6", files: 65, http: 3626, fromServer: 155, frames: 2341 }
  ] as const)("of $server are all here", ({ server, ...counts }) => {
    const http = httpSteps(server)

    expect({
      files: recordings(server).length,
      http: http.length,
      fromServer: http.filter((step) => step.direction === "server-to-integration").length,
      frames: frames(server).length
    }).toEqual(counts)
  })

  it("name their server themselves", () => {
    for (const server of servers) {
      for (const recording of recordings(server)) expect(recording.server).toContain(server)
    }
  })

  it("keep a step as it was on the wire", () => {
    const step = httpSteps("3.10.3").find(({ at }) => at === "3.10.3/40-v4-early:0")

    expect(step?.request).toMatchObject({ method: "POST", path: "/api/v4/users/login", bodyEncoding: "utf8" })
    expect(step?.request.body).toBe('{"login_id":"bob","password":"Bob-pass-2"}')
    expect(step?.response.status).toBe(200)
    expect(step?.response.headers.filter(([name]) => name === "Set-Cookie")).toHaveLength(2)
    expect(step?.response.headers).toContainEqual(["X-Request-Id", "4hwn7xx18bgx9fjcy6wtzb1new"])
  })

  it("keep every kind of step", () => {
    const kinds = new Set(
      servers.flatMap((server) => recordings(server).flatMap(({ steps }) => steps.map(({ kind }) => kind)))
    )

    expect([...kinds].sort()).toEqual(["event", "http", "ws-close", "ws-error", "ws-frame", "ws-open"])
  })

  it("have a sweep with one exchange for each endpoint of 11.6", () => {
    const exchanges = sweep()

    expect(exchanges).toHaveLength(607)
    expect(exchanges.filter(({ response }) => response.status < 300)).toHaveLength(382)
  })

  it("tell which steps of 11.6 a second run answered alike", () => {
    const differing = reruns().reduce((sum, { differs }) => sum + Object.keys(differs).length, 0)

    expect(reruns().reduce((sum, { http }) => sum + http, 0)).toBe(3423)
    expect(differing).toBe(3423 - 3240)
  })

  it("take less than 3 MB", () => {
    const bytes = globSync("**/*.gz", { cwd: data }).reduce((sum, file) => sum + statSync(join(data, file)).size, 0)

    expect(bytes).toBeLessThan(3_000_000)
  })
})

describe("pack", () => {
  it("gives a line about the file, then one for each step", () => {
    const lines = gunzipSync(pack('{"name":"a","steps":[{"note":"x"},{"note":"y"}]}')).toString()

    expect(lines).toBe('{"name":"a"}\n{"note":"x"}\n{"note":"y"}\n')
  })

  it("packs what a packed file holds into the same lines again", () => {
    const packed = gunzipSync(readFileSync(join(data, "3.0.3/05-errors.jsonl.gz"))).toString()
    const [about, ...steps] = packed.trimEnd().split("\n")

    const again = gunzipSync(pack(`${about?.slice(0, -1)},"steps":[${steps.join(",")}]}`)).toString()

    expect(again).toBe(packed)
  })

  it("refuses a file without a list it knows", () => {
    expect(() => pack('{"name":"a"}')).toThrow("no steps, exchanges, files in it")
  })
})
