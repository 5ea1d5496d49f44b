// Where the boxes stand: from left to right by depth, without overlaps.
import { hierarchy, tree as tidy } from "d3-hierarchy";
import { type Item, type Kind, stepOf } from "./model";

export interface Box {
  item: Item;
  /** Left end, and middle of the height. */
  x: number;
  y: number;
  width: number;
  height: number;
  parent: Box | null;
  children: Box[];
  /** The step of the search at which it appears. */
  step: number;
}

const COLUMN = 390;
const GAP = 10;
const SIZES: Record<Kind, [width: number, height: number]> = {
  state: [200, 42],
  again: [120, 22],
  all: [68, 24],
  end: [92, 24],
  refused: [200, 24],
  failed: [200, 24],
  fold: [200, 24],
};

/** The boxes in the order of a walk from the root, each after its parent. */
export function layOut(root: Item): Box[] {
  const nodes = hierarchy(root, (item) => item.children);
  const separation = (a: { data: Item }, b: { data: Item }) =>
    (SIZES[a.data.kind][1] + SIZES[b.data.kind][1]) / 2 + GAP;
  const placed = tidy<Item>().nodeSize([1, COLUMN]).separation(separation)(nodes);
  const boxes: Box[] = [];
  const ofItem = new Map<Item, Box>();
  placed.each((node) => {
    const [width, height] = SIZES[node.data.kind];
    const parent = node.parent ? (ofItem.get(node.parent.data) ?? null) : null;
    const box: Box = {
      item: node.data,
      x: node.y,
      y: node.x,
      width,
      height,
      parent,
      children: [],
      step: stepOf(node.data),
    };
    parent?.children.push(box);
    ofItem.set(node.data, box);
    boxes.push(box);
  });
  return boxes;
}

/** The frame around all boxes. */
export function extent(boxes: Box[]): { left: number; top: number; right: number; bottom: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.x);
    right = Math.max(right, box.x + box.width);
    top = Math.min(top, box.y - box.height / 2);
    bottom = Math.max(bottom, box.y + box.height / 2);
  }
  return { left, top, right, bottom };
}
