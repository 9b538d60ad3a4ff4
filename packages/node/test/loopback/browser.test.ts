import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { commandsFor, isRemote, open } from "../../src/loopback/browser.ts"

const URL_ = "https://chat.example.com/oauth/authorize?client_id=x&state=y%20z"

/** A folder with a program that writes down what it was told, a word a line, and then ends with a code. */
const stage = Effect.acquireRelease(
  Effect.sync(() => {
    const folder = mkdtempSync(join(tmpdir(), "browser-"))
    const told = join(folder, "told")
    const program = (name: string, then: string) => {
      const file = join(folder, name)
      writeFileSync(file, `#!/bin/sh\nprintf '%s\\n' "$@" > '${told}'\necho noise\necho noise >&2\n${then}\n`, {
        mode: 0o755
      })
      return file
    }
    return { folder, told: () => readFileSync(told, "utf8").split("\n").slice(0, -1), program }
  }),
  ({ folder }) => Effect.sync(() => rmSync(folder, { recursive: true, force: true }))
)

describe("which browser", () => {
  it.each([
    ["Linux with a display", "linux", { DISPLAY: ":0" }, [["xdg-open", URL_]]],
    ["Linux with Wayland", "linux", { WAYLAND_DISPLAY: "wayland-0" }, [["xdg-open", URL_]]],
    ["Linux without a display", "linux", {}, []],
    ["Linux, through ssh", "linux", { SSH_CONNECTION: "a b c d" }, []],
    [
      "Linux, through ssh with a display that comes along",
      "linux",
      { SSH_TTY: "/dev/pts/0", DISPLAY: ":10" },
      [["xdg-open", URL_]]
    ],
    ["a Mac", "darwin", {}, [["/usr/bin/open", URL_]]],
    ["a Mac, through ssh", "darwin", { SSH_TTY: "/dev/ttys0" }, []],
    [
      "Windows",
      "win32",
      { SystemRoot: "C:\\Windows" },
      [["C:\\Windows\\System32\\rundll32.exe", "url.dll,FileProtocolHandler", URL_]]
    ],
    ["Windows, through ssh", "win32", { SSH_CLIENT: "a b c" }, []],
    [
      "Linux in Windows",
      "linux",
      { WSL_DISTRO_NAME: "Ubuntu" },
      [
        ["wslview", URL_],
        ["rundll32.exe", "url.dll,FileProtocolHandler", URL_],
        ["xdg-open", URL_]
      ]
    ],
    ["BROWSER, whatever the display", "linux", { BROWSER: "firefox" }, [["firefox", URL_]]],
    ["BROWSER with a place for the address", "linux", { BROWSER: "lynx -x %s -y" }, [["lynx", "-x", URL_, "-y"]]],
    [
      "BROWSER with several",
      "linux",
      { BROWSER: "one:two -n:" },
      [
        ["one", URL_],
        ["two", "-n", URL_]
      ]
    ],
    [
      "BROWSER with several, in Windows",
      "win32",
      { BROWSER: "C:\\one.exe;two" },
      [
        ["C:\\one.exe", URL_],
        ["two", URL_]
      ]
    ],
    ["BROWSER that goes to the background", "linux", { BROWSER: "chromium %s &" }, [["chromium", URL_]]],
    ["BROWSER=none", "linux", { BROWSER: "none", DISPLAY: ":0" }, []],
    ["an empty BROWSER", "linux", { BROWSER: " ", DISPLAY: ":0" }, [["xdg-open", URL_]]]
  ] as const)("%s", (_, platform, env, commands) => {
    assert.deepStrictEqual(commandsFor(URL_, { platform, env }), commands)
  })

  it.effect("may stand in a folder with blanks", () =>
    Effect.gen(function* () {
      const { program } = yield* stage
      const file = program("a browser", "exit 0")

      assert.deepStrictEqual(commandsFor(URL_, { platform: "linux", env: { BROWSER: file } }), [[file, URL_]])
    }).pipe(Effect.scoped)
  )

  it("is elsewhere through ssh", () => {
    const machine = (env: Readonly<Record<string, string>>) => ({ platform: "linux", env }) as const

    assert.isTrue(isRemote(machine({ SSH_CONNECTION: "a b c d" })))
    assert.isFalse(isRemote(machine({ SSH_CONNECTION: "" })))
  })
})

describe("opening a browser (programs of a shell)", () => {
  const machine = (BROWSER: string) => ({ platform: "linux", env: { BROWSER } }) as const

  it.live("hands the address over as one word, and no shell reads it", () =>
    Effect.gen(function* () {
      const { folder, program, told } = yield* stage
      const evil = `https://chat.example.com/?a=1&b=$(touch ${folder}/x);touch ${folder}/y\`touch ${folder}/z\`'"|x y`

      const opened = yield* open(evil, machine(program("browser", "exit 0")))

      assert.isTrue(opened)
      assert.deepStrictEqual(told(), [new URL(evil).href])
      assert.notMatch(told()[0] ?? "", /[\s"]/)
      for (const name of ["x", "y", "z"]) assert.isFalse(existsSync(join(folder, name)))
    }).pipe(Effect.scoped)
  )

  it.live("is content with a program that goes on", () =>
    Effect.gen(function* () {
      const { program } = yield* stage

      const opened = yield* open(URL_, machine(program("browser", "sleep 3")))

      assert.isTrue(opened)
    }).pipe(Effect.scoped)
  )

  it.live("tries the next one when one is not there, or fails", () =>
    Effect.gen(function* () {
      const { folder, program, told } = yield* stage
      const [bad, good] = [program("bad", "exit 3"), program("good", "exit 0")]

      const opened = yield* open(URL_, machine(`${folder}/none:${bad}:${good} --new %s`))

      assert.isTrue(opened)
      assert.deepStrictEqual(told(), ["--new", URL_])
    }).pipe(Effect.scoped)
  )

  it.live("says when there is none", () =>
    Effect.gen(function* () {
      const { folder, program } = yield* stage

      assert.isFalse(yield* open(URL_, machine(`${folder}/none:${program("bad", "exit 1")}`)))
      assert.isFalse(yield* open(URL_, { platform: "linux", env: {} }))
    }).pipe(Effect.scoped)
  )

  it.live.each(["file:///etc/passwd", "javascript:alert(1)", "--version", "chat.example.com", ""])(
    "opens no %s",
    (address) =>
      Effect.gen(function* () {
        const { folder, program } = yield* stage

        assert.isFalse(yield* open(address, machine(program("browser", "exit 0"))))
        assert.isFalse(existsSync(join(folder, "told")))
      }).pipe(Effect.scoped)
  )
})
