import type { Surroundings } from "@matterwire/core/Environment"
import * as Effect from "effect/Effect"

const FLAG = "--allow-env=MATTERMOST_URL,MATTERMOST_TOKEN"

const isGranted = (variable: string): boolean =>
  Deno.permissions.querySync({ name: "env", variable }).state === "granted"

/** Deno's environment, where it may be read already. Reading it elsewhere would ask the person at the terminal, and wait. */
export const environment: Surroundings = {
  // A token says nothing without the address that it belongs to.
  read: (name) => Effect.sync(() => (isGranted(name) && isGranted("MATTERMOST_URL") ? Deno.env.get(name) : undefined)),
  orElse: (...names) => `, or set ${names.join(" and ")}${names.every(isGranted) ? "" : `, to be read with ${FLAG}`}`
}
