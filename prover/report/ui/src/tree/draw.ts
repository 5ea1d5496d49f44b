// Draws the boxes that are in view on a canvas. Knows nothing of the mouse or the keyboard.
import type { TreeData } from "../data";
import { logProb, shortened } from "../format";
import { conclusion, goalsIn } from "./goals";
import type { Box } from "./layout";
import type { Kind } from "./model";

export interface Camera {
  x: number;
  y: number;
  /** Pixels per unit. */
  k: number;
}

export interface Scene {
  boxes: Box[];
  data: TreeData;
  /** Boxes of later steps are not there yet, and the newest stands out. */
  step: number;
  selected: string | null;
}

/** Below this scale text cannot be read, and is left out. */
export const READABLE = 0.42;
const FONT = "12px ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace";
const LETTER = 7.3;
const FILLS: Record<Kind, string> = {
  state: "--box",
  again: "--page",
  all: "--all",
  end: "--good-soft",
  refused: "--bad-soft",
  failed: "--page",
  fold: "--fold",
};

/** The same for boxes without text, which must stand out without a frame. */
const BLOCKS: Record<Kind, string> = {
  state: "--arm-5",
  again: "--line",
  all: "--keyword",
  end: "--good",
  refused: "--bad",
  failed: "--line",
  fold: "--line",
};

type Colour = (name: string) => string;

export function draw(canvas: HTMLCanvasElement, scene: Scene, camera: Camera): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const style = getComputedStyle(canvas);
  const known = new Map<string, string>();
  const colour: Colour = (name) => {
    const value = known.get(name) ?? style.getPropertyValue(name).trim();
    known.set(name, value);
    return value;
  };
  const ratio = devicePixelRatio || 1;
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  if (canvas.width !== width * ratio || canvas.height !== height * ratio) {
    canvas.width = width * ratio;
    canvas.height = height * ratio;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = colour("--page");
  context.fillRect(0, 0, width, height);
  context.translate(camera.x, camera.y);
  context.scale(camera.k, camera.k);
  context.font = FONT;
  context.textBaseline = "middle";

  const left = -camera.x / camera.k;
  const top = -camera.y / camera.k;
  const [right, bottom] = [left + width / camera.k, top + height / camera.k];
  const there = scene.boxes.filter((box) => box.step <= scene.step);
  const inView = (box: Box) =>
    box.x < right && box.x + box.width > left && box.y - box.height / 2 < bottom && box.y + box.height / 2 > top;
  const lineInView = (box: Box, from: Box) =>
    from.x + from.width < right && box.x > left && Math.min(box.y, from.y) < bottom && Math.max(box.y, from.y) > top;

  const readable = camera.k >= READABLE;
  for (const proof of [false, true]) {
    context.beginPath();
    for (const box of there) {
      if (!box.parent || box.item.proof !== proof || !lineInView(box, box.parent)) continue;
      if (readable) curve(context, box.parent, box);
      else straight(context, box.parent, box);
    }
    context.strokeStyle = colour(proof ? "--good" : "--line");
    context.lineWidth = Math.max(proof ? 3 : 1.2, (proof ? 2 : 0.6) / camera.k);
    context.stroke();
  }
  if (!readable) return blocks(context, there.filter(inView), scene, colour);
  for (const box of there) {
    if (box.parent && box.item.labelled && lineInView(box, box.parent)) label(context, box, scene, colour);
    if (inView(box)) body(context, box, scene, colour);
  }
}

/** Boxes too small for text, as plain blocks: all of a colour at once, which is what keeps a large tree fluid. */
function blocks(context: CanvasRenderingContext2D, boxes: Box[], scene: Scene, colour: Colour): void {
  const groups = new Map<string, Box[]>();
  for (const box of boxes) {
    const name = box.item.id === scene.selected ? "--accent" : box.item.onPath ? "--good" : BLOCKS[box.item.kind];
    const group = groups.get(name);
    if (group) group.push(box);
    else groups.set(name, [box]);
  }
  for (const [name, group] of groups) {
    context.beginPath();
    for (const { x, y, width, height } of group) context.rect(x, y - height / 2, width, height);
    context.fillStyle = colour(name);
    context.fill();
  }
}

