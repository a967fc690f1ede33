/** Brings the toolbar of a selection when the first words of a text are selected, not before. */
document.addEventListener('selectionchange', function bring() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return;
  if (!selection.anchorNode?.parentElement?.closest('[data-source]')) return;
  document.removeEventListener('selectionchange', bring);
  void import('./selection-toolbar.ts');
});
