// What the scripts use of Deno, beside what the sources do.

export {}

declare global {
  namespace Deno {
    const args: ReadonlyArray<string>
    interface Permissions {
      revokeSync(permission: Permission): void
    }
    function inspect(value: unknown, options: { depth: number; showHidden: boolean; getters: boolean }): string
    function addSignalListener(signal: "SIGINT", handler: () => void): void
    function exit(code: number): never
  }
}
