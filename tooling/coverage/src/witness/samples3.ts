import { idFor } from "./declarations.ts"

/** Functions that a method calls back when its answer is there. */
export const callbacks: ReadonlyArray<string> = ["success", "error", "successCallback", "errorCallback"]

/** Sends without calling anybody back. */
export const silent: ReadonlyArray<string> = ["logClientError"]

const file = (name: string) => Object.assign(Buffer.from("bytes"), { name })

/** What goes into a parameter of this name. */
export const inputs: Readonly<Record<string, unknown>> = {
  action: "action",
  activate: true,
  active: true,
  altId: idFor("session_id"),
  app: {
    name: "app",
    description: "description",
    icon_url: "https://example.com/icon.png",
    callback_urls: ["https://example.com/callback"],
    homepage: "https://example.com",
    is_trusted: false
  },
  category: "display_settings",
  channel: {
    id: idFor("channel_id"),
    team_id: idFor("team_id"),
    type: "O",
    display_name: "Town",
    name: "town",
    header: "header",
    purpose: "purpose"
  },
  channelId: idFor("channel_id"),
  channelName: "town-square",
  clientId: idFor("client_id"),
  code: "code",
  command: "/echo hello",
  commandId: idFor("command_id"),
  config: { ServiceSettings: {}, TeamSettings: {}, EmailSettings: {} },
  currentPassword: "old",
  data: "data",
  email: "ann@example.com",
  emailHash: "hash",
  emailPassword: "password",
  emoji: { name: "wave", creator_id: idFor("creator_id") },
  enabled: false,
  err: undefined,
  file: file("name.pem"),
  fileData: file("slack.zip"),
  filename: "name.pem",
  hash: "hash",
  header: "header",
  hid: "hash",
  hookId: idFor("hook_id"),
  id: idFor("id"),
  image: file("name.png"),
  inviteId: idFor("invite_id"),
  isOrSearch: false,
  job: { desc: "report", emails: "ann@example.com", keywords: "word", start_at: 1, end_at: 2 },
  label: "label",
  lastViewedAt: 1,
  ldapId: "ann",
  ldapPassword: "password",
  license: file("name.license"),
  limit: 60,
  locale: "en",
  loginId: "ann",
  memberLimit: 10,
  messages: {},
  methodName: "method",
  mfaToken: "123456",
  msg: "message",
  name: "town-square",
  newPassword: "new",
  newRoles: "system_user",
  notifyProps: {
    user_id: idFor("user_id"),
    email: "true",
    desktop_sound: "true",
    desktop: "all",
    comments: "any"
  },
  numPost: 10,
  offset: 0,
  outgoingData: { login_id: "ann", password: "password", token: "", device_id: "" },
  password: "password",
  post: {
    id: idFor("post_id"),
    channel_id: idFor("channel_id"),
    message: "hello"
  },
  postId: idFor("post_id"),
  preferences: [{ user_id: idFor("user_id"), category: "display_settings", name: "use_military_time", value: "true" }],
  property: "property",
  purpose: "purpose",
  redirectUri: "https://example.com/callback",
  res: {},
  responseType: "code",
  scope: "user",
  service: "gitlab",
  since: 1,
  state: "state",
  suggest: false,
  team: { id: idFor("team_id"), name: "town", display_name: "Town", type: "O", email: "ann@example.com" },
  teamId: idFor("team_id"),
  teamName: "town",
  terms: "hello",
  token: "123456",
  type: "fullname",
  uid: idFor("user_id"),
  url: "http://127.0.0.1/static/en.json",
  user: { id: idFor("user_id"), username: "ann", email: "ann@example.com", password: "password" },
  userId: idFor("user_id"),
  value: "value"
}

const channelId = idFor("channel_id")
const newChannel = { team_id: idFor("team_id"), type: "O", display_name: "Town", name: "town", header: "", purpose: "" }
const newTeam = { name: "town", display_name: "Town", type: "O", email: "ann@example.com" }
const newUser = { username: "ann", email: "ann@example.com", password: "password" }

/** Where a parameter's name does not say what goes in: a method's own arguments, without its callbacks. */
export const given = (address: string): Readonly<Record<string, ReadonlyArray<unknown>>> => ({
  createChannel: [newChannel],
  createPost: [{ channel_id: channelId, message: "hello", root_id: "", create_at: 1, pending_post_id: "x" }],
  createTeam: [newTeam],
  createTeamFromSignup: [
    {
      team: {
        id: "",
        ...newTeam,
        create_at: 0,
        update_at: 0,
        delete_at: 0,
        description: "",
        company_name: "",
        allowed_domains: "",
        invite_id: "",
        allow_open_invite: false
      },
      user: {
        id: "",
        ...newUser,
        delete_at: 0,
        nickname: "",
        first_name: "",
        last_name: "",
        roles: "",
        locale: "en",
        auth_service: ""
      },
      invites: [],
      data: "data",
      hash: "hash"
    }
  ],
  createUser: [newUser],
  createUserWithInvite: [newUser, "data", "hash", idFor("invite_id")],
  addCommand: [{ team_id: idFor("team_id"), trigger: "echo", url: "https://example.com", method: "P" }],
  addIncomingHook: [{ channel_id: channelId, display_name: "hook", description: "description" }],
  addOutgoingHook: [
    {
      channel_id: channelId,
      team_id: idFor("team_id"),
      trigger_words: ["word"],
      trigger_when: 0,
      callback_urls: ["https://example.com/callback"],
      display_name: "hook",
      description: "description",
      content_type: "application/json"
    }
  ],
  getFileInfo: [`/${channelId}/${idFor("user_id")}/name.png`],
  getPublicLink: [`/${channelId}/${idFor("user_id")}/name.png`],
  getTranslations: [`${address}/static/i18n/en.json`],
  inviteMembers: [{ invites: [{ email: "ann@example.com" }] }],
  updateChannelNotifyProps: [{ user_id: idFor("user_id"), channel_id: channelId, desktop: "all", mark_unread: "all" }]
})
