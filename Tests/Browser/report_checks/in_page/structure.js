// Structure: what screen readers, links and other programs go by.

look.headings = () => {
  const found = [];
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const count = headings.filter((heading) => heading.localName === 'h1').length;
  if (count !== 1) found.push(`the page has ${count} h1; it needs one`);
  let level = 0;
  for (const heading of headings) {
    const own = Number(heading.localName[1]);
    if (own > level + 1) found.push(`${look.called(heading)} comes after ${level ? 'an h' + level : 'nothing'}: a level is skipped`);
    if (!heading.textContent.trim()) found.push(`a ${heading.localName} has no text`);
    level = own;
  }
  return found;
};

/** Charts without a role, a name or a description; shown or not, since the page picks one by its width. */
look.unnamedCharts = () => [...document.querySelectorAll('svg')].filter((svg) => !svg.ownerSVGElement
  && svg.getAttribute('aria-hidden') !== 'true').flatMap((svg, index) => {
  const found = [];
  const called = look.nameOfChart(svg) ? look.called(svg) : `chart number ${index + 1}`;
  if (!['img', 'group', 'figure', 'graphics-document'].includes(svg.getAttribute('role'))) found.push(`${called} has no role; say role="group"`);
  if (!look.nameOfChart(svg)) found.push(`${called} has no name; give it a <title>`);
  if (!look.referred(svg, 'aria-describedby') && !look.childText(svg, 'desc')) found.push(`${called} has no description; give it a <desc>`);
  return found;
});

look.sameNames = () => {
  const names = look.charts().map((svg) => look.nameOfChart(svg)).filter(Boolean);
  return look.once(names.filter((name, index) => names.indexOf(name) !== index)).map((name) => `two charts have the name ${look.quoted(name)}`);
};

look.tables = () => [...document.querySelectorAll('table')].flatMap((table, index) => {
  const found = [];
  const caption = table.caption?.textContent.trim() ?? '';
  const called = caption ? `table ${look.quoted(caption)}` : `table number ${index + 1}`;
  if (!caption) found.push(`${called} has no caption`);
  const headers = [...table.querySelectorAll('th')];
  if (!headers.length) found.push(`${called} has no headers; use <th scope="col">`);
  for (const header of headers) {
    if (!['col', 'row', 'colgroup', 'rowgroup'].includes(header.getAttribute('scope'))) {
      found.push(`header ${look.quoted(header.textContent)} of ${called} has no scope`);
    }
  }
  const widths = new Set([...table.rows].map((row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0)));
  if (widths.size > 1 && !table.querySelector('[rowspan]')) found.push(`${called} has rows of ${[...widths].join(' and ')} cells`);
  return look.once(found);
});

/** The page's language and the few lines in its head that every page needs. */
look.head = (language) => {
  const found = [];
  const own = document.documentElement.lang;
  if (own !== language) found.push(`the page's lang is ${look.quoted(own)}, not “${language}”`);
  if (document.compatMode !== 'CSS1Compat') found.push('the page has no <!doctype html>');
  if (!document.title.trim()) found.push('the page has no <title>');
  if (!document.querySelector('meta[charset]')) found.push('the page does not say its charset');
  if (!document.querySelector('meta[name=viewport]')) found.push('the page has no <meta name="viewport">');
  return found;
};

/** Ids that stand twice, and references to ids that stand nowhere. */
look.ids = () => {
  const found = [];
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  for (const id of look.once(ids.filter((id, index) => ids.indexOf(id) !== index))) found.push(`id ${look.quoted(id)} stands twice`);
  const known = new Set(ids);
  const refer = (element, id) => {
    if (!known.has(id)) found.push(`${look.called(element)} refers to #${id}, which is nowhere`);
  };
  for (const element of document.querySelectorAll('*')) {
    for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-details', 'for', 'headers']) {
      for (const id of (element.getAttribute(name) ?? '').split(/\s+/).filter(Boolean)) refer(element, id);
    }
    for (const { name, value } of element.attributes) {
      if (/^(xlink:)?href$/.test(name) && value.startsWith('#') && value !== '#') refer(element, decodeURIComponent(value.slice(1)));
      const painted = /^url\(["']?#([^"')]+)/.exec(value);
      if (painted) refer(element, painted[1]);
    }
  }
  return look.once(found);
};

/** Scripts and what else could run, and whatever points out of the file but a citation. */
look.outward = () => {
  const found = [];
  for (const name of ['script', 'iframe', 'object', 'embed', 'base', 'link', 'form']) {
    for (const element of document.querySelectorAll(name)) found.push(`the page has a ${look.called(element)}; it must do without`);
  }
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(`<${element.localName}> has the attribute ${name}; no script is allowed`);
      if (name === 'style') found.push(`<${element.localName}> has a style attribute, which the page's own policy forbids`);
      if (/url\(\s*["']?(?!#)/i.test(value) && name !== 'href') found.push(`${name} of <${element.localName}> points out of the page: ${look.quoted(value)}`);
      if (!['src', 'srcset', 'href', 'xlink:href', 'poster', 'data', 'action', 'formaction', 'background', 'ping', 'manifest'].includes(name)) continue;
      const isLink = element.localName === 'a' && name === 'href';
      const isCitation = isLink && /^https:\/\/[^/]/.test(value);
      const isDownload = isLink && element.hasAttribute('download') && /^data:text\/csv[;,]/.test(value);
      const isFile = isLink && !/^[a-z][a-z0-9+.-]*:|^\/|^#/i.test(value);
      if (!value.startsWith('#') && !isCitation && !isDownload && !isFile) {
        found.push(`${name} of <${element.localName}> points out of the page: ${look.quoted(value)}`);
      }
    }
  }
  for (const sheet of document.querySelectorAll('style')) {
    if (/@import|url\(\s*["']?(?!#)/i.test(sheet.textContent)) found.push('the style sheet loads something: @import or url()');
  }
  return look.once(found);
};

/** The page's own policy: it allows nothing but its own style sheet, known by its hash. */
look.policy = () => {
  const text = document.querySelector('meta[http-equiv="Content-Security-Policy" i]')?.content;
  if (!text) return ['the page has no Content-Security-Policy'];
  const found = [];
  const directives = new Map(text.split(';').map((part) => part.trim().split(/\s+/)).map(([name, ...values]) => [name, values]));
  if (directives.get('default-src')?.join(' ') !== "'none'") found.push("the Content-Security-Policy does not say default-src 'none'");
  for (const [name, values] of directives) {
    for (const value of values) {
      const isHash = name.startsWith('style-src') && /^'sha(256|384|512)-/.test(value);
      if (value !== "'none'" && !isHash) found.push(`the Content-Security-Policy allows ${name} ${value}`);
    }
  }
  return found;
};

/** Links to files beside the report. */
look.fileLinks = () => [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'))
  .filter((target) => !/^[a-z][a-z0-9+.-]*:|^\/|^#/i.test(target));

/** What a download link gives, with the table that stands nearest to it. */
look.downloads = () => [...document.querySelectorAll('a[download]')].map((link) => {
  let around = link.parentElement;
  while (around && !around.querySelector('table')) around = around.parentElement;
  const tables = [...(around?.querySelectorAll('table') ?? [])];
  const before = tables.filter((table) => table.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING);
  const table = tables.length && tables.length === before.length ? before.at(-1) : tables[before.length];
  const cells = (row) => [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim());
  return {
    name: link.getAttribute('download'),
    address: link.getAttribute('href') ?? '',
    rows: table ? [...table.rows].map(cells) : null,
    hasSpans: table ? table.querySelector('[rowspan], [colspan]') !== null : false,
  };
});
