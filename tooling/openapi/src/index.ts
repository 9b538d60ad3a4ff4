export { document, type Version, versions } from "./document.ts"
export type * from "./OpenApi.ts"
