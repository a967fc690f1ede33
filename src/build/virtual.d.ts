declare module 'virtual:edition' {
  /** The proved edition of this build. */
  export const edition: import('../schema/edition.ts').Edition;
}

declare module 'virtual:evolution' {
  /** Motifs, slots, continuity, milestones and differences of the edition. */
  export const evolution: import('../core/evolution.ts').Evolution;
}
