/** What the order of categories is made of. */
export interface Branch {
  id: string;
  parentId: string | null;
}

/** Categories lie at most so deep in each other. */
export const deepestCategory = 4;

/** Each category before those below it, in the order given otherwise; what hangs on nothing known is left out. */
export function inTreeOrder<B extends Branch>(branches: readonly B[]): B[] {
  const below = (parentId: string | null): B[] =>
    branches
      .filter((branch) => branch.parentId === parentId)
      .flatMap((branch) => [branch, ...below(branch.id)]);
  return below(null);
}

/** Whether every category hangs on another of them or on none, in no circle, and none lies too deep. */
export function isTree(branches: readonly Branch[]): boolean {
  const parents = new Map(branches.map(({ id, parentId }) => [id, parentId]));
  return branches.every(({ parentId }) => {
    let depth = 1;
    for (let above = parentId; above !== null; above = parents.get(above) ?? null) {
      if (!parents.has(above) || ++depth > deepestCategory) return false;
    }
    return true;
  });
}
