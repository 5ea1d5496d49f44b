// What a report holds, and how it is taken out of the page. The interfaces mirror `prover/report/data.py` and the
// classes of `prover.analysis` that it embeds.

export type Interval = [number, number];

export interface RunFacts {
  name: string;
  last_written: string;
  config: string;
  lean: string;
  hashes: Record<string, string>;
  notes: string[];
  starts: Start[];
  utilisation: Span[];
}

export interface Machine {
  processor: string;
  cores: number;
  vectors: string;
  gpus: string[];
  memory_gib: number;
  system: string;
}

/** A start of the run, the first or one that resumed it. */
export interface Start {
  /** Time with its zone, in ISO 8601. */
  at: string;
  machine: Machine;
  versions: Record<string, string>;
  /** Null outside a clone. */
  checkout: { commit: string; changed: boolean } | null;
}

export interface Load {
  busy: number;
  running: number;
}

export interface Span {
  minutes: number;
  at: string;
  after_pause: boolean;
  lean: Load;
  models: Record<string, Load>;
}

export interface ProverFacts {
  arm: string;
  run: string;
  prover: string;
  model: string;
  neff: number | null;
  strategy: string;
  width: number | null;
  depth: number | null;
  tactics: number;
}

export interface Result {
  run: string;
  arm: string;
  counts: {
    benchmark: string;
    /** Null for the arm as a whole. */
    prover: string | null;
    theorems: number;
    finished: number;
    attempted: number;
    proved: number;
    beyond_automation: number | null;
    median_tactics: number | null;
    median_tactics_proved: number | null;
    failed: number;
    refused: number;
    invalid: number;
    skipped: number;
  };
  of_all: Interval;
  of_accepted: Interval;
}

export interface Curve {
  theorems: number;
  budgets: number[];
  proved: number[];
  low: number[];
  high: number[];
}

export type Unit = "tactics" | "tokens" | "seconds";

export interface ArmRate {
  arm: string;
  budget: number;
  theorems: number;
  proved: number;
  rate: number;
  interval: Interval;
  only_here: string[];
  failed: number;
  cut_short: number;
  curves: Partial<Record<Unit, Curve>>;
}

export interface Pair {
  first: string;
  second: string;
  budget: number;
  theorems: number;
  both: number;
  only_first: string[];
  only_second: string[];
  difference: number;
  interval: Interval;
  p_value: number;
  p_holm: number;
}

export interface HeatMap {
  strategy: string;
  budget: number;
  theorems: number;
  neffs: number[];
  widths: number[];
  arms: string[][][];
  rates: (number | null)[][];
}

export interface Spread {
  arm: string;
  proved: number[];
  theorems: number;
  with_every_seed: number;
  with_some_seed: number;
}

export interface BenchmarkComparison {
  benchmark: string;
  arms: ArmRate[];
  pairs: Pair[];
  heat_maps: HeatMap[];
  spreads: Spread[];
}

export interface Comparison {
  baseline: string;
  benchmarks: BenchmarkComparison[];
  left_out: Record<string, { invalid: number; unfinished: number; different: number }>;
}

export interface Rate {
  theorems: number;
  proved: number;
  rate: number;
  interval: Interval;
}

export interface EnsembleReport {
  budget: number;
  contenders: { name: string; allocation: Record<string, number>; valid: Rate; test: Record<string, Rate> }[];
  pairs: Record<string, Pair[]>;
  curves: Record<string, [number, number][]>;
  divisions: Record<string, Record<string, number>>;
  notes: string[];
}

export interface Division {
  benchmark: string;
  arm: string;
  provers: string[];
  combinations: { provers: string[]; theorems: number }[];
}

export interface Account {
  benchmark: string;
  arm: string;
  prover: string;
  attempts: number;
  endings: Record<string, number>;
  tactics: Record<string, number>;
  states: number;
  tries: number;
  tokens: number;
  lean_seconds: number;
  model_seconds: number;
  check_seconds: number;
  wall_seconds: number;
}

export type Status = "proved" | "open" | "refused" | "invalid" | "failed" | "skipped";

export interface Attempt {
  arm: string;
  prover: string;
  status: Status;
  script: string;
  /** Theorems that a model wrote with its proof; mostly empty. */
  lemmas: string;
  reason: string;
  axioms: string[];
  checks: string[];
  refused: number;
  seed: number;
  tactics_tried: number;
  tactics_to_proof: number;
  tactics_timed_out: number;
  lean_steps: number;
  model_tokens: number;
  seconds: number;
  lean_work_seconds: number;
  model_work_seconds: number;
  check_seconds: number;
  /** Number of the search tree; null if there is none. */
  tree: number | null;
}

export interface Theorem {
  benchmark: string;
  name: string;
  statement: string;
  header: string;
  split: string;
  /** Arm, or `arm:prover`, → what became of the theorem there. */
  statuses: Record<string, Status>;
  attempts: Attempt[];
}

export interface Report {
  title: string;
  version: string;
  made: string;
  confidence: number;
  runs: RunFacts[];
  provers: ProverFacts[];
  results: Result[];
  comparison: Comparison | null;
  comparison_note: string;
  ensembles: EnsembleReport | null;
  ensembles_note: string;
  divisions: Division[];
  accounts: Account[];
  theorems: Theorem[];
}

/** A search tree; see `search.ProofTree.to_json`. Edges come in the order of the search. */
export interface TreeData {
  nodes: { state: string; log_prob: number; depth: number }[];
  edges: TreeEdge[];
  proof: string[] | null;
}

export interface TreeEdge {
  source: number;
  targets: number[];
  tactic: string;
  log_prob: number;
  status: "open" | "finished" | "rejected" | "timed_out" | "refused";
  /** Missing in runs of older versions. */
  tries?: number;
  message: string;
}

/** The JSON in the script element of that id: gzipped, in base64. */
async function unpack<T>(id: string): Promise<T> {
  const text = document.getElementById(id)?.textContent;
  if (text == null) throw new Error(`the file holds no ${id}; it may be cut off`);
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const packed = new ReadableStream<BufferSource>({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  const stream = packed.pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text()) as T;
}

export const readReport = (): Promise<Report> => unpack("report");

export const readTree = (number: number): Promise<TreeData> => unpack(`tree-${number}`);
