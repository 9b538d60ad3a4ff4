export { runCase } from "./runCase.ts"
