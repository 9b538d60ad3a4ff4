import * as Schema from "effect/Schema"

/** May a role do it, and can that be changed here? A scheme above can forbid it. */
export interface ChannelModeratedRole {
  readonly value: boolean
  readonly enabled: boolean
}

export const ChannelModeratedRole: Schema.Codec<ChannelModeratedRole> = Schema.Struct({
  value: Schema.Boolean,
  enabled: Schema.Boolean
})

/** Who may do something in a channel. */
export interface ChannelModeratedRoles {
  /** `null` where guests can never do it. */
  readonly guests: ChannelModeratedRole | null
  readonly members: ChannelModeratedRole | null
}

export const ChannelModeratedRoles: Schema.Codec<ChannelModeratedRoles> = Schema.Struct({
  guests: Schema.NullOr(ChannelModeratedRole),
  members: Schema.NullOr(ChannelModeratedRole)
})

/** A thing that members of a channel may do or not. Since 5.22, with a licence: without it 403, not 501. */
export interface ChannelModeration {
  /** `create_post`, `create_reactions`, `manage_members`, `use_channel_mentions`, `manage_bookmarks`. */
  readonly name: string
  readonly roles: ChannelModeratedRoles | null
}

export const ChannelModeration: Schema.Codec<ChannelModeration> = Schema.Struct({
  name: Schema.String,
  roles: Schema.NullOr(ChannelModeratedRoles)
})

/** Who shall be able to do it. What is left out stays as it is. */
export interface ChannelModeratedRolesPatch {
  readonly guests?: boolean | null | undefined
  readonly members?: boolean | null | undefined
}

export const ChannelModeratedRolesPatch: Schema.Codec<ChannelModeratedRolesPatch> = Schema.Struct({
  guests: Schema.optional(Schema.NullOr(Schema.Boolean)),
  members: Schema.optional(Schema.NullOr(Schema.Boolean))
})

/** A change of what members of a channel may do. They are sent as a list. */
export interface ChannelModerationPatch {
  /** `create_post`, `create_reactions`, `manage_members`, `use_channel_mentions`, `manage_bookmarks`. */
  readonly name: string
  readonly roles: ChannelModeratedRolesPatch
}

export const ChannelModerationPatch: Schema.Codec<ChannelModerationPatch> = Schema.Struct({
  name: Schema.String,
  roles: ChannelModeratedRolesPatch
})
