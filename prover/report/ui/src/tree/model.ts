// The tree that is drawn: a box for every state, for what its tactics came to, and one for failures of the same reason.
//
// A search is a graph: a state that was reached twice is a box below the first tactic that led to it, and a mark that
// names it below every other one. A tactic that leaves several goals leads to a box "all of", and from there to each.
import type { TreeData, TreeEdge } from "../data";
import { reason } from "./reasons";

export type Kind = "state" | "again" | "all" | "end" | "refused" | "failed" | "fold";

export interface Item {
  /** The same whatever is folded. */
  id: string;
  kind: Kind;
  /** Numbers of the edges that it stands for: those of a fold, else the one that leads here; none at the root. */
  edges: number[];
  /** The state that it shows or names. */
  state: number | null;
  /** Whether the line that leads here is part of the proof. */
  proof: boolean;
  /** Whether the proof goes through it. A state that was reached twice may be, though the line to it is not. */
  onPath: boolean;
  /** Why these tactics failed. */
  reason: string;
  /** Whether a tactic stands beside the line that leads here. */
  labelled: boolean;
  children: Item[];
}

export interface SearchTree {
  data: TreeData;
  /** State → edge that led to it first; null at the root. */
  parents: (number | null)[];
  /** State → numbers of its edges, in the order of the search. */
  outgoing: number[][];
  /** Numbers of the edges of the proof, in the order of its tactics. */
  proof: number[];
}

export function readSearch(data: TreeData): SearchTree {
  const parents: (number | null)[] = data.nodes.map(() => null);
  const outgoing: number[][] = data.nodes.map(() => []);
  const reached = new Set([0]);
  data.edges.forEach((edge, index) => {
    outgoing[edge.source]?.push(index);
    for (const target of edge.targets) {
      if (reached.has(target)) continue;
      reached.add(target);
      parents[target] = index;
    }
  });
  return { data, parents, outgoing, proof: proofEdges(data, outgoing) };
}

/** The edges of the proof: each tactic is followed by the proofs of the states that it leaves. */
function proofEdges(data: TreeData, outgoing: number[][]): number[] {
  const found: number[] = [];
  const unproved = [0];
  for (const tactic of data.proof ?? []) {
    const state = unproved.pop();
    const edge = state === undefined ? undefined : outgoing[state]?.find((one) => data.edges[one]?.tactic === tactic);
    if (edge === undefined) break;
    found.push(edge);
    unproved.push(...[...(data.edges[edge]?.targets ?? [])].reverse());
  }
  return found;
}

/** The boxes; `opened`: the ids of the folds that show what they hold. */
export function itemsOf(tree: SearchTree, opened: ReadonlySet<string>): Item {
  const proof = new Set(tree.proof);
  const onProof = new Set(
    tree.proof.flatMap((edge) => [tree.data.edges[edge]?.source, ...(tree.data.edges[edge]?.targets ?? [])]),
  );
  const root = stateItem(0, [], false);
  const waiting = [root];
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    item.onPath = onProof.has(item.state ?? -1);
    const folds = new Map<string, Item>();
    for (const index of tree.outgoing[item.state ?? 0] ?? []) {
      const edge = tree.data.edges[index];
      if (!edge) continue;
      const child = boxOf(tree, edge, index, proof);
      const led = (child.kind === "all" ? child.children : [child]).filter((one) => one.kind === "state");
      waiting.push(...led);
      if (child.kind === "failed" || (child.kind === "again" && !child.proof)) addToFold(folds, item, child);
      else item.children.push(child);
    }
    item.children.push(...[...folds.values()].map((fold) => settled(fold, opened)));
  }
  return root;
}

function boxOf(tree: SearchTree, edge: TreeEdge, index: number, proof: ReadonlySet<number>): Item {
  const onPath = proof.has(index);
  const plain = { edges: [index], proof: onPath, onPath, reason: "", labelled: true, children: [], state: null };
  if (edge.status === "finished") return { ...plain, id: `end ${index}`, kind: "end" };
  if (edge.status === "refused") return { ...plain, id: `refused ${index}`, kind: "refused", reason: reason(edge) };
  if (edge.status !== "open") return { ...plain, id: `failed ${index}`, kind: "failed", reason: reason(edge) };
  const [only] = edge.targets;
  if (edge.targets.length === 1 && only !== undefined) return targetItem(tree, only, index, plain.proof, new Set());
  const placed = new Set<number>();
  const children = edge.targets.map((target) => ({
    ...targetItem(tree, target, index, plain.proof, placed),
    labelled: false,
  }));
  return { ...plain, id: `all ${index}`, kind: "all", children };
}

function targetItem(tree: SearchTree, target: number, index: number, proof: boolean, placed: Set<number>): Item {
  if (tree.parents[target] === index && !placed.has(target)) {
    placed.add(target);
    return stateItem(target, [index], proof);
  }
  const id = `again ${index} ${target}`;
  return {
    id,
    kind: "again",
    edges: [index],
    state: target,
    proof,
    onPath: proof,
    reason: "known state",
    labelled: true,
    children: [],
  };
}

function stateItem(state: number, edges: number[], proof: boolean): Item {
  const id = `state ${state}`;
  return {
    id,
    kind: "state",
    edges,
    state,
    proof,
    onPath: proof,
    reason: "",
    labelled: edges.length > 0,
    children: [],
  };
}

function addToFold(folds: Map<string, Item>, parent: Item, child: Item): void {
  const id = `fold ${parent.state} ${child.reason}`;
  const fold = folds.get(id) ?? { ...child, id, kind: "fold", edges: [], state: null, labelled: false, children: [] };
  folds.set(id, { ...fold, edges: [...fold.edges, ...child.edges], children: [...fold.children, child] });
}

/** A fold of one is the thing itself; one that is not opened shows no children. */
function settled(fold: Item, opened: ReadonlySet<string>): Item {
  const [only] = fold.children;
  if (fold.children.length === 1 && only) return only;
  return opened.has(fold.id) ? fold : { ...fold, children: [] };
}

/** The step of the search at which a box appears: the number of tactics run before it and with it. */
export const stepOf = (item: Item): number => (item.edges[0] ?? -1) + 1;
