// The same subject with `checkAnswers: false`: what the checks of the answers cost.
import checked from "./subject.mjs"

export default {
  ...checked,
  label: "@matterwire/node, unchecked",
  /** @param {{ base: string, token: string }} where */
  http: (where) => checked.http(where, { checkAnswers: false })
}
