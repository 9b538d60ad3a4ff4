import type { ServerRequest } from "../Wire.ts"

/** Where the server is for whoever asked: without the path of the API, but with the one that everything lives under. */
export const originOf = ({ headers, path }: ServerRequest): string =>
  `http://${headers["host"] ?? "localhost"}${/^(.*?)\/api\//.exec(path)?.[1] ?? ""}`
