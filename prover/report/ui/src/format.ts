// Numbers as readers of the report see them.
import type { Interval } from "./data";

export const MISSING = "–";

export const percent = (rate: number): string => `${(rate * 100).toFixed(1)} %`;

export const percents = ([low, high]: Interval): string => `${(low * 100).toFixed(1)} to ${(high * 100).toFixed(1)} %`;

/** A difference in percentage points. */
export const points = (difference: number): string => {
  const text = (difference * 100).toFixed(1);
  return Number(text) > 0 ? `+${text}` : Number(text) === 0 ? "0.0" : text.replace("-", "−");
};

export const pValue = (p: number): string => (p < 0.001 ? "< 0.001" : p.toFixed(3));

/** A count with thin spaces between thousands. */
export const count = (value: number): string =>
  Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, "\u202f");

export const number = (value: number | null): string =>
  value === null ? MISSING : String(Number(value.toPrecision(4)));

/** A length of time. */
export function duration(seconds: number): string {
  if (seconds >= 5400) return `${(seconds / 3600).toFixed(1)} h`;
  if (seconds >= 90) return `${(seconds / 60).toFixed(1)} min`;
  return `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`;
}

/** A log-probability. */
export const logProb = (value: number): string => value.toFixed(2).replace("-", "−");

export const plural = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;

/** A text of at most `most` letters. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
