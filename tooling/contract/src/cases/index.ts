import type { Case } from "../Case.ts"
import { calls } from "./calls.ts"
import { drops } from "./drops.ts"
import { endings } from "./endings.ts"
import { events } from "./events.ts"
import { refusals } from "./refusals.ts"
import { secrets } from "./secrets.ts"

/** All that an adapter must do, by subject. */
export const cases: Readonly<Record<string, ReadonlyArray<Case>>> = {
  calls,
  refusals,
  endings,
  events,
  drops,
  secrets
}
