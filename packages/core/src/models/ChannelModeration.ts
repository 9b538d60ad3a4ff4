import * as Schema from "effect/Schema"

/** Channel Moderated Role. */
export interface ChannelModeratedRole {
  readonly value: boolean
  readonly enabled: boolean
}

export const ChannelModeratedRole: Schema.Codec<ChannelModeratedRole> = Schema.Struct({
  value: Schema.Boolean,
  enabled: Schema.Boolean
})

/** Channel Moderated Roles. */
export interface ChannelModeratedRoles {
  readonly guests: ChannelModeratedRole | null
  readonly members: ChannelModeratedRole | null
}

export const ChannelModeratedRoles: Schema.Codec<ChannelModeratedRoles> = Schema.Struct({
  guests: Schema.NullOr(ChannelModeratedRole),
  members: Schema.NullOr(ChannelModeratedRole)
})

/** Channel Moderation. */
export interface ChannelModeration {
  readonly name: string
  readonly roles: ChannelModeratedRoles | null
}

export const ChannelModeration: Schema.Codec<ChannelModeration> = Schema.Struct({
  name: Schema.String,
  roles: Schema.NullOr(ChannelModeratedRoles)
})
