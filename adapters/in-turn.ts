/** Runs a task when all earlier ones of the same key have ended, well or badly. Tasks of different keys run at once. */
export type InTurn = (key: string, task: () => Promise<void>) => Promise<void>;

/** Turns in which nobody waits yet. */
export function createTurns(): InTurn {
  const last = new Map<string, Promise<void>>();
  return async (key, task) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(task, task);
    last.set(key, turn);
    try {
      await turn;
    } finally {
      if (last.get(key) === turn) last.delete(key);
    }
  };
}
