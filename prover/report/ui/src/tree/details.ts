// What is selected in a search tree, in full: goals, what the tactic changed, and where one can go from there.
import { button, type Child, h, note } from "../dom";
import { count, logProb, MISSING, plural, shortened } from "../format";
import { leanBlock } from "../lean";
import { goals } from "./goals";
import type { Box } from "./layout";
import type { SearchTree } from "./model";

/** Number of neighbours that have buttons. */
const MOST = 40;
const LONGEST_TACTIC = 40;

/** `known`: the box of the state that a box only names; `go` selects a box. */
export function details(tree: SearchTree, box: Box, known: Box | null, go: (box: Box) => void): HTMLElement {
  const { item } = box;
  return h(
    "div",
    {},
    h("h3", {}, title(box)),
    item.edges.length === 1 ? tacticOf(tree, item.edges[0] ?? 0) : null,
    item.kind === "fold" ? folded(tree, item.edges) : null,
    item.state === null ? null : stateOf(tree, item.state, item.edges[0]),
    links(tree, box, known, go),
  );
}

/** A few words for a box, also read aloud when it is selected. */
export function title({ item }: Box): string {
  const path = item.onPath ? ", on the path of the proof" : "";
  if (item.kind === "state") return `State #${item.state}${path}`;
  if (item.kind === "again") return `Leads to state #${item.state}, which is reached elsewhere${path}`;
  if (item.kind === "all") return `${plural(item.children.length, "goal")}, all to be proved${path}`;
  if (item.kind === "end") return `No goals left${path}`;
  if (item.kind === "fold") return `${plural(item.edges.length, "tactic")}: ${item.reason}`;
  return item.kind === "refused" ? "The proof that ended here was refused" : `Failed: ${item.reason}`;
}

function tacticOf(tree: SearchTree, index: number): Child[] | null {
  const edge = tree.data.edges[index];
  if (!edge) return null;
  const facts: [string, string][] = [
    ["log p", logProb(edge.log_prob)],
    ["run by Lean", `${count(index + 1)} of ${count(tree.data.edges.length)}`],
    ["try", edge.tries === undefined ? MISSING : count(edge.tries)],
  ];
  return [
    leanBlock(edge.tactic, "the tactic"),
    h("dl", { class: "facts" }, ...facts.flatMap(([term, value]) => [h("dt", {}, term), h("dd", {}, value)])),
    edge.message ? h("pre", { class: "message", tabindex: 0, "aria-label": "Message of Lean" }, edge.message) : null,
  ].filter((part) => part !== null);
}

function folded(tree: SearchTree, edges: number[]): HTMLElement {
  const rows = edges.map((index) => {
    const edge = tree.data.edges[index];
    return h("li", {}, h("code", {}, edge?.tactic ?? ""), ` ${logProb(edge?.log_prob ?? 0)}`);
  });
  return h("ul", { class: "folded" }, ...rows);
}

function stateOf(tree: SearchTree, state: number, edge: number | undefined): Child[] {
  const node = tree.data.nodes[state];
  if (!node) return [];
  const source = edge === undefined ? undefined : tree.data.edges[edge]?.source;
  const before = source === undefined ? null : (tree.data.nodes[source]?.state ?? null);
  return [
    note(
      `Best path: ${plural(node.depth, "tactic")}, Σ log p ${logProb(node.log_prob)}.` +
        (before === null ? "" : " Marked: what the tactic changed."),
    ),
    goals(node.state, before),
  ];
}

/** The tactic that leads to a box, and what it came to. */
function step(tree: SearchTree, box: Box): string {
  const { item } = box;
  if (item.edges.length !== 1) return title(box);
  const tactic = shortened(tree.data.edges[item.edges[0] ?? 0]?.tactic ?? "", LONGEST_TACTIC);
  if (item.kind !== "failed") return `${tactic} → ${title(box)}`;
  return item.reason.startsWith(tactic) ? item.reason : `${tactic}: ${item.reason}`;
}

/** Buttons to the neighbours, so that the tree can be walked without the canvas. */
function links(tree: SearchTree, box: Box, known: Box | null, go: (box: Box) => void): HTMLElement | null {
  const neighbours = [
    ...(box.parent ? [["Back", box.parent] as const] : []),
    ...(known ? [["To that state", known] as const] : []),
    ...box.children.map((child) => [step(tree, child), child] as const),
  ];
  if (!neighbours.length) return null;
  const buttons = neighbours.slice(0, MOST).map(([way, other]) => button(way, () => go(other), { class: "step" }));
  return h("nav", { class: "neighbours", "aria-label": "From here" }, ...buttons);
}
