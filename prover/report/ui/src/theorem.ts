// One theorem: its statement, every attempt, every proof found, and the search trees, two side by side if wanted.
import type { Attempt, Theorem } from "./data";
import { choice, fill, h, note, section } from "./dom";
import { count, duration, plural } from "./format";
import { leanBlock } from "./lean";
import { keepAddress, theoremLink, THEOREMS } from "./route";
import type { Naming } from "./search_name";
import { table } from "./table";
import { statusChip } from "./theorems";
import { type Panel, treePanel } from "./tree/panel";

/** `name` names a search. */
export function theoremView(
  theorem: Theorem,
  query: URLSearchParams,
  name: Naming,
): { element: HTMLElement; close: () => void } {
  const trees = searches(theorem, query, name);
  const element = h(
    "article",
    {},
    h(
      "nav",
      { class: "path", "aria-label": "Path" },
      h("a", { href: THEOREMS }, "Theorems"),
      " / ",
      benchmarkLink(theorem.benchmark),
    ),
    h("h2", { class: "name" }, theorem.name),
    leanBlock(theorem.statement, "the statement"),
    theorem.header ? h("details", {}, h("summary", {}, "Header"), leanBlock(theorem.header, "the header")) : null,
    attempts(theorem),
    proofs(theorem, name),
    trees.element,
  );
  return { element, close: trees.close };
}

function benchmarkLink(benchmark: string): HTMLElement {
  return h("a", { href: `${THEOREMS}?${new URLSearchParams({ benchmark }).toString()}` }, benchmark);
}

function attempts(theorem: Theorem): HTMLElement {
  if (!theorem.attempts.length) return section("Attempts", note("Not tried yet."));
  return section(
    "Attempts",
    table(
      "Attempts",
      [
        { title: "Arm", value: (row) => row.arm },
        { title: "Prover", value: (row) => row.prover },
        { title: "Status", value: (row) => row.status, cell: (row) => statusChip(row.status) },
        {
          title: "Tactics",
          value: (row) => row.tactics_tried,
          cell: (row) => count(row.tactics_tried),
          numeric: true,
          hint: "tried, duplicates included",
        },
        {
          title: "To proof",
          value: (row) => row.tactics_to_proof || null,
          numeric: true,
          hint: "tactics tried up to the proof",
        },
        { title: "Run by Lean", value: (row) => row.lean_steps, cell: (row) => count(row.lean_steps), numeric: true },
        { title: "Tokens", value: (row) => row.model_tokens, cell: (row) => count(row.model_tokens), numeric: true },
        { title: "Time", value: (row) => row.seconds, cell: (row) => duration(row.seconds), numeric: true },
        {
          title: "Lean",
          value: (row) => row.lean_work_seconds,
          cell: (row) => duration(row.lean_work_seconds),
          numeric: true,
        },
        {
          title: "Model",
          value: (row) => row.model_work_seconds,
          cell: (row) => duration(row.model_work_seconds),
          numeric: true,
        },
        {
          title: "Check",
          value: (row) => row.check_seconds,
          cell: (row) => duration(row.check_seconds),
          numeric: true,
        },
        { title: "Seed", value: (row) => row.seed, numeric: true },
        {
          title: "Reason",
          value: (row) => row.reason,
          cell: (row) => (row.refused ? `${row.reason} (${plural(row.refused, "proof")} refused)` : row.reason),
        },
      ],
      theorem.attempts,
    ),
  );
}

/** Every proof found, each once, with those who found it; also proofs that the check refused or could not judge. */
function proofs(theorem: Theorem, label: Naming): HTMLElement | null {
  const groups = new Map<string, Attempt[]>();
  for (const attempt of theorem.attempts) {
    if (!attempt.script) continue;
    const key = JSON.stringify([attempt.status === "proved", attempt.lemmas, attempt.script]);
    groups.set(key, [...(groups.get(key) ?? []), attempt]);
  }
  if (!groups.size) return null;
  const blocks = [...groups.values()].map((found) => {
    const [first] = found;
    if (!first) return null;
    const who = found.map(label).join(", ");
    const checked = first.checks.length ? `Checked: ${first.checks.join(", ")}. ` : "";
    const axioms = `Axioms: ${first.axioms.join(", ") || "none"}.`;
    return h(
      "div",
      { class: "proof" },
      h("h3", {}, first.status === "proved" ? null : `${first.status === "failed" ? "Not checked" : "Refused"}: `, who),
      leanBlock(first.lemmas ? `${first.lemmas}\n\n${first.script}` : first.script, `the proof of ${who}`),
      note(first.status === "proved" ? checked + axioms : first.reason),
    );
  });
  return section("Proofs", ...blocks);
}

function searches(
  theorem: Theorem,
  query: URLSearchParams,
  label: Naming,
): { element: HTMLElement; close: () => void } {
  const searched = theorem.attempts.filter((attempt) => attempt.tree !== null);
  const first =
    searched.find((attempt) => label(attempt) === query.get("tree")) ??
    searched.find((one) => one.status === "proved") ??
    searched[0];
  if (!first) return { element: section("Search tree", note("No search was kept.")), close: () => {} };
  const open: (Panel | null)[] = [null, null];
  const place = h("div", { class: "trees" });
  const show = (index: 0 | 1, chosen: string) => {
    const attempt = searched.find((one) => label(one) === chosen);
    open[index]?.close();
    open[index] = attempt ? treePanel(attempt, label(attempt)) : null;
    fill(place, ...open.map((panel) => panel && panel.element));
    place.classList.toggle("two", open[1] !== null);
    query.set("tree", index === 0 ? chosen : (query.get("tree") ?? label(first)));
    if (index === 1 && !attempt) query.delete("beside");
    else if (index === 1) query.set("beside", chosen);
  };
  const chosenBy = (index: 0 | 1) => (value: string) => {
    show(index, value);
    keepAddress(theoremLink(theorem, query));
  };
  const options = searched.map((attempt) => [label(attempt), `${label(attempt)} (${attempt.status})`] as const);
  const beside = query.get("beside") ?? "";
  show(0, label(first));
  if (beside) show(1, beside);
  return {
    element: section(
      "Search tree",
      h(
        "div",
        { class: "controls" },
        choice("Search of", options, label(first), chosenBy(0)),
        searched.length > 1 ? choice("Compare with", [["", "nothing"], ...options], beside, chosenBy(1)) : null,
      ),
      place,
    ),
    close: () => open.forEach((panel) => panel?.close()),
  };
}
