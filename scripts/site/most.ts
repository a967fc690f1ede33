/** The one with the highest count, the first of several; throws where there is none. */
export function findMost<One>(all: readonly One[], count: (one: One) => number): One {
  const [first, ...rest] = all;
  if (first === undefined) throw new Error('nothing to choose from');
  return rest.reduce((most, one) => (count(one) > count(most) ? one : most), first);
}
