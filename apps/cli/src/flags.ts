import * as Flag from "effect/cli/Flag"

/** A flag that is there or not. */
export const toggle = (name: string, description: string) =>
  Flag.Boolean(name).pipe(Flag.withoutNegation, Flag.withDefault(false), Flag.withDescription(description))

/** `--json`, as every command has it. */
export const json = (description: string) => toggle("json", description)
