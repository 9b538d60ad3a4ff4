// What this package uses of Deno, and no more. Deno itself does not read this file: it checks the sources against its own
// declarations, and the tests see to that.

export {}

declare global {
  namespace Deno {
    interface HttpClient {
      close(): void
      [Symbol.dispose](): void
    }
    function createHttpClient(options: { caCerts?: Array<string> }): HttpClient

    type Permission = { name: "net"; host: string } | { name: "env"; variable: string }
    interface Permissions {
      querySync(permission: Permission): { readonly state: "granted" | "prompt" | "denied" }
    }
    const permissions: Permissions

    const env: { get(name: string): string | undefined }

    namespace errors {
      class NotCapable extends Error {}
    }
  }
}
