/** `HOST:PORT`, as Deno grants it. */
const placeOf = ({ hostname, port, protocol }: URL): string =>
  `${hostname}:${port === "" ? (/^(https|wss):$/.test(protocol) ? 443 : 80) : port}`

/**
 * Throws where the server may not be reached. Without asking first, Deno would ask the person at the terminal, and wait.
 * Looked up for every request, as a permission can be taken back at any time; it costs 2 µs.
 */
export const mayReach = (url: string): void => {
  const place = placeOf(new URL(url))
  if (Deno.permissions.querySync({ name: "net", host: place }).state === "granted") return
  throw new Deno.errors.NotCapable(`Requires net access to "${place}"`)
}

/** Did Deno, or `mayReach`, refuse the network? Other permissions may be missing as well: for a file that is sent, say. */
export const isRefused = (error: unknown): error is Error =>
  error instanceof Deno.errors.NotCapable && error.message.startsWith("Requires net access")

/** Which flag would have granted it. */
export const refusal = (url: string): string => {
  const { host } = new URL(url)
  return `Deno may not reach ${host}: run with --allow-net=${host}`
}
