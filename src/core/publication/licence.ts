/** Terms of use as every data file names them. `LICENSE.md` says the same at length. */
export const LICENCE = {
  /** Of the edition's own layer: apparatus, ids, citations, prose. */
  url: 'https://creativecommons.org/licenses/by/4.0/',
  name: 'CC BY 4.0',
  /** Whose the texts are, in a few words. */
  owners: '原文的权利属于作者与出版者',
  own: '编号、校记、引文著录与说明文字由本编制作，依 CC BY 4.0 许可使用。',
  texts: '所录原文及其引文的权利属于作者与出版者，不在许可之内；本编亦不主张其已入公有领域。',
} as const;
