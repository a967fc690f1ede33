import { expect, test } from 'vitest';
import { drawSpeech } from '../../edition/fixture-edition.ts';
import { findSharedPage, listSharedPages, locatePicture } from './share-page.ts';

const speeches = [drawSpeech(2014, '让互联网发展。'), drawSpeech(2015, '网络空间是人类共同的。')];
const pages = listSharedPages({ documents: [], speeches });

test.each([
  ['', 'share/home.png'],
  ['read/', 'share/read.png'],
  ['2015/', 'share/2015.png'],
  ['motifs/', 'share/motifs.png'],
])('the picture of /%s is %s', (path, file) => {
  expect(locatePicture(findSharedPage(pages, path))).toBe(file);
});

test('a page without a picture shows that of the nearest page above it', () => {
  expect(findSharedPage(pages, 'motifs/digital/').path).toBe('motifs/');
  expect(findSharedPage(pages, 'citations/c-1/').path).toBe('');
  expect(findSharedPage(pages, 'documents/').path).toBe('');
});

test('no two pages have one picture', () => {
  const files = pages.map(locatePicture);
  expect(new Set(files).size).toBe(files.length);
});

test('a shared address says year, form, date and pull quote', () => {
  const { title, description } = findSharedPage(pages, '2015/');
  expect(title).toBe('2015年讲话（节选）');
  expect(description).toBe('2015年12月16日，讲话：“网络空间是人类共同的。”');
});

test('home names the years and counts the addresses', () => {
  const { description } = findSharedPage(pages, '');
  expect(description).toContain('2014年至2015年');
  expect(description).toContain('篇致辞的节选');
});
