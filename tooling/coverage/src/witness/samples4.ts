import { idFor } from "./declarations.ts"

const [group, thing] = [idFor("group_id"), idFor("syncable_id")]
const upload = () => {
  const form = new FormData()
  form.append("channel_id", idFor("channel_id"))
  form.append("client_ids", "1")
  form.append("files", new Blob(["bytes"]), "name.png")
  return form
}

/**
 * Arguments that no declaration tells: addresses, words that stand in a path, what is declared as `any`, and further ways
 * through a method.
 */
export const given = (address: string): Readonly<Record<string, ReadonlyArray<ReadonlyArray<unknown>>>> => ({
  authorizeOAuthApp: [
    ["code", idFor("client_id"), "https://example.com/cb", "state", "user", "https://example.com", "challenge", "S256"]
  ],
  createDirectChannel: [[[idFor("user_id"), idFor("other_user_id")]]],
  editCommand: [
    [
      {
        id: idFor("command_id"),
        token: idFor("token"),
        create_at: 1,
        update_at: 1,
        delete_at: 0,
        creator_id: idFor("creator_id"),
        team_id: idFor("team_id"),
        trigger: "weather",
        method: "P",
        username: "",
        icon_url: "",
        auto_complete: true,
        auto_complete_desc: "the weather",
        auto_complete_hint: "[city]",
        display_name: "Weather",
        description: "",
        url: "https://example.com/weather"
      }
    ]
  ],
  createJob: [[{ type: "export_process", data: { include_attachments: "false" } }]],
  getAIRewrittenMessage: [[idFor("agent_id"), "message", "custom", "prompt", idFor("root_id")]],
  getAnalytics: [["standard"], ["standard", idFor("team_id")]],
  // With a time they add it to the address, without a name, so that browsers show no old picture.
  getFilePreviewUrl: [[idFor("file_id"), 0]],
  getFileThumbnailUrl: [[idFor("file_id"), 0]],
  getFileUrl: [[idFor("file_id"), 0]],
  getGroupSyncables: [
    [group, "team"],
    [group, "channel"]
  ],
  getTranslations: [[`${address}/static/i18n/en.json`]],
  linkGroupSyncable: ["team", "channel"].map((type) => [group, thing, type, { auto_add: true, scheme_admin: false }]),
  patchGroupSyncable: ["team", "channel"].map((type) => [group, thing, type, { auto_add: true, scheme_admin: false }]),
  searchFilesWithParams: [
    [
      idFor("team_id"),
      {
        terms: "hello",
        is_or_search: false,
        include_deleted_channels: true,
        time_zone_offset: 0,
        page: 0,
        per_page: 60
      }
    ],
    ["", { terms: "hello", is_or_search: false }]
  ],
  searchPostsWithParams: [
    [
      idFor("team_id"),
      {
        terms: "hello",
        is_or_search: false,
        include_deleted_channels: true,
        time_zone_offset: 0,
        page: 0,
        per_page: 60
      }
    ],
    ["", { terms: "hello", is_or_search: false }]
  ],
  searchUsers: [
    [
      "ann",
      {
        team_id: idFor("team_id"),
        not_in_team_id: idFor("team_id"),
        in_channel_id: idFor("channel_id"),
        not_in_channel_id: idFor("channel_id"),
        in_group_id: group,
        not_in_group_id: group,
        group_constrained: true,
        allow_inactive: true,
        without_team: true,
        limit: 10
      }
    ]
  ],
  unlinkGroupSyncable: [
    [group, thing, "team"],
    [group, thing, "channel"]
  ],
  updateChannelPrivacy: [[idFor("channel_id"), "P"]],
  updateTeamMemberRoles: [[idFor("team_id"), idFor("user_id"), "team_user team_admin"]],
  uploadFile: [[upload()], [upload(), true]]
})
