// What a reader sees of the page: which elements are shown, where their texts stand, and how a message calls them.
// Every file of this folder adds functions to `look`; the Python side calls them and gets lists of sentences.
globalThis.look = {};

/** Whether the element is painted: not hidden, not fully transparent, not kept for screen readers or the keyboard only. */
look.isShown = (element) => {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) return false;
  if (element.closest('defs, symbol, pattern, clipPath, mask, marker, title, desc')) return false;
  if (element instanceof SVGElement) {
    // Chromium 156 calls what stands in a hidden group of a drawing visible, but gives it no room.
    const room = element.getBoundingClientRect();
    if (room.width === 0 && room.height === 0) return false;
  }
  for (let box = element.closest('svg')?.parentElement ?? element; box; box = box.parentElement) {
    if (look.isAside(box)) return false;
  }
  return true;
};

/** Whether the element is moved out of sight: the one-pixel box that screen readers read, or what comes in by the keyboard. */
look.isAside = (element) => {
  const isTiny = element.offsetWidth <= 1 && element.offsetHeight <= 1;
  const edge = element.getBoundingClientRect();
  if (!isTiny && edge.right + scrollX > 0 && edge.bottom + scrollY > 0) return false;
  const style = getComputedStyle(element);
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  return !isTiny || style.overflow !== 'visible' || style.clipPath !== 'none' || style.clip !== 'auto';
};

/** The drawings of the page that are shown; a drawing inside a drawing is part of it. */
look.charts = () => [...document.querySelectorAll('svg')].filter((svg) =>
  !svg.ownerSVGElement && look.isShown(svg) && svg.getBoundingClientRect().width > 0);

/** The first letters of a text, in quotes. */
look.quoted = (text) => {
  const words = text.replace(/\s+/g, ' ').trim();
  return '“' + (words.length > 40 ? words.slice(0, 39) + '…' : words) + '”';
};

/** What a message calls an element: `<td> “Boendestöd”`. */
look.called = (element) => {
  if (element.localName === 'svg') return 'chart ' + look.quoted(look.nameOfChart(element) || element.id || 'without a name');
  const id = element.id ? '#' + element.id : element.classList.length ? '.' + element.classList[0] : '';
  const text = element.textContent.trim();
  return `<${element.localName}${id}>` + (text ? ' ' + look.quoted(text) : '');
};

/** The texts that an attribute's ids point to, or nothing where it is missing. */
look.referred = (element, attribute) => (element.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean)
  .map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();

look.childText = (element, name) => [...element.children].find((child) => child.localName === name)?.textContent.trim() ?? '';

/** The name that a screen reader says of a chart. */
look.nameOfChart = (svg) =>
  look.referred(svg, 'aria-labelledby') || (svg.getAttribute('aria-label') ?? '').trim() || look.childText(svg, 'title');

/** Text nodes that are shown under an element, but those of drawings where `besides` says so. */
look.textNodes = (root, besides = '') => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || parent.closest('script, style, noscript, template')) continue;
    if (besides && parent.closest(besides)) continue;
    if (look.isShown(parent)) found.push(walker.currentNode);
  }
  return found;
};

/** The rectangles of a text node's lines on the screen. */
look.lines = (node) => {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter((line) => line.width > 0 && line.height > 0);
};

/** How many pixels of the screen one unit inside a drawing takes. */
look.scale = (element) => {
  const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
  return matrix ? Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) : 1;
};

/** Each sentence once, in order. */
look.once = (sentences) => [...new Set(sentences)];
