export { hello } from "./hello.ts"
export { post_edited, posted } from "./posts.ts"
export { typing } from "./typing.ts"
