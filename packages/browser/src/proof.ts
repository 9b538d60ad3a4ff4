/** The value of a cookie that scripts may read; a worker sees none, nor does a frame that is shut in. */
const cookie = (name: string): string | undefined => {
  try {
    return document.cookie
      .split(";")
      .map((part) => part.trim())
      .find((part) => part.startsWith(`${name}=`))
      ?.slice(name.length + 1)
  } catch {
    return undefined
  }
}

/**
 * The proof that v4 puts into a readable cookie beside the session's. A page of the server's host can read it, whatever
 * its port; others prove themselves by `X-Requested-With` alone, which is enough but for servers that are strict.
 */
export const proof = (url: string): Readonly<Record<string, string>> => {
  if (new URL(url).hostname !== globalThis.location.hostname) return {}
  const csrf = cookie("MMCSRF")
  return csrf === undefined || csrf === "" ? {} : { "x-csrf-token": csrf }
}
