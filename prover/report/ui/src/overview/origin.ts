// Where and with what a run was made.
import type { Start } from "../data";
import { plural } from "../format";

/** Terms and values for each different machine and software that the run was started with. */
export function origins(starts: Start[]): [string, string][] {
  const groups = new Map<string, Start[]>();
  for (const start of starts) {
    const { at: _, ...origin } = start;
    const key = JSON.stringify(origin);
    groups.set(key, [...(groups.get(key) ?? []), start]);
  }
  return [...groups.values()].flatMap((group) => facts(group));
}

function facts(group: Start[]): [string, string][] {
  const [first] = group;
  if (first === undefined) return [];
  const { machine, versions, checkout } = first;
  const gpus = machine.gpus.length ? machine.gpus.join(", ") : "no GPU";
  const parts = [machine.processor, plural(machine.cores, "core"), machine.vectors, `${machine.memory_gib} GiB`, gpus];
  const rows: [string, string][] = [
    [group.length > 1 ? "Started and resumed" : "Started", group.map(({ at }) => time(at)).join(", ")],
    ["Machine", parts.filter(Boolean).join(", ")],
    ["Operating system", machine.system],
    [
      "Versions",
      Object.entries(versions)
        .map((pair) => pair.join(" "))
        .join(", "),
    ],
  ];
  if (checkout) rows.push(["Commit", checkout.commit + (checkout.changed ? ", with changes" : "")]);
  return rows;
}

/** The instant as the other times of a report are written, but in UTC. */
const time = (at: string): string => `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
