// A few assertions of our own, because a test runner's do not run in a page or in Deno.

const shown = (value: unknown): string =>
  value instanceof Error ? `${value.name}: ${value.message}` : (JSON.stringify(value) ?? String(value))

export const fail = (message: string): never => {
  throw new Error(message)
}

export function ok(value: unknown, message: string): asserts value {
  if (value === undefined || value === null || value === false) fail(message)
}

/** Equal as JSON: enough for plain data. */
export const equal = (actual: unknown, expected: unknown, what: string): void => {
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    fail(`${what}: expected ${shown(expected)}, got ${shown(actual)}`)
}

/** A promise that must reject with one of our errors of this tag; gives the error. */
export const rejects = async <Tag extends string>(
  promise: Promise<unknown>,
  tag: Tag
): Promise<Error & { readonly _tag: Tag } & Readonly<Record<string, unknown>>> => {
  const ended = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error })
  )
  if (!("error" in ended)) return fail(`expected ${tag}, but the call succeeded with ${shown(ended.value)}`)
  return isTagged(ended.error, tag) ? ended.error : fail(`expected ${tag}, got ${shown(ended.error)}`)
}

const isTagged = <Tag extends string>(
  error: unknown,
  tag: Tag
): error is Error & { readonly _tag: Tag } & Readonly<Record<string, unknown>> =>
  error instanceof Error && "_tag" in error && error._tag === tag

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Asks again and again until the answer is yes. */
export const eventually = async (what: string, isSo: () => Promise<boolean>, withinMs = 5000): Promise<void> => {
  for (const until = Date.now() + withinMs; Date.now() < until; await sleep(10)) if (await isSo()) return
  fail(`never came true within ${withinMs} ms: ${what}`)
}

/** The value of a promise that must be there soon. */
export const soon = async <A>(what: string, promise: Promise<A>, withinMs = 5000): Promise<A> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`did not happen within ${withinMs} ms: ${what}`)), withinMs)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
