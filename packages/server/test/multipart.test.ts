import { describe, expect, it } from "vitest"
import { textOf } from "../src/Content.ts"
import { BadForm, boundaryOf, readForm } from "../src/Multipart.ts"

const form = [
  '--zz\r\nContent-Disposition: form-data; name="channel_id"\r\n\r\nabc\r\n',
  '--zz\r\ncontent-disposition: form-data; name="files"; filename="../a \\"b\\".txt"\r\nContent-Type: text/plain\r\n\r\n',
  "one\r\n--z\r\n--zy two\r\n",
  '--zz\r\nContent-Disposition: form-data; name="files"; filename="empty"\r\n\r\n\r\n--zz--\r\n'
].join("")

async function* inPieces(text: string, size: number) {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const read = async (text: string, size = text.length) => {
  const parts: Array<readonly [string, string | undefined, string]> = []
  for await (const { name, filename, bytes } of readForm(inPieces(text, size), "zz")) {
    parts.push([name, filename, await textOf(bytes)])
  }
  return parts
}

describe("a multipart form", () => {
  it.each([1, 2, 3, 7, 64, 1000])("is read the same in pieces of %i bytes", async (size) => {
    expect(await read(form, size)).toEqual([
      ["channel_id", undefined, "abc"],
      ["files", 'a "b".txt', "one\r\n--z\r\n--zy two"],
      ["files", "empty", ""]
    ])
  })

  it("takes the folders off a file's name, as a server on Linux does, and leaves a backslash where it is", async () => {
    const named = (filename: string) =>
      `--zz\r\nContent-Disposition: form-data; name="files"; filename="${filename}"\r\n\r\n\r\n--zz--\r\n`

    const names = (
      await Promise.all(["a/b.txt", String.raw`a/b\\`, String.raw`C:\dir\c.txt`].map((name) => read(named(name))))
    )
      .flat()
      .map(([, filename]) => filename)

    expect(names).toEqual(["b.txt", "b\\", String.raw`C:\dir\c.txt`])
  })

  it("goes on with the next part when one was not read", async () => {
    const names: Array<string> = []
    for await (const { filename = "-" } of readForm(inPieces(form, 5), "zz")) names.push(filename)

    expect(names).toEqual(["-", 'a "b".txt', "empty"])
  })

  it.each([
    { of: "a part", text: form.slice(0, 180), inside: true },
    { of: "what stands before a part's bytes", text: form.slice(0, 100), inside: false },
    { of: "another boundary", text: "--yy\r\n", inside: false },
    { of: "nothing", text: "", inside: false }
  ])("that ends in $of is refused", async ({ text, inside }) => {
    const reading = read(text)

    await expect(reading).rejects.toThrow(BadForm)
    await expect(reading).rejects.toMatchObject({ inside })
  })

  it("names its boundary in the content type, in quotes or not", () => {
    expect(boundaryOf("multipart/form-data; boundary=abc")).toBe("abc")
    expect(boundaryOf('Multipart/Form-Data; charset=utf-8; boundary="a b"')).toBe("a b")
    expect(boundaryOf("multipart/form-data")).toBeUndefined()
    expect(boundaryOf("text/plain; boundary=abc")).toBeUndefined()
  })
})
