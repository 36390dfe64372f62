/**
 * Which of the cases made from real bones numbers may be fitted and tuned on. The others are held out: they are looked at
 * once, after fitting, and both halves are reported apart. Chosen by number on 2026-11-30, before anything was fitted.
 */
export const DEVELOPMENT_CASES: readonly string[] = Array.from(
  { length: 10 },
  (_, i) => `open${String(i + 1).padStart(2, '0')}`,
);
