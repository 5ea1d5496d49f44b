// Walking a search tree by keyboard. Knows nothing of what is drawn.
import type { Box } from "./layout";

/** What the keys do, for those who see the tree and for those who hear it. */
export const KEYS =
  "Arrow keys: from state to state. Enter: open or close failures. + and −: zoom. 0: whole tree. Home: root. " +
  "P: along the proof. Drag to move; wheel to zoom once the tree has the focus.";

/** What keys can ask for. */
export interface Actions {
  choose: (box: Box | null) => void;
  toggle: (box: Box) => void;
  fit: () => void;
  zoomBy: (factor: number) => void;
}

/** Do what a key asks for; returns whether it asks for something. */
export function act(key: string, boxes: Box[], selected: Box | null, actions: Actions): boolean {
  const here = selected ?? boxes[0] ?? null;
  const there = (list: Box[]) => list.filter((box) => boxes.includes(box));
  if (key === "ArrowLeft") actions.choose(here?.parent ?? null);
  else if (key === "ArrowRight") actions.choose(nearest(there(here?.children ?? []), here));
  else if (key === "ArrowDown" || key === "ArrowUp") actions.choose(beside(boxes, here, key === "ArrowDown" ? 1 : -1));
  else if (key === "Home") actions.choose(boxes[0] ?? null);
  else if (key === "Enter" || key === " ") here && actions.toggle(here);
  else if (key === "p" || key === "P") actions.choose(nextOnPath(boxes, here));
  else if (key === "0") actions.fit();
  else if (key === "+" || key === "=") actions.zoomBy(1.4);
  else if (key === "-" || key === "−") actions.zoomBy(1 / 1.4);
  else return false;
  return true;
}

const nearest = (boxes: Box[], to: Box | null): Box | null =>
  boxes.reduce<Box | null>(
    (best, box) => (best && Math.abs(best.y - (to?.y ?? 0)) <= Math.abs(box.y - (to?.y ?? 0)) ? best : box),
    null,
  );

/** The next box of the same depth, above or below. */
function beside(boxes: Box[], here: Box | null, way: 1 | -1): Box | null {
  if (!here) return null;
  const further = boxes.filter((box) => box.x === here.x && (box.y - here.y) * way > 0);
  return nearest(further, here);
}

/** The box of the proof that follows the one selected; its first one if that is not on the path, or is the last. */
export function nextOnPath(boxes: Box[], selected: Box | null): Box | null {
  const path = boxes.filter((box) => box.item.onPath).sort((a, b) => (a.item.edges[0] ?? -1) - (b.item.edges[0] ?? -1));
  const at = path.findIndex((box) => box.item.id === selected?.item.id);
  return path[at + 1] ?? path[0] ?? null;
}
