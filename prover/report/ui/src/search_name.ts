// How a search is named: by its arm, and by its prover as well if the arm has several.

interface Search {
  arm: string;
  prover: string;
}

/** A function that names each of these searches as the comparisons of the report do. */
export function searchNames(searches: Search[]): (search: Search) => string {
  const provers = new Map<string, Set<string>>();
  for (const { arm, prover } of searches) {
    const found = provers.get(arm) ?? new Set();
    provers.set(arm, found.add(prover));
  }
  return ({ arm, prover }) => ((provers.get(arm)?.size ?? 1) > 1 ? `${arm}:${prover}` : arm);
}
