// Why tactics failed, in words that are the same for tactics that failed alike.
import type { TreeEdge } from "../data";
import { shortened } from "../format";

const LONGEST = 56;

/** The reason, without names, terms and positions. */
export function reason(edge: TreeEdge): string {
  if (edge.status === "timed_out") return "timed out";
  if (edge.status === "refused") return "proof refused";
  const [first = ""] = edge.message.trim().split("\n");
  const plain = first
    .replace(/^<[^>]*>:\d+:\d+:\s*/, "")
    .replace(/[`‘“"][^`’”"]*[`’”"]|(?<!\p{L})'[^']*'/gu, "…")
    .replace(/:$/, "")
    .trim();
  return plain ? shortened(plain, LONGEST) : "rejected";
}
