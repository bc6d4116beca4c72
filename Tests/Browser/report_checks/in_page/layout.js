// Layout: nothing scrolls sideways, no text is cut, small, or written over another.

/** What scrolls sideways: the page and every element in it. */
look.sideways = () => {
  const found = [];
  const width = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth > width) {
    const wide = (element) => element.getBoundingClientRect().right + scrollX > width + 0.5;
    const culprits = [...document.body.querySelectorAll('*')].filter((element) =>
      !element.ownerSVGElement && wide(element) && look.isShown(element) && ![...element.children].some(wide));
    const names = culprits.slice(0, 3).map((element) => look.called(element)).join(', ');
    found.push(`the page scrolls sideways: it is ${document.scrollingElement.scrollWidth} px wide, because of ${names}`);
  }
  for (const element of document.body.querySelectorAll('*')) {
    const canScroll = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    if (canScroll && element.scrollWidth > element.clientWidth + 1 && look.isShown(element)) {
      found.push(`${look.called(element)} scrolls sideways: ${element.scrollWidth} px of content`);
    }
  }
  return found;
};

/** The texts outside drawings that stand outside their own box, are cut by a box around it, or leave the page. */
look.cut = () => {
  const found = [];
  const width = document.documentElement.clientWidth;
  for (const node of look.textNodes(document.body, 'svg')) {
    const text = `text ${look.quoted(node.data)}`;
    for (const line of look.lines(node)) {
      if (line.right + scrollX > width + 1 || line.left + scrollX < -1) found.push(`${text} leaves the page`);
      let own = true;
      for (let box = node.parentElement; box && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (style.display === 'inline' || style.display === 'contents') continue;
        const edge = box.getBoundingClientRect();
        const middle = (line.top + line.bottom) / 2;
        const leaves = line.right > edge.right + 1 || line.left < edge.left - 1 || middle > edge.bottom || middle < edge.top;
        const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible';
        const isCut = leaves || line.bottom > edge.bottom + line.height / 4 || line.top < edge.top - line.height / 4;
        if (clips && isCut) found.push(`${text} is cut by <${box.localName}>`);
        else if (own && leaves) found.push(`${text} overflows its <${box.localName}>`);
        own = false;
      }
    }
  }
  return look.once(found);
};

/** Drawings whose edge leaves the page. */
look.outsidePage = () => {
  const width = document.documentElement.clientWidth;
  return look.charts().filter((svg) => {
    const box = svg.getBoundingClientRect();
    return box.right + scrollX > width + 1 || box.left + scrollX < -1;
  }).map((svg) => `${look.called(svg)} leaves the page`);
};

/** The texts under 11 px as they are rendered. */
look.small = () => look.once(look.textNodes(document.body).map((node) => {
  const size = parseFloat(getComputedStyle(node.parentElement).fontSize) * look.scale(node.parentElement);
  return size < 10.95 ? `text ${look.quoted(node.data)} is ${size.toFixed(1)} px` : '';
}).filter(Boolean));

/** The shown texts of a drawing, each line with its four corners on the screen. */
look.pieces = (svg) => look.textNodes(svg).flatMap((node) => {
  const text = node.parentElement.closest('text');
  if (!text) return [];
  const matrix = text.getScreenCTM();
  const upright = Math.abs(matrix.b) < 1e-6 && Math.abs(matrix.c) < 1e-6;
  const corners = (box, map) => [[box.x, box.y], [box.x + box.width, box.y],
    [box.x + box.width, box.y + box.height], [box.x, box.y + box.height]].map(map);
  if (upright) return look.lines(node).map((line) => ({ node, corners: corners(line, (point) => point) }));
  const place = ([x, y]) => [matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f];
  return [{ node, corners: corners(text.getBBox(), place) }];
});

/** How deep two boxes of four corners lie in each other, by the separating axis; 0 where they do not. */
look.depth = (one, other) => {
  let depth = Infinity;
  for (const box of [one, other]) {
    for (const [from, to] of [[0, 1], [1, 2]]) {
      const [x, y] = [box[to][0] - box[from][0], box[to][1] - box[from][1]];
      const length = Math.hypot(x, y) || 1;
      const reach = (corners) => {
        const along = corners.map(([px, py]) => (px * x + py * y) / length);
        return [Math.min(...along), Math.max(...along)];
      };
      const [[a, b], [c, d]] = [reach(one), reach(other)];
      depth = Math.min(depth, b - c, d - a);
    }
  }
  return Math.max(depth, 0);
};

/** The texts of a drawing that lie on one another or outside it. A text drawn twice in one place is its own halo. */
look.crowded = (svg, pieces = look.pieces(svg)) => {
  const found = [];
  const chart = look.called(svg);
  const edge = svg.getBoundingClientRect();
  pieces.forEach((piece, index) => {
    const text = look.quoted(piece.node.data);
    if (piece.corners.some(([x, y]) => x < edge.left - 1 || x > edge.right + 1 || y < edge.top - 1 || y > edge.bottom + 1)) {
      found.push(`text ${text} sticks out of the ${chart}`);
    }
    for (const other of pieces.slice(index + 1)) {
      const isHalo = other.node.data === piece.node.data
        && Math.hypot(other.corners[0][0] - piece.corners[0][0], other.corners[0][1] - piece.corners[0][1]) < 0.5;
      if (!isHalo && look.depth(piece.corners, other.corners) > 1) {
        found.push(`text ${text} overlaps text ${look.quoted(other.node.data)} in the ${chart}`);
      }
    }
  });
  return look.once(found);
};
