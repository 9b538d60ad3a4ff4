import { collect, type Content } from "../Content.ts"

/** By extension: what Go and a usual system know of them. */
const types: Readonly<Record<string, string>> = {
  avi: "video/x-msvideo",
  bin: "application/octet-stream",
  bmp: "image/bmp",
  css: "text/css; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  gif: "image/gif",
  gz: "application/gzip",
  htm: "text/html; charset=utf-8",
  html: "text/html; charset=utf-8",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  md: "text/markdown; charset=utf-8",
  mov: "video/quicktime",
  mp3: "audio/mpeg",
  mp4: "video/mp4",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  tif: "image/tiff",
  tiff: "image/tiff",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  wav: "audio/x-wav",
  webp: "image/webp",
  xml: "text/xml; charset=utf-8",
  zip: "application/zip"
}

/** In lower case and without the dot; empty where the name has none. */
export const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ""

/** The type that the server goes by: the sender's does not count. Empty, if the extension says nothing. */
export const mimeTypeOf = (name: string): string => types[extensionOf(name)] ?? ""

interface Size {
  readonly width: number
  readonly height: number
}

const HEAD = 64 * 1024

const sizeOfSvg = (text: string): Size | undefined => {
  const root = /<svg[^>]*>/i.exec(text)?.[0] ?? ""
  const [width, height] = ["width", "height"].map((name) => new RegExp(`\\s${name}="(\\d+)`).exec(root)?.[1])
  return width === undefined || height === undefined ? undefined : { width: Number(width), height: Number(height) }
}

/** Goes from marker to marker until one tells the size. */
const sizeOfJpeg = (view: DataView): Size | undefined => {
  let at = 2
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** The size of an image in pixels; `undefined` for what is none, whatever its name says. */
export const imageSizeOf = async (content: Content, mimeType: string): Promise<Size | undefined> => {
  if (!mimeType.startsWith("image/")) return undefined
  const bytes = await collect(content.read(0, Math.min(HEAD, content.size)))
  if (mimeType === "image/svg+xml") return sizeOfSvg(new TextDecoder().decode(bytes))
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const starts = (...expected: ReadonlyArray<number>) => expected.every((byte, index) => bytes[index] === byte)
  if (bytes.length < 24) return undefined
  if (starts(0x89, 0x50, 0x4e, 0x47)) return { width: view.getUint32(16), height: view.getUint32(20) }
  if (starts(0x47, 0x49, 0x46)) return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  return starts(0xff, 0xd8) ? sizeOfJpeg(view) : undefined
}
