// What became of attempts and tactics, and where the time went.
import { panels, stackedBars } from "../chart";
import type { Account, Report, Theorem } from "../data";
import { choice, fill, h, note, section } from "../dom";
import { count, duration } from "../format";
import { type Naming, searchNames } from "../search_name";
import { type Column, table } from "../table";
import { reasons } from "./reasons";

/** Status of a tactic → how it is named and coloured, in the order of the bars. */
const TACTICS: Record<string, [string, string]> = {
  finished: ["ended a proof", "var(--good)"],
  open: ["led to a state", "var(--arm-0)"],
  rejected: ["rejected by Lean", "var(--arm-6)"],
  timed_out: ["timed out", "var(--arm-4)"],
  refused: ["proof refused", "var(--bad)"],
};
/** Ending of an attempt → colour, where it has a meaning. */
const ENDINGS: Record<string, string> = {
  proved: "var(--good)",
  "proof refused by the check": "var(--bad)",
  "infrastructure broke down": "var(--arm-1)",
  "statement not accepted by Lean": "var(--arm-3)",
};
const OTHERS = ["var(--arm-6)", "var(--arm-5)", "var(--arm-4)", "var(--arm-2)", "var(--arm-0)"];
const ALL = "all benchmarks";

/** Two parts, about failures and about time, that follow one choice of benchmarks. */
export function accounts(report: Report): HTMLElement {
  const benchmarks = [...new Set(report.accounts.map((account) => account.benchmark))];
  const name = searchNames(report.provers);
  const place = h("div");
  const show = (benchmark: string) => {
    const rows = summed(report.accounts.filter((account) => benchmark === ALL || account.benchmark === benchmark));
    const theorems = report.theorems.filter((theorem) => benchmark === ALL || theorem.benchmark === benchmark);
    fill(place, failures(rows, theorems, name), time(rows, name));
  };
  show(ALL);
  const options = [ALL, ...benchmarks].map((name) => [name, name] as const);
  const pick =
    benchmarks.length > 1 ? h("div", { class: "controls" }, choice("Failures and time on", options, ALL, show)) : null;
  return h("div", {}, pick, place);
}

const total = (counts: Record<string, number>): number => Object.values(counts).reduce((sum, one) => sum + one, 0);

function failures(rows: Account[], theorems: Theorem[], name: Naming): HTMLElement {
  const endings = [...new Set(rows.flatMap((row) => Object.keys(row.endings)))].sort(
    (a, b) => Number(b === "proved") - Number(a === "proved"),
  );
  const others = endings.filter((ending) => !(ending in ENDINGS));
  const palette = endings.map((ending) => ENDINGS[ending] ?? OTHERS[others.indexOf(ending) % OTHERS.length] ?? "gray");
  const kinds = Object.keys(TACTICS).filter((kind) => rows.some((row) => row.tactics[kind]));
  const label = (kind: string): string => TACTICS[kind]?.[0] ?? kind;
  return section(
    "Failures by class",
    panels([
      stackedBars(
        "Attempts",
        "What became of the attempts of each prover",
        parts(rows, name, "endings", endings),
        endings,
        "attempts",
        palette,
      ),
      stackedBars(
        "Tactics that Lean ran",
        "What became of the tactics of each prover",
        parts(rows, name, "tactics", kinds).map((one) => ({ ...one, part: label(one.part) })),
        kinds.map(label),
        "distinct tactics",
        kinds.map((kind) => TACTICS[kind]?.[1] ?? "gray"),
      ),
    ]),
    table(
      "Attempts by ending",
      [
        { title: "Prover", value: name },
        { title: "Attempts", value: (row) => row.attempts, cell: (row) => count(row.attempts), numeric: true },
        ...endings.map(
          (ending): Column<Account> => ({ title: ending, value: (row) => row.endings[ending] ?? 0, numeric: true }),
        ),
      ],
      rows,
    ),
    table(
      "Tactics by outcome",
      [
        { title: "Prover", value: name },
        {
          title: "Tries",
          value: (row) => row.tries,
          cell: (row) => count(row.tries),
          numeric: true,
          hint: "tactics drawn, duplicates included",
        },
        {
          title: "run by Lean",
          value: (row) => total(row.tactics),
          cell: (row) => count(total(row.tactics)),
          numeric: true,
        },
        ...kinds.map(
          (kind): Column<Account> => ({
            title: label(kind),
            value: (row) => row.tactics[kind] ?? 0,
            cell: (row) => count(row.tactics[kind] ?? 0),
            numeric: true,
          }),
        ),
        { title: "States", value: (row) => row.states, cell: (row) => count(row.states), numeric: true },
      ],
      rows,
    ),
    reasons(theorems, name),
  );
}

