import { readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript-5"
import { describe, expect, it } from "vitest"
import { current, idsIn, recorded, written } from "../src/errorIds.ts"

describe("core's list of known error ids", () => {
  it("is as the facts and the recordings have it: else `node src/errorIds.ts` writes it", () => {
    expect(current()).toBe(written())
  })

  it("has every id that a recorded server has sent", () => {
    const known = new Set(current().match(/(?<=\| ")[^"]+/g))

    expect([...recorded()].filter((id) => !known.has(id))).toEqual([])
    expect(recorded().size).toBeGreaterThan(340)
    expect(known.size).toBeGreaterThan(2560)
  })

  it("is read out of every form in which a server writes an error", () => {
    const said = (id: string) => `{"id":"${id}","message":"no","detailed_error":"","status_code":400}`

    expect(idsIn(`Forbidden\n${said("a.b")}`)).toEqual(["a.b"])
    expect(idsIn(`{"ok":true}${said("a.b")}`)).toEqual(["a.b"])
    expect(idsIn(`{"status":"FAIL","error":${said("a.b")},"seq_reply":1}`)).toEqual(["a.b"])
    expect(idsIn(`{"error":"invalid_redirect_uri","error_description":"no"}`)).toEqual(["invalid_redirect_uri"])
    expect(idsIn(`{"id":"ybndrfg8ejkmcpqxot1uwisza3","message":"a post"}`)).toEqual([])
  })

  it("is what an editor completes in a comparison, and open to ids that are not in it", () => {
    const file = join(import.meta.dirname, "completed.ts")
    const text = `import type { NotFound } from "@matterwire/core/Errors"
declare const error: NotFound
export const known = error.id === ""
export const others = error.id === "com.example.plugin.failed"
`
    const host: ts.LanguageServiceHost = {
      getCompilationSettings: () => ({ module: ts.ModuleKind.NodeNext, strict: true, skipLibCheck: true }),
      getScriptFileNames: () => [file],
      getScriptVersion: () => "1",
      getScriptSnapshot: (name) => {
        const source = name === file ? text : ts.sys.readFile(name)
        return source === undefined ? undefined : ts.ScriptSnapshot.fromString(source)
      },
      getCurrentDirectory: () => import.meta.dirname,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: (name) => name === file || ts.sys.fileExists(name),
      readFile: (name) => ts.sys.readFile(name),
      directoryExists: (name) => ts.sys.directoryExists(name)
    }
    const service = ts.createLanguageService(host)

    const completed = service.getCompletionsAtPosition(file, text.indexOf('""') + 1, undefined)
    const names = completed?.entries.map(({ name }) => name) ?? []

    expect(names).toContain("app.post.get.app_error")
    expect(names.length).toBe(current().match(/(?<=\| ")[^"]+/g)?.length)
    expect(service.getSemanticDiagnostics(file).map(({ messageText }) => messageText)).toEqual([])
  }, 60_000)

  it("costs a program nothing: the file compiles to an empty module", () => {
    const compiled = readFileSync(join(import.meta.dirname, "../../../packages/core/dist/ErrorId.js"), "utf8")

    expect(compiled.replaceAll(/^\/\/.*$/gm, "").trim()).toBe("export {};")
  })
})
