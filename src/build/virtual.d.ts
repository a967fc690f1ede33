declare module 'virtual:edition' {
  /** The proved edition of this build. */
  export const edition: import('../schema/edition.ts').Edition;
}
