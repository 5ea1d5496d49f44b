// A proof state as lines, with what a tactic changed marked.
import { diffArrays, diffWordsWithSpace } from "diff";
import { h } from "../dom";
import { highlighted } from "../lean";

/** Number of goals of a state. */
export const goalsIn = (state: string): number => state.split("\n").filter((line) => line.startsWith("⊢")).length;

/** The first line of what is to be proved, without `⊢`. */
export function conclusion(state: string): string {
  const at = state.indexOf("⊢");
  return (at < 0 ? state : state.slice(at + 1)).trim().split("\n")[0] ?? "";
}

/** The state; with `before`, lines that are new are marked, those that are gone are struck through. */
export function goals(state: string, before: string | null): HTMLElement {
  const place = h("pre", { class: "goals", tabindex: 0, "aria-label": "Goals" });
  if (before === null) {
    place.append(...highlighted(state));
    return place;
  }
  const parts = diffArrays(before.split("\n"), state.split("\n"));
  parts.forEach((part, index) => {
    const next = parts[index + 1];
    const last = parts[index - 1];
    if (part.removed && next?.added && next.value.length === part.value.length) return; // shown with what replaced it
    part.value.forEach((line, number) => {
      const replaced =
        part.added && last?.removed && last.value.length === part.value.length ? last.value[number] : undefined;
      if (replaced !== undefined) place.append(h("ins", { class: "changed" }, ...words(replaced, line)), "\n");
      else if (part.added) place.append(h("ins", {}, ...highlighted(line)), "\n");
      else if (part.removed) place.append(h("del", {}, line), "\n");
      else place.append(...highlighted(line), "\n");
    });
  });
  return place;
}

/** A changed line, in which only the changed words stand out. */
function words(before: string, after: string): Node[] {
  return diffWordsWithSpace(before, after)
    .filter((part) => !part.removed)
    .flatMap((part) => (part.added ? [h("mark", {}, part.value)] : highlighted(part.value)));
}
