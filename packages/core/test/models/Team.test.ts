import { assert, describe, it } from "@effect/vitest"
import { Team } from "../../src/models/Team.ts"
import { TeamMember } from "../../src/models/TeamMember.ts"
import { required } from "../Recorder.ts"

/** POST /api/v4/teams, 11.6. */
const current = {
  id: "fkkfgdp68fnriyxfsj6odc5zjh",
  create_at: 1795438874237,
  update_at: 1795438874237,
  delete_at: 0,
  display_name: "Team 07",
  name: "team07",
  description: "",
  email: "amy07@example.com",
  type: "O",
  company_name: "",
  allowed_domains: "",
  invite_id: "szwioujz6bbm5ye1cqafprbrkc",
  allow_open_invite: false,
  scheme_id: null,
  group_constrained: null,
  policy_id: null,
  cloud_limits_archived: false
}

/** POST /api/v3/teams/create, 3.0.3. */
const old = {
  id: "rgaqpf6zypgzigni1emxuc71sr",
  create_at: 1795418686177,
  update_at: 1795418686177,
  delete_at: 0,
  display_name: "Example Team",
  name: "exampleteam",
  email: "admin@example.com",
  type: "O",
  company_name: "",
  allowed_domains: "",
  invite_id: "tjck3tqumtgbmy3g19sbxezofh",
  allow_open_invite: false
}

/** POST /api/v4/teams/{team_id}/members, 11.6. */
const member = {
  team_id: "fkkfgdp68fnriyxfsj6odc5zjh",
  user_id: "6jbs67n9fpb98c1ubmzy1qso4c",
  roles: "team_user",
  delete_at: 0,
  scheme_guest: false,
  scheme_user: true,
  scheme_admin: false,
  explicit_roles: ""
}

describe("Team", () => {
  it("needs what 3.0 has already sent", () => {
    assert.deepStrictEqual(required(Team, current), Object.keys(old))
    assert.deepStrictEqual(required(Team, old), Object.keys(old))
  })
})

describe("TeamMember", () => {
  it("needs all that 11.6 says of a member", () => {
    assert.deepStrictEqual(required(TeamMember, member), [
      "team_id",
      "user_id",
      "roles",
      "delete_at",
      "scheme_guest",
      "scheme_user",
      "scheme_admin",
      "explicit_roles"
    ])
  })
})
