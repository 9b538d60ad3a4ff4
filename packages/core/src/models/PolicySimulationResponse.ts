import * as Schema from "effect/Schema"
import { User } from "./User.ts"

/** A rule that had a say in a decision. */
export interface PolicySimulationBlame {
  /** Whose rule: `this_rule`, `sibling_rule`, `sibling_saved`, `peer_policy`, `channel_policy`, `system_permission`, … */
  readonly source: string
  /** `allow`, `deny`; left out it is `deny`. */
  readonly outcome?: string | undefined
  readonly policy_id?: string | undefined
  readonly policy_name?: string | undefined
  readonly rule_name?: string | undefined
  readonly role?: string | undefined
  readonly expression?: string | undefined
  /** How the expression came out, part by part. */
  readonly evaluation_tree?: Readonly<Record<string, unknown>> | null | undefined
  readonly merged_rules?: ReadonlyArray<Readonly<Record<string, unknown>>> | null | undefined
}

export const PolicySimulationBlame: Schema.Codec<PolicySimulationBlame> = Schema.Struct({
  source: Schema.String,
  outcome: Schema.optional(Schema.String),
  policy_id: Schema.optional(Schema.String),
  policy_name: Schema.optional(Schema.String),
  rule_name: Schema.optional(Schema.String),
  role: Schema.optional(Schema.String),
  expression: Schema.optional(Schema.String),
  evaluation_tree: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
  merged_rules: Schema.optional(Schema.NullOr(Schema.Array(Schema.Record(Schema.String, Schema.Unknown))))
})

/** Whether an action is allowed, and who said so. */
export interface PolicySimulationDecision {
  readonly decision: boolean
  readonly blame?: ReadonlyArray<PolicySimulationBlame> | null | undefined
}

export const PolicySimulationDecision: Schema.Codec<PolicySimulationDecision> = Schema.Struct({
  decision: Schema.Boolean,
  blame: Schema.optional(Schema.NullOr(Schema.Array(PolicySimulationBlame)))
})

/** What a policy would mean for one user, by action. */
export interface PolicySimulationResult {
  readonly user: User
  readonly decisions?: Readonly<Record<string, PolicySimulationDecision>> | null | undefined
  /** The same for each of the user's sessions. */
  readonly sessions?: ReadonlyArray<Readonly<Record<string, unknown>>> | null | undefined
  readonly attributes?: Readonly<Record<string, string>> | null | undefined
}

export const PolicySimulationResult: Schema.Codec<PolicySimulationResult> = Schema.Struct({
  user: User,
  decisions: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, PolicySimulationDecision))),
  sessions: Schema.optional(Schema.NullOr(Schema.Array(Schema.Record(Schema.String, Schema.Unknown)))),
  attributes: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.String)))
})

/** What a policy that is not saved would mean for some users. */
export interface PolicySimulationResponse {
  readonly results: ReadonlyArray<PolicySimulationResult> | null
  readonly total: number
}

export const PolicySimulationResponse: Schema.Codec<PolicySimulationResponse> = Schema.Struct({
  results: Schema.NullOr(Schema.Array(PolicySimulationResult)),
  total: Schema.Number
})
