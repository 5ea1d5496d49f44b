// How busy Lean and the models were in the course of each run.
import * as Plot from "@observablehq/plot";
import { chart, colours, dashes, legend, panels } from "../chart";
import type { Load, Report, RunFacts } from "../data";
import { note, section } from "../dom";
import { number, percent } from "../format";

const LEAN = "Lean";

export function utilisation(report: Report): HTMLElement | null {
  const runs = report.runs.filter((run) => run.utilisation.length);
  if (!runs.length) return null;
  const models = new Set(runs.flatMap((run) => run.utilisation.flatMap((span) => Object.keys(span.models))));
  const names = [LEAN, ...models];
  return section(
    "Utilisation over time",
    note(
      "Share of the time in which Lean worked for at least one search (mean over workers), and in which a model wrote " +
        "at least one tactic (mean over its engines). Pauses between starts are left out; a vertical line marks each.",
    ),
    legend(names),
    panels(runs.map((run) => figure(run, names, report.runs.length > 1 ? run.name : ""))),
  );
}

interface Point extends Load {
  name: string;
  minutes: number;
  at: string;
  /** Number of pauses before it; a line does not run through a pause. */
  part: number;
}

function figure({ utilisation }: RunFacts, names: string[], title: string): HTMLElement {
  const points: Point[] = [];
  const pauses: number[] = [];
  const total: Record<string, { busy: number; minutes: number }> = {};
  utilisation.forEach(({ minutes, at, after_pause, lean, models }, index) => {
    const begin = utilisation[index - 1]?.minutes ?? 0;
    if (after_pause) pauses.push(begin);
    for (const [name, load] of Object.entries({ [LEAN]: lean, ...models })) {
      const point = { name, minutes, at, part: pauses.length, ...load };
      points.push(...(after_pause || index === 0 ? [{ ...point, minutes: begin }] : []), point);
      const sum = (total[name] ??= { busy: 0, minutes: 0 });
      sum.busy += load.busy * (minutes - begin);
      sum.minutes += minutes - begin;
    }
  });
  const means = Object.entries(total).map(([name, { busy, minutes }]) => `${name} ${percent(busy / (minutes || 1))}`);
  return chart(title, `Share of the time with work. On average: ${means.join(", ")}`, (width) => ({
    height: 220,
    marginLeft: 44,
    x: { label: "minutes of the run", ticks: Math.max(3, Math.floor(width / 90)) },
    y: { percent: true, domain: [0, 100], label: "busy (%)", grid: true },
    color: colours(names),
    marks: [
      Plot.ruleX(pauses, { stroke: "var(--dim)", strokeDasharray: "2 3" }),
      ...names.map((name, index) =>
        Plot.lineY(
          points.filter((point) => point.name === name),
          {
            x: "minutes",
            y: "busy",
            z: "part",
            stroke: () => name,
            strokeWidth: 1.4,
            strokeDasharray: dashes(index),
            curve: "step-before",
          },
        ),
      ),
      Plot.tip(
        points,
        Plot.pointer({
          x: "minutes",
          y: "busy",
          title: ({ name, at, busy, running }: Point) =>
            `${name}: ${percent(busy)} busy, ${number(running)} at a time\n${at}`,
        }),
      ),
    ],
  }));
}
