import { readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import type { Manifest } from "./packages.ts"

/** What npm would get, unpacked in memory. */
export interface Tarball {
  readonly manifest: Manifest
  /** By path, without the `package/` that npm's tarballs have in front. */
  readonly files: ReadonlyMap<string, string>
  /** Bytes. */
  readonly packed: number
  readonly unpacked: number
}

const block = 512

const text = (header: Buffer, from: number, length: number): string => {
  const field = header.subarray(from, from + length)
  const end = field.indexOf(0)
  return field.toString("utf8", 0, end === -1 ? length : end)
}

/** The regular files of a ustar archive. Long names come in the prefix field, or in a pax header before the file. */
const untar = (archive: Buffer): ReadonlyArray<readonly [string, Buffer]> => {
  const found: Array<readonly [string, Buffer]> = []
  let long: string | undefined
  for (let at = 0; at + block <= archive.length && archive[at] !== 0;) {
    const header = archive.subarray(at, at + block)
    const size = Number.parseInt(text(header, 124, 12), 8)
    const content = archive.subarray(at + block, at + block + size)
    const kind = text(header, 156, 1)
    const prefix = text(header, 257, 5) === "ustar" ? text(header, 345, 155) : ""
    const name = text(header, 0, 100)
    if (kind === "x") long = /\d+ path=(.+)\n/.exec(content.toString("utf8"))?.[1]
    else {
      if (kind !== "5" && kind !== "g") found.push([long ?? (prefix === "" ? name : `${prefix}/${name}`), content])
      long = undefined
    }
    at += block + Math.ceil(size / block) * block
  }
  return found
}

/** Throws when there is no `package.json` in it. */
export const readTarball = (path: string): Tarball => {
  const bytes = readFileSync(path)
  const files = untar(gunzipSync(bytes)).map(([name, content]) => [name.replace(/^[^/]+\//, ""), content] as const)
  const manifest: Manifest = JSON.parse(files.find(([name]) => name === "package.json")?.[1].toString("utf8") ?? "")
  return {
    manifest,
    files: new Map(files.map(([name, content]) => [name, content.toString("utf8")])),
    packed: bytes.length,
    unpacked: files.reduce((sum, [, content]) => sum + content.length, 0)
  }
}
