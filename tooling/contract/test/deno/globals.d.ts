// What `main.ts` uses of Deno.

export {}

declare global {
  namespace Deno {
    const stdin: { readonly readable: AsyncIterable<Uint8Array> }
    interface InspectOptions {
      depth?: number
      getters?: boolean
      iterableLimit?: number
      showHidden?: boolean
      strAbbreviateSize?: number
    }
    function inspect(value: unknown, options?: InspectOptions): string
  }
}
