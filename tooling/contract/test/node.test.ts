import { adapterContract, inProcess } from "@matterwire/contract"
import { node } from "./node.ts"

adapterContract("node", inProcess(node))
