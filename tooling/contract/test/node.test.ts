import { adapterContract } from "@matterwire/contract"
import { node } from "./node.ts"

adapterContract("node", node)
