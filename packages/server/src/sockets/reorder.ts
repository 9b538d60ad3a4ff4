import type { Happening } from "../world/Happening.ts"
import type { After } from "./Line.ts"

/** A post that was overtaken waits no longer than this for the one that does. */
const WAITS_MS = 10

type Posted = Extract<Happening, { readonly kind: "posted" }>

/**
 * Tells what happens, in the order in which it did, but for posts that are to be swapped: the first of two is told behind
 * the second, as on a server that writes both at once.
 */
export const makeReorder = (after: After, tell: (happening: Happening) => void) => {
  let pairs = 0
  let held: Posted | undefined
  let callOff = () => {}

  const release = () => {
    callOff()
    const late = held
    held = undefined
    if (late !== undefined) tell(late)
  }

  return {
    tell: (happening: Happening) => {
      if (happening.kind !== "posted") {
        // What comes of a post comes behind it.
        if (held !== undefined && "post" in happening && happening.post.id === held.post.id) release()
        return tell(happening)
      }
      if (held !== undefined) {
        tell(happening)
        return release()
      }
      if (pairs === 0) return tell(happening)
      pairs -= 1
      held = happening
      callOff = after(WAITS_MS, release)
    },
    /** Swaps the next two posts, so many times. */
    swap: (times: number) => {
      pairs += times
    },
    clear: () => {
      pairs = 0
      release()
    }
  }
}
