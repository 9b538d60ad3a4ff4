import type { Team as WireTeam } from "@matterwire/core/models/Team"
import type { TeamMember as WireTeamMember } from "@matterwire/core/models/TeamMember"
import type { TeamMember as WireTeamMemberV3 } from "@matterwire/core/models/v3/TeamMember"
import type { Generation } from "../Generation.ts"
import type { Team, TeamMember } from "../world/Teams.ts"

export const teamOf = (generation: Generation, team: Team): WireTeam => ({
  id: team.id,
  create_at: team.create_at,
  update_at: team.update_at,
  delete_at: team.delete_at,
  display_name: team.display_name,
  name: team.name,
  ...(generation.name === "3.0" ? {} : { description: team.description }),
  email: team.email,
  type: team.type,
  company_name: "",
  allowed_domains: "",
  invite_id: team.invite_id,
  allow_open_invite: team.allow_open_invite,
  ...(generation.old ? {} : { scheme_id: null, group_constrained: null, policy_id: null, cloud_limits_archived: false })
})

const rolesOf = ({ admin }: TeamMember) => (admin ? "team_user team_admin" : "team_user")

export const teamMemberOfV3 = (member: TeamMember): WireTeamMemberV3 => ({
  team_id: member.team_id,
  user_id: member.user_id,
  roles: rolesOf(member),
  delete_at: 0
})

export const teamMemberOf = (member: TeamMember): WireTeamMember => ({
  team_id: member.team_id,
  user_id: member.user_id,
  roles: rolesOf(member),
  delete_at: 0,
  scheme_guest: false,
  scheme_user: true,
  scheme_admin: member.admin,
  explicit_roles: ""
})
