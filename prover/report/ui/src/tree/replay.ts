// A slider that replays a search in its order.
import { button, h } from "../dom";
import { count } from "../format";
import type { SearchTree } from "./model";

/** Seconds that a whole replay takes, unless it has few steps. */
const SECONDS = 8;
const SLOWEST = 400;

/** `changed` gets the number of tactics that have been run. */
export function replay(tree: SearchTree, changed: (step: number) => void): { element: HTMLElement; stop: () => void } {
  const steps = tree.data.edges.length;
  let timer = 0;
  const slider = h("input", {
    type: "range",
    min: 0,
    max: steps,
    step: 1,
    value: steps,
    "aria-label": "Tactics run",
    input: () => to(Number(slider.value)),
  });
  const shown = h("output", {});
  const to = (step: number) => {
    slider.value = String(step);
    const last = tree.data.edges[step - 1];
    slider.setAttribute(
      "aria-valuetext",
      last ? `${step} of ${steps}: ${last.tactic}, ${last.status.replace("_", " ")}` : "before the first tactic",
    );
    shown.textContent = `${count(step)} of ${count(steps)}`;
    changed(step);
  };
  const stop = () => {
    clearInterval(timer);
    timer = 0;
    play.textContent = "Replay";
  };
  const play = button("Replay", () => {
    if (timer) return stop();
    play.textContent = "Stop";
    const pause = Math.min(SLOWEST, Math.max(16, (SECONDS * 1000) / steps));
    const jump = Math.max(1, Math.round((pause * steps) / (SECONDS * 1000)));
    to(Number(slider.value) >= steps ? 0 : Number(slider.value));
    timer = setInterval(() => {
      const next = Math.min(steps, Number(slider.value) + jump);
      to(next);
      if (next >= steps) stop();
    }, pause);
  });
  shown.textContent = `${count(steps)} of ${count(steps)}`;
  return { element: h("div", { class: "replay" }, play, slider, shown), stop };
}
