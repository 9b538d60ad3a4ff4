export { hello } from "./hello.ts"
export { post_deleted, post_edited, posted } from "./posts.ts"
export { reaction_added, reaction_removed } from "./reactions.ts"
export { typing } from "./typing.ts"