function straight(context: CanvasRenderingContext2D, from: Box, to: Box): void {
  context.moveTo(from.x + from.width, from.y);
  context.lineTo(to.x, to.y);
}

function curve(context: CanvasRenderingContext2D, from: Box, to: Box): void {
  const [x, y] = [from.x + from.width, from.y];
  const bend = x + 28;
  context.moveTo(x, y);
  context.bezierCurveTo(bend, y, x + 4, to.y, bend + 8, to.y);
  context.lineTo(to.x, to.y);
}

/** The tactic on the line that leads to a box, with its log p below. */
function label(context: CanvasRenderingContext2D, box: Box, scene: Scene, colour: Colour): void {
  const edge = scene.data.edges[box.item.edges[0] ?? -1];
  if (!edge || !box.parent) return;
  const from = box.parent.x + box.parent.width + 44;
  const room = box.x - from - 6;
  context.fillStyle = colour(box.item.proof ? "--good" : "--text");
  context.fillText(cut(edge.tactic, room), from, box.y - 8);
  if (box.item.kind === "failed" || box.item.kind === "again") return; // their lines stand too close for a second row
  context.fillStyle = colour("--dim");
  context.fillText(logProb(edge.log_prob), from, box.y + 8);
}

function body(context: CanvasRenderingContext2D, box: Box, scene: Scene, colour: Colour): void {
  const { item, width, height } = box;
  const [x, y] = [box.x, box.y - height / 2];
  const selected = item.id === scene.selected;
  const newest = scene.step < scene.data.edges.length && item.edges.includes(scene.step - 1);
  context.beginPath();
  context.roundRect(x, y, width, height, item.kind === "state" ? 6 : height / 2);
  context.fillStyle = colour(item.onPath && item.kind === "state" ? "--good-soft" : FILLS[item.kind]);
  context.fill();
  context.lineWidth = selected || newest ? 4 : item.onPath ? 2.4 : 1;
  context.strokeStyle = colour(
    selected ? "--accent" : newest ? "--arm-4" : item.onPath ? "--good" : item.kind === "refused" ? "--bad" : "--line",
  );
  if (item.kind === "failed" || item.kind === "again") context.setLineDash([4, 3]);
  context.stroke();
  context.setLineDash([]);
  const room = width - 20;
  if (item.kind === "state" && item.state !== null) {
    const node = scene.data.nodes[item.state];
    if (!node) return;
    const goals = goalsIn(node.state);
    context.fillStyle = colour("--text");
    context.fillText(cut(`⊢ ${conclusion(node.state)}`, room), x + 10, box.y - 8);
    context.fillStyle = colour("--dim");
    context.fillText(
      `#${item.state}  Σ ${logProb(node.log_prob)}${goals > 1 ? `  ${goals} goals` : ""}`,
      x + 10,
      box.y + 10,
    );
    return;
  }
  context.fillStyle = colour(item.kind === "end" ? "--good" : item.kind === "refused" ? "--bad" : "--text");
  context.fillText(cut(caption(box, scene.step), room + 6), x + 10, box.y + 1);
}

/** What a box without a state says. */
function caption({ item }: Box, step: number): string {
  if (item.kind === "end") return "✓ no goals";
  if (item.kind === "all") return "all of";
  if (item.kind === "again") return `→ state #${item.state}`;
  if (item.kind !== "fold") return item.reason;
  const here = item.edges.filter((edge) => edge < step).length;
  return `${item.children.length ? "▾" : "▸"} ${here} × ${item.reason}`;
}

function cut(text: string, room: number): string {
  return shortened(text.replace(/\s+/g, " "), Math.max(1, Math.floor(room / LETTER)));
}
