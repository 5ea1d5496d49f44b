// Success of every arm and prover on every benchmark, with both denominators.
import * as Plot from "@observablehq/plot";
import { chart, namesAxis, panels } from "../chart";
import type { Report, Result } from "../data";
import { h, note, section } from "../dom";
import { count, MISSING, number, percent, percents } from "../format";
import { type Column, table } from "../table";

const UNPROVED = { refused: "Refused", invalid: "Not accepted", failed: "Broke down", skipped: "Skipped" } as const;

export function rates(report: Report): HTMLElement {
  const benchmarks = [...new Set(report.results.map((result) => result.counts.benchmark))];
  const figures = benchmarks.map((benchmark) =>
    figure(
      benchmark,
      report.results.filter((result) => result.counts.benchmark === benchmark),
    ),
  );
  return section(
    "Success rates",
    note(
      "Filled: of the statements that Lean accepts, with its Wilson interval at " +
        `${report.confidence * 100} %. Hollow: of all statements. ` +
        "A prover of an ensemble has its share of the budget.",
    ),
    panels(figures),
    table("Results by benchmark and arm", columns(report), report.results),
  );
}

const name = (result: Result): string => (result.counts.prover ? `${result.arm}:${result.counts.prover}` : result.arm);
const withResult = ({ counts }: Result): number => counts.attempted + counts.invalid + counts.skipped;
/** Null where every search broke down, which says nothing about the arm. */
const rate = (result: Result, of: number): number | null =>
  result.counts.attempted > result.counts.failed ? result.counts.proved / of : null;
const ofAccepted = (result: Result): number | null => rate(result, result.counts.attempted);
const ofAll = (result: Result): number | null => rate(result, withResult(result));

function figure(benchmark: string, results: Result[]): HTMLElement {
  const names = results.map(name);
  const rows = results.map((result) => ({
    arm: name(result),
    accepted: ofAccepted(result),
    all: ofAll(result),
    low: result.of_accepted[0],
    high: result.of_accepted[1],
  }));
  const shown = rows.filter((row) => row.accepted !== null);
  const said = shown.map((row) => `${row.arm} ${percent(row.accepted ?? 0)}`).join(", ");
  return chart(benchmark, `Success on ${benchmark}: ${said}`, (width) => ({
    height: 50 + 26 * names.length,
    ...namesAxis(names, width),
    x: { domain: [0, 100], percent: true, label: "proved (%)", grid: true },
    marks: [
      Plot.ruleY(shown, { y: "arm", x1: "low", x2: "high", strokeWidth: 2, stroke: "var(--accent)" }),
      Plot.dot(shown, { y: "arm", x: "all", r: 5, stroke: "var(--accent)", fill: "var(--page)" }),
      Plot.dot(shown, {
        y: "arm",
        x: "accepted",
        r: 3.5,
        fill: "var(--accent)",
        tip: { format: { x: (value: number) => `${value.toFixed(1)} %` } },
      }),
    ],
  }));
}

/** Shown where not every statement was accepted and tried; elsewhere they would repeat the columns before them. */
const OF_ALL: Column<Result>[] = [
  {
    title: "Of all",
    value: ofAll,
    cell: (row) => share(ofAll(row)),
    numeric: true,
  },
  {
    title: "Interval",
    value: (row) => row.of_all[0],
    cell: (row) => (ofAll(row) === null ? MISSING : percents(row.of_all)),
    numeric: true,
  },
];

function columns(report: Report): Column<Result>[] {
  const several = report.runs.length > 1;
  const beyond = report.results.some((result) => result.counts.beyond_automation !== null);
  const unproved = Object.entries(UNPROVED) as [keyof typeof UNPROVED, string][];
  const differ = report.results.some((result) => withResult(result) !== result.counts.attempted);
  const present = unproved.filter(([key]) => report.results.some((result) => result.counts[key] > 0));
  const all: (Column<Result> | null)[] = [
    { title: "Benchmark", value: (row) => row.counts.benchmark },
    several ? { title: "Run", value: (row) => row.run } : null,
    {
      title: "Arm",
      value: name,
      cell: (row) => (row.counts.prover ? h("span", { class: "member" }, row.counts.prover) : h("strong", {}, row.arm)),
    },
    { title: "Statements", value: (row) => row.counts.theorems, cell: statements, numeric: true },
    {
      title: "Accepted",
      value: (row) => row.counts.attempted,
      numeric: true,
      hint: "statements that Lean accepts and that were tried",
    },
    { title: "Proved", value: (row) => row.counts.proved, numeric: true },
    {
      title: "Of accepted",
      value: ofAccepted,
      cell: (row) => share(ofAccepted(row)),
      numeric: true,
    },
    {
      title: "Interval",
      value: (row) => row.of_accepted[0],
      cell: (row) => (ofAccepted(row) === null ? MISSING : percents(row.of_accepted)),
      numeric: true,
    },
    ...(differ ? OF_ALL : []),
    beyond
      ? {
          title: "Beyond automation",
          value: (row) => row.counts.beyond_automation,
          numeric: true,
          hint: "proved, but not by automation",
        }
      : null,
    {
      title: "Tactics",
      value: (row) => row.counts.median_tactics,
      cell: (row) => number(row.counts.median_tactics),
      numeric: true,
      hint: "median number of tactics tried",
    },
    {
      title: "If proved",
      value: (row) => row.counts.median_tactics_proved,
      cell: (row) => number(row.counts.median_tactics_proved),
      numeric: true,
      hint: "median number of tactics up to the proof",
    },
    ...present.map(
      ([key, title]): Column<Result> => ({
        title,
        value: (row) => row.counts[key],
        cell: (row) => (key === "failed" ? brokeDown(row) : count(row.counts[key])),
        numeric: true,
      }),
    ),
  ];
  return all.filter((column): column is Column<Result> => column !== null);
}

const share = (of: number | null): string => (of === null ? MISSING : percent(of));

/** How many searches broke down, and their share of the statements that were tried. */
const brokeDown = ({ counts: { failed, attempted } }: Result): string =>
  failed ? `${count(failed)} (${percent(failed / attempted)})` : count(failed);

function statements({ counts }: Result): string {
  return counts.finished === counts.theorems
    ? count(counts.theorems)
    : `${count(counts.finished)} of ${count(counts.theorems)}`;
}
