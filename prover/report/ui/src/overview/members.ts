// What each member adds to an ensemble: who proves what, and who proves it alone.
import { panels } from "../chart";
import type { Comparison, Division, Report } from "../data";
import { h, note, section } from "../dom";
import { count, percent } from "../format";
import { scrolling, table } from "../table";
import { theoremList } from "./names";

/** Number of combinations that are shown of each ensemble. */
const MOST = 12;

export function members(report: Report): HTMLElement | null {
  const alone = report.comparison ? provedAlone(report.comparison) : null;
  if (!report.divisions.length && !alone) return null;
  return section(
    "What each member adds",
    report.divisions.length ? note("How many theorems are proved by exactly the members marked ●.") : null,
    panels(report.divisions.map(combinations)),
    alone,
  );
}

function combinations(division: Division): HTMLElement {
  const proved = division.combinations.reduce((sum, one) => sum + one.theorems, 0);
  const shown = division.combinations.slice(0, MOST);
  const most = Math.max(1, ...shown.map((one) => one.theorems));
  const rows = shown.map((one) =>
    h(
      "tr",
      {},
      ...division.provers.map((prover) => {
        const has = one.provers.includes(prover);
        return h("td", { class: "mark" }, h("span", { "aria-label": has ? "proves" : "does not" }, has ? "●" : "·"));
      }),
      h("td", { class: "number" }, count(one.theorems)),
      h("td", { class: "bar" }, h("span", { style: `width: ${(100 * one.theorems) / most}%` })),
      h("td", { class: "number" }, percent(one.theorems / proved)),
    ),
  );
  const head = [...division.provers, "theorems", "", "share"].map((name) => h("th", { scope: "col" }, name));
  const caption = `${division.benchmark} · ${division.arm}: ${count(proved)} proved`;
  return h(
    "figure",
    {},
    h("figcaption", {}, caption),
    scrolling(
      caption,
      h("table", { class: "combinations" }, h("thead", {}, h("tr", {}, ...head)), h("tbody", {}, ...rows)),
    ),
  );
}

/** The theorems that a single arm or prover proves. */
function provedAlone(comparison: Comparison): HTMLElement | null {
  const rows = comparison.benchmarks.flatMap((part) =>
    part.arms.filter((arm) => arm.only_here.length).map((arm) => ({ benchmark: part.benchmark, arm })),
  );
  if (!rows.length) return null;
  return h(
    "div",
    {},
    note("Proved by no other arm or prover; an ensemble and its members are not others to each other."),
    table(
      "Proved by one arm alone",
      [
        { title: "Benchmark", value: (row) => row.benchmark },
        { title: "Arm", value: (row) => row.arm.arm },
        { title: "Alone", value: (row) => row.arm.only_here.length, cell: (row) => theoremList(row.arm.only_here) },
      ],
      rows,
    ),
  );
}
