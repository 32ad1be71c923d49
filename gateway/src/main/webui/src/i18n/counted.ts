type Counted = (count: number, shown: string) => string

/** One sentence for one, another for more or none. */
export const one =
  (single: string, many: (shown: string) => string): Counted =>
  (count, shown) =>
    count === 1 ? single : many(shown)
