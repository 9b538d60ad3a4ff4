/**
 * A login through the browser, for programs in a terminal: loopback interface redirection (RFC 8252, 7.3). `login` is all of
 * it; `listen` waits for the browser, and `open` opens one, for flows of your own.
 */
export { open } from "./loopback/browser.ts"
export { type Asking, type Granted, login, type LoginOptions, type Wait, type Waiting } from "./loopback/login.ts"
export { ports, redirectUri } from "./loopback/ports.ts"
export { listen, type Receiver } from "./loopback/receiver.ts"
