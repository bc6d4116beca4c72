// Contrast of texts and of what drawings hold: axe does not look into SVG, so the colours are put together here.

/** A computed colour as red, green, blue (0–255) and opacity (0–1). */
look.colour = (() => {
  const known = new Map();
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  return (text) => {
    if (!known.has(text)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue, opacity] = canvas.getImageData(0, 0, 1, 1).data;
      known.set(text, [red, green, blue, opacity / 255]);
    }
    return known.get(text);
  };
})();

/** A colour laid over an opaque one. */
look.over = ([red, green, blue, opacity], ground) =>
  [red, green, blue].map((value, index) => value * opacity + ground[index] * (1 - opacity)).concat(1);

/** Relative luminance. Source: WCAG 2.2, "relative luminance". */
look.luminance = (colour) => {
  const [red, green, blue] = colour.slice(0, 3).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast ratio, 1–21. Source: WCAG 2.2, "contrast ratio". */
look.contrast = (one, other) => {
  const [low, high] = [look.luminance(one), look.luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

/** What the page is painted on where nothing has a colour of its own: white, or nearly black in the dark. */
look.paper = () => {
  const probe = document.body.appendChild(document.createElement('span'));
  probe.style.color = 'Canvas';
  const colour = look.colour(getComputedStyle(probe).color);
  probe.remove();
  return colour;
};

/** The colour behind an element of the page. */
look.behind = (element) => {
  const layers = [];
  for (let box = element; box; box = box.parentElement) {
    const colour = look.colour(getComputedStyle(box).backgroundColor);
    layers.push(colour);
    if (colour[3] === 1) return layers.reverse().reduce((ground, layer) => look.over(layer, ground));
  }
  return layers.reverse().reduce((ground, layer) => look.over(layer, ground), look.paper());
};

/** The opacity that an element has with all the groups around it in its drawing. */
look.opacity = (element) => {
  let opacity = 1;
  for (let group = element; group instanceof SVGElement; group = group.parentElement) {
    opacity *= parseFloat(getComputedStyle(group).opacity);
  }
  return opacity;
};

/** The colours that `fill` or `stroke` of an element may show: one, those of a pattern or gradient, or none. */
look.paints = (element, which) => {
  const style = getComputedStyle(element);
  const paint = style[which];
  const opacity = look.opacity(element) * parseFloat(style[which === 'fill' ? 'fillOpacity' : 'strokeOpacity']);
  const faded = ([red, green, blue, own]) => [red, green, blue, own * opacity];
  if (paint === 'none') return [];
  const server = /^url\("?[^"#]*#([^")]+)"?\)/.exec(paint);
  if (!server) return [faded(look.colour(paint))];
  const parts = [...(document.getElementById(server[1])?.querySelectorAll('*') ?? [])];
  return parts.flatMap((part) => part.localName === 'stop'
    ? [faded(look.colour(getComputedStyle(part).stopColor))]
    : [...look.paints(part, 'fill'), ...look.paints(part, 'stroke')]);
};

/** The shapes of a drawing that are shown, in the order of painting. */
look.shapes = (svg) => [...svg.querySelectorAll('rect, circle, ellipse, path, polygon, polyline, line')]
  .filter((shape) => look.isShown(shape));

/** What texts may stand on: the painted faces of a drawing, and its strokes that are as thick as a letter. */
look.faces = (svg) => look.shapes(svg).flatMap((shape) => ['fill', 'stroke'].map((which) => ({
  shape,
  which,
  paints: look.paints(shape, which).filter((paint) => paint[3] > 0.01),
  isPattern: getComputedStyle(shape)[which].startsWith('url('),
  edge: shape.getBoundingClientRect(),
  inverse: shape.getScreenCTM()?.inverse(),
}))).filter(({ shape, which, paints, inverse }) => inverse && paints.length
  && (which === 'fill' || parseFloat(getComputedStyle(shape).strokeWidth) * look.scale(shape) >= 6));

/** Whether a face paints a point of the screen. */
look.covers = ({ shape, which, edge, inverse }, [x, y]) => {
  const around = which === 'fill' ? 0 : 100;
  if (x < edge.left - around || x > edge.right + around || y < edge.top - around || y > edge.bottom + around) return false;
  const point = new DOMPoint(x, y).matrixTransform(inverse);
  return which === 'fill' ? shape.isPointInFill(point) : shape.isPointInStroke(point);
};

/** The colours that may lie behind a point, below `element`. */
look.grounds = (ground, faces, element, point) => {
  let grounds = [ground];
  for (const face of faces) {
    if (!look.covers(face, point)) continue;
    if (!(face.shape.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
    const painted = grounds.flatMap((below) => face.paints.map((paint) => look.over(paint, below)));
    grounds = face.isPattern ? [...grounds, ...painted] : painted;
  }
  return grounds;
};

/** The least contrast that a text needs by its size and weight. Source: WCAG 2.2, 1.4.3. */
look.leastContrast = (style, scale = 1) => {
  const size = parseFloat(style.fontSize) * scale;
  return size >= 24 || (size >= 18.66 && parseInt(style.fontWeight, 10) >= 700) ? 3 : 4.5;
};

/** The texts outside drawings with too little contrast to the colour behind them. */
look.faintWords = () => {
  const parents = new Map(look.textNodes(document.body, 'svg').reverse().map((node) => [node.parentElement, node]));
  return look.once([...parents].map(([parent, node]) => {
    const [style, ground] = [getComputedStyle(parent), look.behind(parent)];
    const [ratio, least] = [look.contrast(look.over(look.colour(style.color), ground), ground), look.leastContrast(style)];
    return ratio < least - 0.005 ? `text ${look.quoted(node.data)} has contrast ${ratio.toFixed(2)}, not ${least}` : '';
  }).filter(Boolean));
};

/** The texts of a drawing with too little contrast to what is painted behind them: 4.5, or 3 where they are large. */
look.faintTexts = (svg, pieces = look.pieces(svg)) => {
  const [faces, ground] = [look.faces(svg), look.behind(svg)];
  const found = [];
  for (const { node, corners } of pieces) {
    const text = node.parentElement;
    const style = getComputedStyle(text);
    const least = look.leastContrast(style, look.scale(text));
    const halo = style.paintOrder.startsWith('stroke') && parseFloat(style.strokeWidth) >= 2 ? look.paints(text, 'stroke') : [];
    const inks = look.paints(text, 'fill');
    const between = (share) => [0, 1].map((axis) =>
      (corners[0][axis] + corners[3][axis]) / 2 * (1 - share) + (corners[1][axis] + corners[2][axis]) / 2 * share);
    let worst = 21;
    for (const share of [0.02, 0.25, 0.5, 0.75, 0.98]) {
      for (const below of look.grounds(ground, faces, text, between(share))) {
        const base = halo.length ? look.over(halo[0], below) : below;
        for (const ink of inks) worst = Math.min(worst, look.contrast(look.over(ink, base), base));
      }
    }
    if (worst < least - 0.005) {
      found.push(`text ${look.quoted(node.data)} in the ${look.called(svg)} has contrast ${worst.toFixed(2)}, not ${least}`);
    }
  }
  return look.once(found);
};

/** The shapes of a drawing that carry its figures: those with a class of the pattern. */
look.marks = (svg, pattern) => look.shapes(svg).filter((shape) => [...shape.classList].some((name) => new RegExp(pattern).test(name)));

/** The marks of a drawing with a contrast below 3 to its ground; what is see-through lies under others and may be fainter. */
look.faintMarks = (svg, pattern) => {
  const ground = look.behind(svg);
  const found = [];
  for (const mark of look.marks(svg, pattern)) {
    const paints = ['fill', 'stroke'].flatMap((which) => look.paints(mark, which)).filter((paint) => paint[3] > 0.9);
    if (!paints.length) continue;
    const best = Math.max(...paints.map((paint) => look.contrast(look.over(paint, ground), ground)));
    if (best < 2.995) {
      found.push(`a mark ${look.called(mark)} in the ${look.called(svg)} has contrast ${best.toFixed(2)}, not 3`);
    }
  }
  return look.once(found);
};
