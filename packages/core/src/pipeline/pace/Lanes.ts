import type { Lane } from "../../Call.ts"

/** Of ten calls that leave, at least one is a bulk one that waits. */
const MOST_PASSED = 9

/** What waits in a line. */
export interface Waiting {
  readonly lane: Lane
  /** It has waited before, and was refused: it keeps its place ahead of all others of its lane. */
  readonly again: boolean
}

/** A line with two lanes: interactive before bulk but for every tenth, and first come, first served within each. */
export class Lanes<W extends Waiting> {
  private readonly lines: Readonly<Record<Lane, readonly [again: Set<W>, fresh: Set<W>]>> = {
    interactive: [new Set(), new Set()],
    bulk: [new Set(), new Set()]
  }
  private passed = 0

  size(lane: Lane): number {
    const [again, fresh] = this.lines[lane]
    return again.size + fresh.size
  }

  get isEmpty(): boolean {
    return this.size("interactive") === 0 && this.size("bulk") === 0
  }

  enter(one: W): void {
    this.lines[one.lane][one.again ? 0 : 1].add(one)
  }

  /** Also for who is not there any more. */
  leave(one: W): void {
    this.lines[one.lane][one.again ? 0 : 1].delete(one)
  }

  /** Whose turn it is. */
  next(): W | undefined {
    const [first, then] =
      this.passed >= MOST_PASSED ? (["bulk", "interactive"] as const) : (["interactive", "bulk"] as const)
    return this.head(first) ?? this.head(then)
  }

  /** It was its turn. */
  served(one: W): void {
    this.leave(one)
    this.passed = one.lane === "bulk" || this.size("bulk") === 0 ? 0 : this.passed + 1
  }

  private head(lane: Lane): W | undefined {
    const [again, fresh] = this.lines[lane]
    for (const one of again) return one
    for (const one of fresh) return one
    return undefined
  }
}
