import * as Effect from "effect/Effect"

/** Where a hint may come from: the window or the worker itself, and a page's document. */
const sources = (): ReadonlyArray<readonly [EventTarget, string, () => boolean]> => [
  ...(typeof addEventListener === "function" ? [[globalThis, "online", () => true] as const] : []),
  ...(typeof document === "undefined"
    ? []
    : [[document, "visibilitychange", () => document.visibilityState === "visible"] as const])
]

/** Waits until the browser is online again, or the page is looked at again; a worker hears only of the first. */
export const woken: Effect.Effect<void> = Effect.callback((resume) => {
  const listening = sources().map(([target, name, isIt]) => {
    const hear = () => {
      if (isIt()) resume(Effect.void)
    }
    target.addEventListener(name, hear)
    return () => target.removeEventListener(name, hear)
  })
  return Effect.sync(() => {
    for (const end of listening) end()
  })
})
