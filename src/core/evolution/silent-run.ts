/** Items in their order: those in a row that are silent are one group, every other is a group of its own. */
export function groupSilent<Item>(
  items: readonly Item[],
  isSilent: (item: Item) => boolean,
): [Item, ...Item[]][] {
  const groups: [Item, ...Item[]][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last !== undefined && isSilent(item) && last.every(isSilent)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}
