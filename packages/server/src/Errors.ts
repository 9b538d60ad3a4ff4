import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import { before, both, each, type Row, type Said, said, same } from "./errors/said.ts"
import { channelErrors } from "./errors/channels.ts"
import { fileErrors } from "./errors/files.ts"
import { hookErrors } from "./errors/hooks.ts"
import { oauthErrors } from "./errors/oauth.ts"
import { sessionErrors } from "./errors/sessions.ts"
import type { Generation } from "./Generation.ts"

const EXPIRED = "api.context.session_expired.app_error"
const LOGIN = "api.user.login.invalid_credentials_email_username"
const NO_LOGIN = said(401, LOGIN, "Enter a valid email or username and/or password.")
const NO_ACCOUNT =
  "We couldn't find an existing account matching your credentials. This team may require an invite from the team owner to join."

/** The errors of real servers, as recorded. */
const errors = {
  ...channelErrors,
  ...fileErrors,
  ...hookErrors,
  ...oauthErrors,
  ...sessionErrors,

  sessionExpired: same(401, EXPIRED, "Invalid or expired session, please login again."),
  /** A cookie without `X-Requested-With`: 3.10 answers 500. */
  csrf: each(
    said(500, EXPIRED, "Invalid or expired session, please login again."),
    said(401, EXPIRED, "Invalid or expired session, please login again.")
  ),
  tokenInQuery: both(
    401,
    "api.context.token_provided.app_error",
    "Session is not OAuth but token was provided in the query string."
  ),
  permissions: both(403, "api.context.permissions.app_error", "You do not have the appropriate permissions."),
  invalidParam: both(400, "api.context.invalid_param.app_error", "Invalid {name} parameter."),
  invalidBodyParam: both(400, "api.context.invalid_body_param.app_error", "Invalid or missing {name} in request body."),
  invalidUrlParam: both(
    400,
    "api.context.invalid_url_param.app_error",
    "Invalid or missing {name} parameter in request URL."
  ),

  blankPassword: same(400, "api.user.login.blank_pwd.app_error", "Password field must not be blank"),
  unknownLogin: each(said(400, "store.sql_user.get_for_login.app_error", NO_ACCOUNT), NO_LOGIN),
  unknownLoginId: each(said(400, "store.sql_user.missing_account.const", "We couldn't find the user."), NO_LOGIN),
  wrongPassword: each(
    said(401, "api.user.check_user_password.invalid.app_error", "Login failed because of invalid password"),
    NO_LOGIN
  ),
  tooManyAttempts: same(
    401,
    "api.user.check_user_login_attempts.too_many.app_error",
    "Your account is locked because of too many failed password attempts. Please reset your password."
  ),
  inactive: same(
    401,
    "api.user.login.inactive.app_error",
    "Login failed because your account has been deactivated.  Please contact an administrator."
  ),
  botLogin: same(401, "api.user.login.bot_login_forbidden.app_error", "Bot login is forbidden."),

  unknownUser: each(
    said(404, "store.sql_user.missing_account.const", "We couldn't find the user."),
    said(404, "app.user.missing_account.const", "Unable to find the user.")
  ),
  unknownUsername: each(
    said(
      404,
      "store.sql_user.get_by_username.app_error",
      "We couldn't find an existing account matching your username for this team. This team may require an invite from the team owner to join."
    ),
    said(
      404,
      "app.user.get_by_username.app_error",
      "Unable to find an existing account matching your username for this team. This team may require an invite from the team owner to join."
    )
  ),
  shortPassword: each(
    said(400, "model.user.is_valid.pwd.app_error", "Your password must contain at least 5 characters."),
    said(400, "model.user.is_valid.pwd_min_length.app_error", "Your password must contain at least 8 characters.")
  ),
  invalidUsername: each(
    said(400, "model.user.is_valid.username.app_error", "Invalid username"),
    said(
      400,
      "model.user.is_valid.username.app_error",
      'Username must begin with a letter, and contain between 3 to 22 lowercase characters made up of numbers, letters, and the symbols ".", "-", and "_".'
    )
  ),
  invalidEmail: both(400, "model.user.is_valid.email.app_error", "Invalid email."),
  usernameTaken: each(
    said(400, "store.sql_user.save.username_exists.app_error", "An account with that username already exists."),
    said(400, "app.user.save.username_exists.app_error", "An account with that username already exists.")
  ),
  emailTaken: each(
    said(400, "store.sql_user.save.email_exists.app_error", "An account with that email already exists."),
    said(400, "app.user.save.email_exists.app_error", "An account with that email already exists.")
  ),
  unknownBot: same(404, "store.sql_bot.get.missing.app_error", "Bot does not exist."),
  invalidBotName: both(400, "model.bot.is_valid.username.app_error", "Invalid username."),

  unknownTeam: each(
    said(400, "store.sql_team.get.find.app_error", "We couldn't find the existing team"),
    said(404, "app.team.get.find.app_error", "Unable to find the existing team.")
  ),
  unknownTeamName: each(
    said(404, "store.sql_team.get_by_name.app_error", "We couldn't find the existing team"),
    said(404, "app.team.get_by_name.missing.app_error", "Unable to find the existing team.")
  ),
  teamNameTaken: each(
    said(400, "store.sql_team.save.domain_exists.app_error", "A team with that name already exists"),
    said(400, "store.sql_team.save_team.existing.app_error", "A team with this URL already exists.")
  ),
  invalidTeamName: both(
    400,
    "model.team.is_valid.characters.app_error",
    "Name must be 2 or more lowercase alphanumeric characters."
  ),
  reservedTeamName: same(400, "model.team.is_valid.reserved.app_error", "This URL is unavailable. Please try another."),
  invalidTeamDisplayName: both(400, "model.team.is_valid.name.app_error", "Invalid name."),
  invalidTeamType: both(400, "model.team.is_valid.type.app_error", "Invalid type."),
  notInTeam: both(404, "app.team.get_member.missing.app_error", "No team member found for that user ID and team ID."),
  noUserForTeam: before(
    said(
      500,
      "store.sql_user.missing_account.const",
      "We couldn't find an existing account matching your email address for this team. This team may require an invite from the team owner to join."
    ),
    each(
      said(404, "store.sql_user.missing_account.const", "We couldn't find the user."),
      said(404, "api.team.user.missing_account", "Unable to find the user.")
    )
  ),

  unknownChannel: before(
    said(500, "store.sql_channel.get.existing.app_error", "We couldn't find the existing channel"),
    each(
      said(404, "store.sql_channel.get.existing.app_error", "We couldn't find the existing channel"),
      said(404, "app.channel.get.existing.app_error", "Unable to find the existing channel {name}.")
    )
  ),
  /** 3.0: for the team's admins alone. */
  addToTeam: both(403, "api.team.update_team.permissions.app_error", "You do not have the appropriate permissions."),
  unknownChannelName: each(
    said(404, "store.sql_channel.get_by_name.missing.app_error", "Channel does not exist"),
    said(404, "app.channel.get_by_name.missing.app_error", "Channel does not exist.")
  ),
  notInChannel: each(
    said(
      404,
      "store.sql_channel.get_member.missing.app_error",
      "No channel member found for that user ID and channel ID"
    ),
    said(404, "app.channel.get_member.missing.app_error", "No channel member found for that user ID and channel ID.")
  ),
  channelNameTaken: both(
    400,
    "store.sql_channel.save_channel.exists.app_error",
    "A channel with that name already exists on the same team."
  ),
  invalidChannelName: each(
    said(500, "model.channel.is_valid.2_or_more.app_error", "Name must be 2 or more lowercase alphanumeric characters"),
    said(400, "model.channel.is_valid.1_or_more.app_error", "Name must be 1 or more lowercase alphanumeric character.")
  ),
  longChannelName: each(
    said(500, "model.channel.is_valid.2_or_more.app_error", "Name must be 2 or more lowercase alphanumeric characters"),
    said(500, "app.channel.create_channel.internal_error", "Unable to save channel.")
  ),
  invalidChannelDisplayName: each(
    said(500, "model.channel.is_valid.display_name.app_error", "Invalid display name"),
    said(400, "model.channel.is_valid.display_name.app_error", "Invalid display name.")
  ),
  invalidChannelType: each(
    said(500, "model.channel.is_valid.type.app_error", "Invalid type"),
    said(400, "model.channel.is_valid.type.app_error", "Invalid type.")
  ),
  directLikeName: both(
    400,
    "model.channel.is_valid.name.app_error",
    "Channel names can't be in a hexadecimal format. Please enter a different channel name."
  ),
  longChannelHeader: each(
    said(500, "model.channel.is_valid.header.app_error", "Invalid header"),
    said(400, "model.channel.is_valid.header.app_error", "Invalid header.")
  ),
  longChannelPurpose: each(
    said(500, "model.channel.is_valid.purpose.app_error", "Invalid purpose"),
    said(400, "model.channel.is_valid.purpose.app_error", "Invalid purpose.")
  ),
  directByCreate: both(
    400,
    "api.channel.create_channel.direct_channel.app_error",
    "Must use createDirectChannel API service for direct message channel creation."
  ),
  invalidDirectUser: both(
    400,
    "api.channel.create_direct_channel.invalid_user.app_error",
    "Invalid user ID for direct channel creation."
  ),
  addToDirect: both(400, "api.channel.add_user_to_channel.type.app_error", "Can not add user to this channel type."),

  unknownPost: each(
    said(500, "store.sql_post.get.app_error", "We couldn't get the post"),
    said(404, "app.post.get.app_error", "Unable to get the post.")
  ),
  chosenPostId: each(
    said(500, "store.sql_post.save.existing.app_error", "You cannot update an existing Post"),
    said(400, "app.post.save.existing.app_error", "You cannot update an existing Post.")
  ),
  longMessage: each(
    said(500, "model.post.is_valid.msg.app_error", "Invalid message"),
    said(
      400,
      "model.post.is_valid.message_length.app_error",
      "Post Message property is longer than the maximum permitted length."
    )
  ),
  invalidPostType: both(400, "model.post.is_valid.type.app_error", "Invalid type."),
  invalidRoot: both(400, "api.post.create_post.root_id.app_error", "Invalid RootId parameter."),
  rootElsewhere: both(400, "api.post.create_post.channel_root_id.app_error", "Invalid ChannelId for RootId parameter."),
  duplicateGone: same(
    500,
    "api.post.deduplicate_create_post.failed_to_get",
    "Failed to fetch original post after deduplicating a client repeating the same request."
  ),
  permanentDelete: same(
    501,
    "api.post.delete_post.not_enabled.app_error",
    "Cannot delete post, ServiceSettings.EnableAPIPostDeletion is not enabled."
  ),
  /** v3: somebody else's post. */
  notYourPost: both(400, "api.post.update_post.permissions.app_error", "You do not have the appropriate permissions."),
  pageTooLarge: both(500, "store.sql_post.get_posts.app_error", "Limit exceeded for paging."),

  unreadableSearch: same(400, "api.post.search_posts.invalid_body.app_error", "Unable to parse the request body."),

  invalidReaction: each(
    said(500, "model.reaction.is_valid.emoji_name.app_error", "Invalid emoji name"),
    said(400, "api.reaction.save_reaction.invalid.app_error", "Reaction is not valid.")
  ),
  reactionOfOther: same(
    403,
    "api.reaction.save_reaction.user_id.app_error",
    "You cannot save reaction for the other user."
  ),
  unknownEmoji: each(
    said(500, "model.reaction.is_valid.emoji_name.app_error", "Invalid emoji name"),
    said(404, "app.emoji.get_by_name.no_result", "We couldn’t find the emoji.")
  ),
  longTokenDescription: same(
    400,
    "model.user_access_token.is_valid.description.app_error",
    "Invalid description, must be 255 or less characters."
  )
} satisfies Readonly<Record<string, Row>>

/** The name of an error in the table. */
export type ErrorName = keyof typeof errors

/** How a release says an error. */
export const wordsOf = ({ name }: Generation, error: ErrorName): Said => {
  const row: Row = errors[error]
  return name === "3.0" ? (row["3.0"] ?? row["3.10"]) : row[name]
}

/** A call ended in one of the recorded errors. `detail` is for 3.0 alone: it tells more than is good. */
export class Problem extends Data.TaggedError("Problem")<{
  readonly error: ErrorName
  readonly name: string
  readonly detail?: string
}> {}

/** `problem("invalidBodyParam", "post")`: the call ends in this error. */
export const problem = (error: ErrorName, name = "", detail = ""): Effect.Effect<never, Problem> =>
  Effect.fail(new Problem({ error, name, detail }))

/** A thing that must be there, or the call ends in this error. */
export const found = <A>(thing: A | undefined, error: ErrorName, name = "", detail = ""): Effect.Effect<A, Problem> =>
  thing === undefined ? problem(error, name, detail) : Effect.succeed(thing)
