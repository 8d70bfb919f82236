const segments = 10;

/** A bar of block characters for a part between 0 and 1. Full only when the part is. */
export function bar(part: number): string {
  const full = Math.min(segments, Math.max(0, Math.floor(part * segments)));
  return '▰'.repeat(full) + '▱'.repeat(segments - full);
}