function time(rows: Account[], name: Naming): HTMLElement {
  const parts = ["Lean", "model", "checking"];
  const bars = rows.flatMap((row) => [
    { row: name(row), part: "Lean", value: row.lean_seconds / 60 },
    { row: name(row), part: "model", value: row.model_seconds / 60 },
    { row: name(row), part: "checking", value: row.check_seconds / 60 },
  ]);
  const cell = (
    key: "lean_seconds" | "model_seconds" | "check_seconds" | "wall_seconds",
    title: string,
    hint: string,
  ): Column<Account> => ({
    title,
    hint,
    value: (row) => row[key],
    cell: (row) => duration(row[key]),
    numeric: true,
  });
  const work = (row: Account): number => row.lean_seconds + row.model_seconds + row.check_seconds;
  return section(
    "Where the time went",
    note(
      "Work of Lean (CPU time), of the model (its share of each batch) and of checking proofs, " +
        "without waiting for other searches.",
    ),
    stackedBars("", "Minutes of work of each prover", bars, parts, "minutes of work", [
      "var(--arm-0)",
      "var(--arm-4)",
      "var(--arm-2)",
    ]),
    table(
      "Time of each prover",
      [
        { title: "Prover", value: name },
        cell("lean_seconds", "Lean", "CPU time of Lean: opening, tactics, restoring states"),
        cell("model_seconds", "Model", "time of the generator, its share of each batch"),
        cell("check_seconds", "Checking", "wall-clock time of the checks of proofs"),
        {
          title: "Work per attempt",
          value: (row) => work(row) / row.attempts,
          cell: (row) => duration(work(row) / row.attempts),
          numeric: true,
        },
        cell("wall_seconds", "Wall clock", "sum over attempts, many of which ran at the same time"),
        { title: "Tokens", value: (row) => row.tokens, cell: (row) => count(row.tokens), numeric: true },
      ],
      rows,
    ),
  );
}

function parts(
  rows: Account[],
  name: Naming,
  what: "endings" | "tactics",
  kinds: string[],
): { row: string; part: string; value: number }[] {
  return rows.flatMap((row) => kinds.map((part) => ({ row: name(row), part, value: row[what][part] ?? 0 })));
}

/** One account for each prover of an arm, summed over benchmarks. */
function summed(accounts: Account[]): Account[] {
  const found = new Map<string, Account>();
  for (const account of accounts) {
    const key = JSON.stringify([account.arm, account.prover]);
    const before = found.get(key);
    found.set(key, before ? sum(before, account) : account);
  }
  return [...found.values()];
}

function sum(a: Account, b: Account): Account {
  const both = (x: Record<string, number>, y: Record<string, number>) =>
    Object.fromEntries(
      [...new Set([...Object.keys(x), ...Object.keys(y)])].map((key) => [key, (x[key] ?? 0) + (y[key] ?? 0)]),
    );
  return {
    ...a,
    attempts: a.attempts + b.attempts,
    endings: both(a.endings, b.endings),
    tactics: both(a.tactics, b.tactics),
    states: a.states + b.states,
    tries: a.tries + b.tries,
    tokens: a.tokens + b.tokens,
    lean_seconds: a.lean_seconds + b.lean_seconds,
    model_seconds: a.model_seconds + b.model_seconds,
    check_seconds: a.check_seconds + b.check_seconds,
    wall_seconds: a.wall_seconds + b.wall_seconds,
  };
}
