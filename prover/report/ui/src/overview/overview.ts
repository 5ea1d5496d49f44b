// The first view: all results of the runs.
import type { Report } from "../data";
import { button, h, note } from "../dom";
import { count, duration, percent, plural } from "../format";
import { about } from "./about";
import { accounts } from "./accounts";
import { curves } from "./curves";
import { ensembles } from "./ensembles";
import { members } from "./members";
import { pairs } from "./pairs";
import { rates } from "./rates";
import { shapes } from "./shapes";
import { utilisation } from "./utilisation";

export function overview(report: Report): HTMLElement {
  const { comparison } = report;
  const parts = [
    rates(report),
    comparison && curves(comparison),
    comparison && pairs(comparison),
    comparison && shapes(report, comparison),
    ensembles(report),
    members(report),
    report.accounts.length ? accounts(report) : null,
    utilisation(report),
    about(report),
  ].filter((part): part is HTMLElement => part !== null);
  const headings = parts.flatMap((part) => [...part.querySelectorAll("h2")]);
  const jumps = headings.map((heading) =>
    button(heading.textContent, () => heading.scrollIntoView({ behavior: "smooth" })),
  );
  return h(
    "div",
    {},
    h("nav", { class: "jumps", "aria-label": "Parts of the overview" }, ...jumps),
    tiles(report),
    ...remarks(report).map(note),
    ...parts,
  );
}

/** The few numbers that a reader wants first. */
function tiles(report: Report): HTMLElement {
  const searches = report.theorems.flatMap((theorem) => theorem.attempts);
  const tried = report.theorems.filter((theorem) => theorem.attempts.length);
  const accepted = tried.filter((theorem) => !theorem.attempts.some((attempt) => attempt.status === "invalid"));
  const proved = tried.filter((theorem) => theorem.attempts.some((attempt) => attempt.status === "proved"));
  const seconds = searches.reduce(
    (sum, one) => sum + one.lean_work_seconds + one.model_work_seconds + one.check_seconds,
    0,
  );
  const arms = new Set(searches.map((one) => one.arm));
  const provers = new Set(searches.map((one) => `${one.arm}:${one.prover}`));
  const numbers: [string, string, string][] = [
    [
      "statements",
      count(report.theorems.length),
      tried.length < report.theorems.length ? `${count(tried.length)} tried so far` : "",
    ],
    ["accepted by Lean", count(accepted.length), tried.length ? percent(accepted.length / tried.length) : ""],
    ["proved by some arm", count(proved.length), tried.length ? `${percent(proved.length / tried.length)} of all` : ""],
    ["searches", count(searches.length), `${plural(provers.size, "prover")} in ${plural(arms.size, "arm")}`],
    ["work", duration(seconds), "Lean, models, checks"],
  ];
  const cards = numbers.map(([what, value, more]) =>
    h("div", {}, h("dt", {}, what), h("dd", {}, h("strong", {}, value), more ? h("span", {}, more) : null)),
  );
  return h("dl", { class: "tiles" }, ...cards);
}

/** What a reader must know before comparing: what is unfinished or left out. */
function remarks(report: Report): string[] {
  const lines: string[] = [];
  const unfinished = report.results.filter(({ counts }) => counts.finished < counts.theorems);
  if (unfinished.length) {
    const names = [...new Set(unfinished.map((one) => `${one.arm} on ${one.counts.benchmark}`))].join(", ");
    lines.push(`Not finished: ${names}. The same command refreshes this file.`);
  }
  if (report.comparison_note)
    lines.push(report.comparison ? report.comparison_note : `Arms are not compared: ${report.comparison_note}.`);
  for (const [benchmark, { invalid, unfinished: open, different }] of Object.entries(
    report.comparison?.left_out ?? {},
  )) {
    const reasons = [
      invalid ? `${count(invalid)} whose statement Lean does not accept` : "",
      open ? `${count(open)} that not every arm has finished` : "",
      different ? `${count(different)} whose statement differs between the runs` : "",
    ].filter(Boolean);
    if (reasons.length) lines.push(`Left out of the comparisons on ${benchmark}: ${reasons.join(", ")}.`);
  }
  return lines;
}
