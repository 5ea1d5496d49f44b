// One search tree with its controls: canvas, slider, keyboard, and the details of what is selected.
import { type Attempt, readTree } from "../data";
import { button, fill, h, note } from "../dom";
import { plural } from "../format";
import { steer } from "./camera";
import { details, title } from "./details";
import { draw } from "./draw";
import { act, KEYS, nextOnPath } from "./keys";
import { type Box, extent, layOut } from "./layout";
import { itemsOf, readSearch, type SearchTree } from "./model";
import { replay } from "./replay";

export interface Panel {
  element: HTMLElement;
  close: () => void;
}

const MARKS =
  "Green: the proof. Numbers on lines: log p. Σ: log p of the best path. “all of”: every goal to its right must be " +
  "proved. ▸: tactics that failed for one reason.";

/** The search tree of an attempt, which is unpacked in the meantime. */
export function treePanel(attempt: Attempt, name: string): Panel {
  const element = h(
    "figure",
    { class: "search-tree", "aria-busy": "true" },
    h("figcaption", {}, name),
    note("Opening…"),
  );
  let close = () => {};
  let closed = false;
  const fail = (error: unknown) =>
    fill(element, h("p", { role: "alert" }, `The tree cannot be read: ${String(error)}`));
  readTree(attempt.tree ?? 0)
    .then((data) => {
      if (!closed) close = opened(element, readSearch(data), name);
      element.removeAttribute("aria-busy");
    })
    .catch(fail);
  return {
    element,
    close: () => {
      closed = true;
      close();
    },
  };
}

/** Fill the figure with the tree; the function that is returned ends it. */
function opened(element: HTMLElement, tree: SearchTree, name: string): () => void {
  const steps = tree.data.edges.length;
  const unfolded = new Set<string>();
  let boxes: Box[] = [];
  let selected: Box | null = null;
  let step = steps;
  let waiting = 0;

  const canvas = h("canvas", {
    tabindex: 0,
    role: "application",
    "aria-label": `Search tree of ${name}: ${sizes(tree)}`,
    "aria-description": KEYS,
  });
  const aside = h("div", { class: "details", role: "region", "aria-label": "Selected" });
  const said = h("p", { class: "hidden", role: "status" });
  const redraw = () => {
    waiting ||= requestAnimationFrame(() => {
      waiting = 0;
      draw(canvas, { boxes, data: tree.data, step, selected: selected?.item.id ?? null }, steering.camera());
    });
  };
  const steering = steer(canvas, redraw);

  const known = ({ item }: Box): Box | null =>
    (item.kind === "again" && boxes.find((box) => box.item.kind === "state" && box.item.state === item.state)) || null;
  const select = (box: Box) => {
    selected = box;
    fill(aside, details(tree, box, known(box), choose));
    redraw();
  };
  const choose = (box: Box | null) => {
    if (!box) return;
    select(box);
    said.textContent = title(box);
    steering.reveal(box);
  };
  const lay = () => {
    boxes = layOut(itemsOf(tree, unfolded));
    selected = boxes.find((box) => box.item.id === selected?.item.id) ?? boxes[0] ?? null;
    canvas.style.height = `${tallEnough(boxes)}px`;
    record(element, boxes, tree, step);
    redraw();
  };
  const toggle = (box: Box) => {
    if (box.item.kind === "again") return choose(known(box));
    if (box.item.kind === "fold" && !unfolded.delete(box.item.id)) unfolded.add(box.item.id);
    lay();
    choose(selected);
  };
  const slider = replay(tree, (next) => {
    step = next;
    record(element, boxes, tree, step);
    redraw();
  });

  canvas.addEventListener("click", (event) => {
    const box = boxAt(event, canvas, boxes, steering.camera(), step);
    canvas.focus({ preventScroll: true });
    if (!box) return;
    choose(box);
    if (box.item.kind === "fold") toggle(box);
  });
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const visible = boxes.filter((box) => box.step <= step);
    const acted = act(event.key, visible, selected, {
      choose,
      toggle,
      fit: () => steering.fit(visible),
      zoomBy: steering.zoomBy,
    });
    if (acted) event.preventDefault();
  });
  const sized = new ResizeObserver(() => {
    if (!canvas.dataset.fitted && canvas.clientWidth) {
      canvas.dataset.fitted = "true";
      steering.begin(boxes);
    }
    redraw();
  });

  lay();
  fill(
    element,
    h("figcaption", {}, h("strong", {}, name), ` ${sizes(tree)}`),
    h(
      "div",
      { class: "tools" },
      button("Whole tree", () => steering.fit(boxes)),
      button("+", () => steering.zoomBy(1.4), { "aria-label": "Zoom in" }),
      button("−", () => steering.zoomBy(1 / 1.4), { "aria-label": "Zoom out" }),
      tree.proof.length ? button("Along the proof", () => choose(nextOnPath(boxes, selected))) : null,
      slider.element,
    ),
    h("div", { class: "stage" }, canvas, aside),
    h("details", { class: "note" }, h("summary", {}, "Keys and marks"), note(KEYS), note(MARKS)),
    said,
  );
  sized.observe(canvas);
  document.addEventListener("themechange", redraw);
  if (boxes[0]) select(boxes[0]);
  return () => {
    sized.disconnect();
    slider.stop();
    cancelAnimationFrame(waiting);
    document.removeEventListener("themechange", redraw);
  };
}

/** Height of the canvas: no more than the tree and the window ask for. */
function tallEnough(boxes: Box[]): number {
  const { top, bottom } = extent(boxes);
  return Math.round(Math.max(360, Math.min(bottom - top + 60, innerHeight * 0.7)));
}

const sizes = (tree: SearchTree): string =>
  `${plural(tree.data.nodes.length, "state")}, ${plural(tree.data.edges.length, "tactic")}, ${
    tree.data.proof ? `proof of ${plural(tree.proof.length, "tactic")}` : "no proof"
  }`;

/** Say in the element's data what is drawn: a canvas tells nothing to those who only read the document. */
function record(element: HTMLElement, boxes: Box[], tree: SearchTree, step: number): void {
  const there = boxes.filter((box) => box.step <= step);
  const failed = there
    .filter((box) => box.item.kind === "fold")
    .flatMap((box) => box.item.edges.filter((edge) => edge < step));
  const lines = there.filter((box) => box.item.kind !== "fold").flatMap((box) => box.item.edges);
  element.dataset.step = String(step);
  element.dataset.states = String(there.filter((box) => box.item.kind === "state").length);
  element.dataset.tactics = String(new Set([...failed, ...lines]).size);
  element.dataset.boxes = String(there.length);
  element.dataset.proof = JSON.stringify(
    tree.proof.filter((edge) => edge < step).map((edge) => tree.data.edges[edge]?.tactic),
  );
}

function boxAt(
  event: MouseEvent,
  canvas: HTMLCanvasElement,
  boxes: Box[],
  camera: { x: number; y: number; k: number },
  step: number,
): Box | undefined {
  const frame = canvas.getBoundingClientRect();
  const x = (event.clientX - frame.left - camera.x) / camera.k;
  const y = (event.clientY - frame.top - camera.y) / camera.k;
  return boxes.find(
    (box) => box.step <= step && x >= box.x && x <= box.x + box.width && Math.abs(y - box.y) <= box.height / 2,
  );
}
