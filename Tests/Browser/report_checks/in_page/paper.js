// Paper: what is printed, and marks in the page by which its parts are found again in the PDF.

/** The margins of the page's own @page rule in px, left and right, or nothing where it has none. */
look.paperMargins = () => {
  const rules = [...document.querySelectorAll('style')].flatMap(({ sheet }) => [...sheet.cssRules])
    .flatMap((rule) => rule instanceof CSSMediaRule && rule.media.mediaText === 'print' ? [...rule.cssRules] : [rule]);
  const page = rules.filter((rule) => rule instanceof CSSPageRule && !rule.selectorText).at(-1);
  if (!page?.style.marginLeft) return null;
  const probe = document.body.appendChild(document.createElement('div'));
  const pixels = (length) => {
    probe.style.cssText = `position: absolute; visibility: hidden; width: ${length}`;
    return probe.getBoundingClientRect().width;
  };
  const margins = [pixels(page.style.marginLeft), pixels(page.style.marginRight)];
  probe.remove();
  return margins;
};

/** Details of which some are printed open and others closed, and values that are meant to be pointed at. */
look.printed = () => {
  const found = [];
  const details = [...document.querySelectorAll('details')];
  const open = details.filter((element) => [...element.children].some((child) =>
    child.localName !== 'summary' && look.isShown(child) && child.getBoundingClientRect().height > 0));
  if (open.length && open.length < details.length) {
    found.push(`${open.length} of ${details.length} <details> are printed open: print all of them or none`);
  }
  for (const svg of look.charts()) {
    const tip = look.textNodes(svg).find((node) => node.parentElement.closest('[tabindex]'));
    if (tip) found.push(`${look.quoted(tip.data)} of the ${look.called(svg)} is printed, though it is to show on hover only`);
  }
  return found;
};

/** Whether paper is light and what is written on it dark, whatever colours the reader prefers. */
look.isDarkOnLight = () => {
  const ground = look.behind(document.body);
  const found = [];
  if (look.luminance(ground) < 0.9) found.push('the paper is dark where dark colours are preferred; keep those to the screen');
  if (look.contrast(look.colour(getComputedStyle(document.body).color), ground) < 4.5) found.push('the text is too faint on paper');
  return found;
};

/** Puts tiny marks at the beginning and end of what must not be torn apart; returns what each pair stands for. */
look.markForPaper = () => {
  const pairs = [];
  const inDrawing = (svg, atEnd, mark) => {
    const view = svg.viewBox.baseVal?.width ? svg.viewBox.baseVal : { x: 0, y: 0, width: svg.width.baseVal.value, height: svg.height.baseVal.value };
    const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    text.setAttribute('x', view.x + view.width / 2);
    text.setAttribute('y', atEnd ? view.y + view.height - 0.5 : view.y + 1.5);
    text.textContent = mark;
    text.style.setProperty('font-size', '1px', 'important');
    svg.append(text);
  };
  const inText = (node, mark) => {
    const span = document.createElement('span');
    span.textContent = mark;
    span.style.cssText = 'position: absolute; font-size: 1px; line-height: 1';
    node.parentElement.insertBefore(span, node);
  };
  const marked = (what, first, last) => {
    const name = `zqz${pairs.length}z`;
    first(name + 'a');
    last(name + 'b');
    pairs.push(what);
  };
  const charts = look.charts();
  const texts = look.textNodes(document.body, 'svg');
  for (const svg of charts) {
    marked(`the ${look.called(svg)} is cut`, (mark) => inDrawing(svg, false, mark), (mark) => inDrawing(svg, true, mark));
    const caption = svg.closest('figure')?.querySelector('figcaption');
    const words = caption && texts.find((node) => caption.contains(node));
    if (words) marked(`the ${look.called(svg)} is torn from its caption`, (mark) => inDrawing(svg, false, mark), (mark) => inText(words, mark));
  }
  const follows = (node, other) => Boolean(node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
  for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const own = texts.find((node) => heading.contains(node));
    const text = texts.find((node) => follows(heading, node) && !heading.contains(node));
    const chart = charts.find((svg) => follows(heading, svg) && !heading.contains(svg) && (!text || follows(svg, text)));
    if (!own || !(text || chart)) continue;
    marked(`the heading ${look.quoted(heading.textContent)} stands alone at the foot`, (mark) => inText(own, mark),
      (mark) => chart ? inDrawing(chart, false, mark) : inText(text, mark));
  }
  return pairs;
};
