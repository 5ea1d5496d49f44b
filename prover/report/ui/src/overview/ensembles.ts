// A budget divided among provers: chosen on validation theorems, judged on test theorems.
import * as Plot from "@observablehq/plot";
import { chart, colours, legend, panels, stackedBars } from "../chart";
import type { EnsembleReport, Rate, Report } from "../data";
import { note, section } from "../dom";
import { number, percent, percents } from "../format";
import { table } from "../table";
import { differences } from "./pairs";

export function ensembles(report: Report): HTMLElement {
  const found = report.ensembles;
  if (!found) return section("Ensembles", note(`No division of a budget is judged: ${report.ensembles_note}.`));
  const names = found.contenders.map((one) => one.name);
  const pairs = Object.entries(found.pairs).flatMap(([group, list]) => list.map((pair) => ({ group, pair })));
  return section(
    "Ensembles",
    note(
      `Each spends ${found.budget} tactics per theorem. Portfolio and best single arm are chosen on validation ` +
        "theorems, which flatters them there; on test theorems they are judged.",
    ),
    ...found.notes.map(note),
    legend(names),
    panels([curvesOf(found, names), divisionsOf(found)]),
    table(
      "Ensembles against single arms",
      [
        { title: "Theorems", value: (row) => row.group },
        { title: "", value: (row) => row.name },
        { title: "Tactics of each arm", value: (row) => row.spent },
        { title: "Of", value: (row) => row.rate.theorems, numeric: true },
        { title: "Proved", value: (row) => row.rate.proved, numeric: true },
        { title: "Rate", value: (row) => row.rate.rate, cell: (row) => percent(row.rate.rate), numeric: true },
        {
          title: "Interval",
          value: (row) => row.rate.interval[0],
          cell: (row) => percents(row.rate.interval),
          numeric: true,
        },
      ],
      rowsOf(found),
    ),
    ...(pairs.length ? differences("Theorems", pairs) : []),
  );
}

function rowsOf(found: EnsembleReport): { group: string; name: string; spent: string; rate: Rate }[] {
  return ["valid", ...Object.keys(found.pairs)].flatMap((group) =>
    found.contenders.flatMap(({ name, allocation, valid, test }) => {
      const rate = group === "valid" ? valid : test[group];
      const spent = Object.entries(allocation)
        .map(([arm, tactics]) => `${arm} ${tactics}`)
        .join(" + ");
      return rate ? [{ group, name, spent, rate }] : [];
    }),
  );
}

function curvesOf(found: EnsembleReport, names: string[]): HTMLElement {
  const points = Object.entries(found.curves).flatMap(([name, list]) =>
    list.map(([budget, rate]) => ({ name, budget, rate })),
  );
  return chart("All test theorems", "Success of each ensemble and single arm against the total budget", () => ({
    height: 260,
    marginLeft: 44,
    x: {
      type: "log",
      base: 2,
      label: "total budget per theorem (tactics tried)",
      tickFormat: (value: number) => number(value),
    },
    y: { percent: true, label: "proved (%)", grid: true, zero: true, nice: true },
    color: colours(names),
    marks: [
      Plot.lineY(points, { x: "budget", y: "rate", stroke: "name", strokeWidth: 1.8, marker: "dot" }),
      Plot.tip(
        points,
        Plot.pointer({
          x: "budget",
          y: "rate",
          title: (one: (typeof points)[number]) => `${one.name}\n${one.budget} tactics: ${percent(one.rate)}`,
        }),
      ),
    ],
  }));
}

function divisionsOf(found: EnsembleReport): HTMLElement {
  const rows = Object.entries(found.divisions).flatMap(([budget, allocation]) =>
    Object.entries(allocation).map(([part, tactics]) => ({
      row: budget,
      part,
      value: (100 * tactics) / Number(budget),
    })),
  );
  const parts = [...new Set(rows.map((row) => row.part))];
  return stackedBars(
    "Portfolio by budget",
    "How the portfolio divides each budget",
    rows,
    parts,
    "share of the budget (%)",
  );
}
