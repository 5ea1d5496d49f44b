// How a search is named: by its arm, and by its prover as well if the arm has several.

interface Search {
  arm: string;
  prover: string;
}

export type Naming = (search: Search) => string;

/** A function that names searches as the comparisons of a report do. `provers`: all provers of the report. */
export function searchNames(provers: Search[]): Naming {
  const members = new Map<string, Set<string>>();
  for (const { arm, prover } of provers) {
    members.set(arm, (members.get(arm) ?? new Set<string>()).add(prover));
  }
  return ({ arm, prover }) => ((members.get(arm)?.size ?? 1) > 1 ? `${arm}:${prover}` : arm);
}
