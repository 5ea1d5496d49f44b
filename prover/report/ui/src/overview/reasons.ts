// Why Lean rejected tactics: counted on request, since every search tree must be unpacked for it.
import { type Attempt, readTree, type Theorem } from "../data";
import { button, fill, h, note } from "../dom";
import { count } from "../format";
import type { Naming } from "../search_name";
import { type Column, table } from "../table";
import { reason } from "../tree/reasons";

/** Number of reasons that are shown. */
const MOST = 25;
/** Number of trees that are unpacked at a time. */
const AT_ONCE = 64;

interface Row {
  reason: string;
  total: number;
  /** Search → number of its tactics that failed for this reason. */
  of: Map<string, number>;
}

/** A button that counts the reasons in the searches of these theorems. */
export function reasons(theorems: Theorem[], name: Naming): HTMLElement {
  const attempts = theorems.flatMap((theorem) => theorem.attempts).filter((attempt) => attempt.tree !== null);
  const place = h("div", { role: "status" });
  const start = button(`Count why tactics failed, in ${count(attempts.length)} searches`, () => {
    start.disabled = true;
    tally(attempts, name, (done) =>
      fill(place, note(`${count(done)} of ${count(attempts.length)} searches read`)),
    ).then(
      (rows) => fill(place, shown(rows, [...new Set(attempts.map(name))])),
      (error: unknown) => fill(place, h("p", { role: "alert" }, `A tree cannot be read: ${String(error)}`)),
    );
  });
  return h("div", { class: "controls" }, start, place);
}

async function tally(attempts: Attempt[], name: Naming, progress: (done: number) => void): Promise<Row[]> {
  const found = new Map<string, Row>();
  for (let first = 0; first < attempts.length; first += AT_ONCE) {
    const some = attempts.slice(first, first + AT_ONCE);
    const trees = await Promise.all(some.map((attempt) => readTree(attempt.tree ?? 0)));
    some.forEach((attempt, index) => {
      for (const edge of trees[index]?.edges ?? []) {
        if (edge.status === "rejected" || edge.status === "timed_out") add(found, reason(edge), name(attempt));
      }
    });
    progress(first + some.length);
  }
  return [...found.values()].sort((a, b) => b.total - a.total);
}

function add(found: Map<string, Row>, why: string, search: string): void {
  const row = found.get(why) ?? { reason: why, total: 0, of: new Map<string, number>() };
  row.total += 1;
  row.of.set(search, (row.of.get(search) ?? 0) + 1);
  found.set(why, row);
}

function shown(rows: Row[], names: string[]): HTMLElement {
  const columns: Column<Row>[] = [
    { title: "Reason", value: (row) => row.reason },
    { title: "Tactics", value: (row) => row.total, cell: (row) => count(row.total), numeric: true },
    ...names.map(
      (name): Column<Row> => ({
        title: name,
        value: (row) => row.of.get(name) ?? 0,
        cell: (row) => count(row.of.get(name) ?? 0),
        numeric: true,
      }),
    ),
  ];
  const more = rows.length > MOST ? note(`The ${MOST} most frequent of ${count(rows.length)} reasons.`) : null;
  return h("div", {}, table("Reasons of failed tactics", columns, rows.slice(0, MOST)), more);
}
