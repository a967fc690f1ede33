import { expect, it } from 'vitest';
import { composePrint } from './print.ts';

const pages = [
  {
    path: 'EPUB/a.xhtml',
    text: '<html><head/><body><section epub:type="chapter"><p id="s1">甲<a href="b.xhtml#p2">乙</a><a href="#s1">此</a></p></section></body></html>',
  },
  {
    path: 'EPUB/b.xhtml',
    text: '<html><body><h1 id="p2">乙</h1><p/><img src="c.png"/><a href="a.xhtml">甲</a><a href="https://a.example/#s1">外</a></body></html>',
  },
];

it('joins pages, each id under the name of its page, each link to its place', () => {
  const html = composePrint('书 & 页', pages, ['book.css']);
  expect(html).toContain('<title>书 &amp; 页</title><link rel="stylesheet" href="book.css">');
  expect(html).toContain('<section class="page" id="a"><section><p id="a-s1">');
  expect(html).toContain('<a href="#b-p2">乙</a><a href="#a-s1">此</a>');
  expect(html).toContain('<p></p><img src="c.png"><a href="#a">甲</a>');
  expect(html).toContain('href="https://a.example/#s1"');
});
