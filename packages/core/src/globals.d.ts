// The few web names that core, and Effect's own declarations, may assume of every runtime. This is the whole list:
// a name that is missing here does not exist for core, and under skipLibCheck it would silently be `any`.
// Shapes are as small as their use; an empty interface is a name that only passes through.

export {}

declare global {
  // Used by core itself.
  interface URL {
    readonly href: string
    readonly origin: string
    readonly protocol: string
    readonly hostname: string
    readonly pathname: string
    readonly search: string
    readonly hash: string
    readonly username: string
    readonly password: string
  }
  var URL: { new (url: string, base?: string): URL }
  function queueMicrotask(callback: () => void): void
  interface TextEncoder {
    encode(text: string): Uint8Array
  }
  var TextEncoder: { new (): TextEncoder }
  interface AbortSignal {
    readonly aborted: boolean
    readonly reason: unknown
    addEventListener(type: "abort", listener: () => void): void
    removeEventListener(type: "abort", listener: () => void): void
  }
  var AbortSignal: { new (): AbortSignal }
  interface Crypto {
    /** Missing in a page that came by plain http. */
    readonly subtle?: object | undefined
  }

  // Named by Effect's declarations.
  interface TextDecoderOptions {}
  interface TextDecoder {
    decode(bytes?: Uint8Array): string
  }
  var TextDecoder: { new (label?: string, options?: TextDecoderOptions): TextDecoder }
  interface ReadableStream<R = unknown> {
    readonly locked: boolean
    readonly values?: R
  }
  interface WritableStream<W = unknown> {
    readonly locked: boolean
    readonly sink?: W
  }
  interface TransformStream<I = unknown, O = unknown> {
    readonly readable: ReadableStream<O>
    readonly writable: WritableStream<I>
  }
  interface QueuingStrategy<T = unknown> {
    readonly highWaterMark?: number
    readonly size?: (chunk: T) => number
  }
  interface ReadableStreamDefaultReader<R = unknown> {
    releaseLock(): void
    readonly chunk?: R
  }
  interface Blob {
    readonly size: number
  }
  interface File extends Blob {
    readonly name: string
  }
  var File: { new (): File }
  interface FormData {
    has(name: string): boolean
  }
  var FormData: { new (): FormData }
  interface URLSearchParams {
    toString(): string
  }
  var URLSearchParams: { new (): URLSearchParams }
  interface Request {
    readonly url: string
  }
  interface Response {
    readonly status: number
  }
  interface CryptoKey {
    readonly type: string
  }
  interface JsonWebKey {
    readonly kty?: string
  }
  interface Storage {
    getItem(key: string): string | null
  }
}
