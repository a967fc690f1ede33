/** Name of the edition as it stands in the head of every page and on its pictures. */
export const SITE = { work: '网络空间命运共同体', kind: '文献编年' } as const;
