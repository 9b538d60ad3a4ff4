import * as Schema from "effect/Schema"

/** Channel Moderated Roles Patch. */
export interface ChannelModeratedRolesPatch {
  readonly guests?: boolean | null | undefined
  readonly members?: boolean | null | undefined
}

export const ChannelModeratedRolesPatch: Schema.Codec<ChannelModeratedRolesPatch> = Schema.Struct({
  guests: Schema.optional(Schema.NullOr(Schema.Boolean)),
  members: Schema.optional(Schema.NullOr(Schema.Boolean))
})

/** Channel Moderation Patch. */
export interface ChannelModerationPatch {
  readonly name?: string | null | undefined
  readonly roles?: ChannelModeratedRolesPatch | null | undefined
}

export const ChannelModerationPatch: Schema.Codec<ChannelModerationPatch> = Schema.Struct({
  name: Schema.optional(Schema.NullOr(Schema.String)),
  roles: Schema.optional(Schema.NullOr(ChannelModeratedRolesPatch))
})
