/** Names a vault under one of its keys: every new key begins an epoch. */
interface Named {
  vaultId: string;
  epoch: number;
}

/** Whether what lies there, if anything does, is of that vault under the key that it has now. */
export function isOf<T extends Named>(there: T | null | undefined, { vaultId, epoch }: Named): there is T {
  return there?.vaultId === vaultId && there.epoch === epoch;
}
