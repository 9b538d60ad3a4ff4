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

    interface FileInfo {
      readonly isFile: boolean
      readonly size: number
      readonly mtime: Date | null
    }
    enum SeekMode {
      Start
    }
    interface FsFile extends Disposable {
      read(target: Uint8Array): Promise<number | null>
      seek(offset: number, whence: SeekMode): Promise<number>
      stat(): Promise<FileInfo>
    }
    function open(path: string): Promise<FsFile>

    type Permission = { name: "net"; host: string } | { name: "env"; variable: string } | { name: "read"; path: string }
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
