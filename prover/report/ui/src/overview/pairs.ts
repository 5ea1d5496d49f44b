// Arms against a baseline on the same theorems.
import * as Plot from "@observablehq/plot";
import { chart, namesAxis } from "../chart";
import type { Comparison, Pair } from "../data";
import { note, section } from "../dom";
import { points, pValue } from "../format";
import { table } from "../table";
import { theoremList } from "./names";

type Row = { group: string; pair: Pair };

export function pairs(comparison: Comparison): HTMLElement | null {
  const rows = comparison.benchmarks.flatMap((part) => part.pairs.map((pair) => ({ group: part.benchmark, pair })));
  if (!rows.length) return null;
  return section(
    "Paired differences",
    note(
      `Each arm against ${comparison.baseline}, on the same theorems and with the same number of tactics. ` +
        "Difference in percentage points with a paired bootstrap interval; p: McNemar's exact test, " +
        "adjusted (Holm) for the tests of a benchmark.",
    ),
    ...differences("Benchmark", rows),
  );
}

/** A figure and a table of paired comparisons; `heading`: what their groups are. */
export function differences(heading: string, rows: Row[]): HTMLElement[] {
  return [
    figure(rows),
    table(
      "Paired differences",
      [
        { title: heading, value: (row) => row.group },
        { title: "First – second", value: (row) => `${row.pair.first} – ${row.pair.second}` },
        { title: "Tactics", value: (row) => row.pair.budget, numeric: true },
        { title: "Both", value: (row) => row.pair.both, numeric: true },
        {
          title: "Only first",
          value: (row) => row.pair.only_first.length,
          cell: (row) => theoremList(row.pair.only_first),
        },
        {
          title: "Only second",
          value: (row) => row.pair.only_second.length,
          cell: (row) => theoremList(row.pair.only_second),
        },
        {
          title: "Difference",
          value: (row) => row.pair.difference,
          cell: (row) => points(row.pair.difference),
          numeric: true,
        },
        {
          title: "Interval",
          value: (row) => row.pair.interval[0],
          cell: ({ pair }) => `${points(pair.interval[0])} to ${points(pair.interval[1])}`,
          numeric: true,
        },
        { title: "p", value: (row) => row.pair.p_value, cell: (row) => pValue(row.pair.p_value), numeric: true },
        { title: "p (Holm)", value: (row) => row.pair.p_holm, cell: (row) => pValue(row.pair.p_holm), numeric: true },
      ],
      rows,
    ),
  ];
}

function figure(rows: Row[]): HTMLElement {
  const seconds = [...new Set(rows.map((row) => row.pair.second))];
  const against = seconds.length === 1 ? ` to ${seconds[0]}` : "";
  const drawn = rows.map(({ group, pair }) => ({
    group,
    name: against ? pair.first : `${pair.first} – ${pair.second}`,
    difference: pair.difference,
    low: pair.interval[0],
    high: pair.interval[1],
  }));
  const names = [...new Set(drawn.map((row) => row.name))];
  const groups = [...new Set(drawn.map((row) => row.group))];
  const said = drawn.map((row) => `${row.group}, ${row.name}: ${points(row.difference)}`).join("; ");
  return chart("", `Differences in percentage points. ${said}`, (width) => ({
    height: 50 + groups.length * (12 + 24 * names.length),
    ...namesAxis(names, width),
    marginRight: width < 600 ? 20 : 110,
    x: {
      percent: true,
      label: `difference${against} (percentage points)`,
      ticks: Math.max(3, Math.floor(width / 90)),
      grid: true,
      inset: 8,
    },
    fy: { label: null, domain: groups, axis: width < 600 ? null : "right" },
    marks: [
      Plot.ruleX([0]),
      width < 600
        ? Plot.text(groups, {
            fy: (group: string) => group,
            text: (group: string) => group,
            frameAnchor: "top-right",
            dy: -6,
            fill: "var(--dim)",
          })
        : null,
      Plot.ruleY(drawn, { fy: "group", y: "name", x1: "low", x2: "high", stroke: "var(--accent)", strokeWidth: 2 }),
      Plot.dot(drawn, { fy: "group", y: "name", x: "difference", fill: "var(--accent)", r: 4, tip: true }),
    ],
  }));
}
