import type { ServerRequest } from "../Wire.ts"

/** What a client reads when it was away: posts and threads, and the lists of channels and teams that it is in. */
const READS: ReadonlyArray<RegExp> = [
  /^\/api\/v4\/channels\/\w+\/posts$/,
  /^\/api\/v4\/posts\/\w+(\/thread)?$/,
  /^\/api\/v4\/users\/\w+\/(teams|channels|channel_members)$/,
  /^\/api\/v4\/users\/\w+\/teams\/\w+\/(channels(\/members)?|threads)$/,
  /^\/api\/v3\/teams\/\w+\/channels\/(\w+\/posts\/.+)?$/,
  /^\/api\/v3\/(teams\/all|teams\/members)$/
]

export const isBackfill = ({ method, path }: Pick<ServerRequest, "method" | "path">): boolean =>
  method === "GET" && READS.some((read) => read.test(path))
