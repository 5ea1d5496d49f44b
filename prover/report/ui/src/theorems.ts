// The table of all theorems, to sort, filter and search. Its choices stand in the address, so a filter can be a link.
import type { Report, Status, Theorem } from "./data";
import { button, choice, fill, h } from "./dom";
import { count, duration, plural } from "./format";
import { keepAddress, theoremLink, theoremsLink } from "./route";
import { type Column, heading, line, scrolling, sorted, type Sorting } from "./table";

/** Number of rows that are shown at once; more on request. */
const PAGE = 100;
/** Largest number of arms with a column of their own. */
const MOST_ARMS = 6;
const STATUSES: Status[] = ["proved", "open", "refused", "invalid", "failed", "skipped"];
const FILTERS = ["q", "benchmark", "arm", "status", "proved", "unproved"] as const;
type Filter = (typeof FILTERS)[number];

export function theoremsView(report: Report, query: URLSearchParams): HTMLElement {
  const names = [...new Set(report.theorems.flatMap((theorem) => Object.keys(theorem.statuses)))];
  const benchmarks = [...new Set(report.theorems.map((theorem) => theorem.benchmark))];
  const columns = columnsOf(report);
  const body = h("tbody");
  const found = h("p", { class: "note", role: "status" });
  const more = button("Show more", () => {
    shown += PAGE;
    show();
  });
  let shown = PAGE;
  let sorting: Sorting | null = null;

  const show = () => {
    const rows = report.theorems.filter((theorem) => matches(theorem, query));
    const ordered = sorting ? sorted(rows, columns, sorting) : rows;
    fill(
      body,
      ordered.slice(0, shown).map((row) => line(columns, row)),
    );
    found.textContent = `${plural(rows.length, "theorem")} of ${count(report.theorems.length)}`;
    more.hidden = rows.length <= shown;
  };
  const set = (key: Filter, value: string) => {
    if (value) query.set(key, value);
    else query.delete(key);
    shown = PAGE;
    keepAddress(theoremsLink(query));
    show();
  };
  const pick = (label: string, key: Filter, any: string, values: string[]) =>
    choice(label, [["", any], ...values.map((value) => [value, value] as const)], query.get(key) ?? "", (value) =>
      set(key, value),
    );
  const search = h("input", {
    type: "search",
    value: query.get("q") ?? "",
    placeholder: "name or statement",
    input: () => set("q", search.value),
  });
  const head = heading(columns, (next) => {
    sorting = next;
    show();
  });
  show();
  return h(
    "div",
    {},
    h("h2", {}, "Theorems"),
    h(
      "form",
      { class: "controls", role: "search", submit: (event) => event.preventDefault() },
      h("label", { class: "field" }, h("span", {}, "Search"), search),
      benchmarks.length > 1 ? pick("Benchmark", "benchmark", "all", benchmarks) : null,
      pick("Status", "status", "any", STATUSES),
      pick("in", "arm", "any arm", names),
      pick("Proved by", "proved", "–", names),
      pick("but not by", "unproved", "–", names),
      button("Clear", () => (location.hash = theoremsLink(new URLSearchParams()))),
    ),
    found,
    scrolling("Theorems", h("table", { class: "theorems" }, h("caption", { class: "hidden" }, "Theorems"), head, body)),
    more,
  );
}

function matches(theorem: Theorem, query: URLSearchParams): boolean {
  const [q, benchmark, arm, status, proved, unproved] = FILTERS.map((key) => query.get(key) ?? "");
  const words = (q ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const text = `${theorem.name}\n${theorem.statement}`.toLowerCase();
  const { statuses } = theorem;
  const of = arm ? [statuses[arm]] : Object.values(statuses);
  return (
    words.every((word) => text.includes(word)) &&
    (!benchmark || theorem.benchmark === benchmark) &&
    (!status || of.some((one) => one === status)) &&
    (!proved || statuses[proved] === "proved") &&
    (!unproved || statuses[unproved] !== "proved")
  );
}

function columnsOf(report: Report): Column<Theorem>[] {
  const arms = [...new Set(report.results.map((result) => result.arm))];
  const proofs = (theorem: Theorem) => theorem.attempts.filter((attempt) => attempt.status === "proved");
  const least = (numbers: number[]): number | null => (numbers.length ? Math.min(...numbers) : null);
  const statuses: Column<Theorem>[] =
    arms.length <= MOST_ARMS
      ? arms.map((arm) => ({
          title: arm,
          value: (row) => row.statuses[arm] ?? null,
          cell: (row) => statusChip(row.statuses[arm]),
        }))
      : [
          {
            title: "Proved by arms",
            value: (row) => arms.filter((arm) => row.statuses[arm] === "proved").length,
            cell: (row) => `${arms.filter((arm) => row.statuses[arm] === "proved").length} of ${arms.length}`,
            numeric: true,
          },
        ];
  return [
    { title: "Theorem", value: (row) => row.name, cell: (row) => h("a", { href: theoremLink(row) }, row.name) },
    ...statuses,
    { title: "Benchmark", value: (row) => row.benchmark },
    {
      title: "Tactics",
      value: (row) => least(proofs(row).map((one) => one.tactics_to_proof || one.tactics_tried)),
      numeric: true,
      hint: "fewest tactics up to a proof",
    },
    {
      title: "Time",
      value: (row) => sum(row),
      cell: (row) => duration(sum(row)),
      numeric: true,
      hint: "wall-clock time of all its searches",
    },
  ];
}

const sum = (theorem: Theorem): number => theorem.attempts.reduce((total, attempt) => total + attempt.seconds, 0);

/** A status in its colour. */
export function statusChip(status: Status | undefined): HTMLElement {
  return h("span", { class: `chip ${status ?? "missing"}` }, status ?? "no result");
}
