/** A request's path after unescaping, under the base path, and where it should have been asked for. */
export type Located =
  | { readonly kind: "here"; readonly path: string }
  /** It has an empty or dotted part: the server points to the path without. */
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "outside" }
  /** Its escapes are broken. */
  | { readonly kind: "broken" }

/** Takes out empty parts, `.` and `..`; a slash at the end stays. */
const clean = (path: string): string => {
  const parts: Array<string> = []
  for (const part of path.split("/")) {
    if (part === "..") parts.pop()
    else if (part !== "" && part !== ".") parts.push(part)
  }
  const end = path.endsWith("/") && parts.length > 0 ? "/" : ""
  return `/${parts.join("/")}${end}`
}

/**
 * Where a request belongs. The path is unescaped before it is looked at, as on a real server, so that an escaped slash is
 * a slash and an escaped dot a dot.
 */
export const locate = (raw: string, base: string): Located => {
  let path: string
  try {
    path = decodeURIComponent(raw)
  } catch {
    return { kind: "broken" }
  }
  const cleaned = clean(path)
  if (cleaned !== path) return { kind: "moved", to: encodeURI(cleaned) }
  if (base === "") return { kind: "here", path }
  return path.startsWith(`${base}/`) ? { kind: "here", path: path.slice(base.length) } : { kind: "outside" }
}
