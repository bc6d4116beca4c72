// Values that hover and focus show: what can be stopped at, and which texts come up there.

/** What the Tab key is to stop at, in order. */
look.stops = () => [...document.querySelectorAll('a[href], summary, button, input, select, textarea, [tabindex]')]
  .filter((element) => element.tabIndex >= 0 && element.getAttribute('tabindex') !== '-1'
    && (look.isShown(element) || (element instanceof HTMLElement && element.checkVisibility() && look.isAside(element))));

/** The places of a chart that show a value: whatever in it can have the focus. */
look.hits = (svg) => look.stops().filter((stop) => svg !== stop && svg.contains(stop));

/** The first, the middle and the last place of each shown chart. */
look.samples = () => look.charts().flatMap((svg) => {
  const hits = look.hits(svg);
  return look.once([0, Math.floor(hits.length / 2), hits.length - 1]).filter((index) => index in hits).map((index) => hits[index]);
});

/** A chart of series of which no value can be shown, and places without a name; boxes of words say all they have to say. */
look.silent = (svg, pattern) => {
  const hits = look.hits(svg);
  const mute = hits.filter((hit) => !hit.getAttribute('aria-label')?.trim() && !look.referred(hit, 'aria-labelledby')
    && !look.childText(hit, 'title'));
  const isSilent = !hits.length && look.marks(svg, pattern).length > 0;
  return [
    ...(isSilent ? [`the ${look.called(svg)} has no place that shows its value; make it tabindex="0"`] : []),
    ...(mute.length ? [`${mute.length} of ${hits.length} places of the ${look.called(svg)} have no aria-label`] : []),
  ];
};

/** Remembers the stops, the samples, and the texts that each chart shows while nothing is pointed at. */
look.remember = () => {
  document.activeElement?.blur();
  look.remembered = { stops: look.stops(), samples: look.samples(), texts: new Map(look.charts().map((svg) => [svg, new Set(look.textNodes(svg))])) };
  return { stops: look.remembered.stops.length, samples: look.remembered.samples.length };
};

/** Where the focus is: the stop's number, the sample's number, and whether an outline in sight or a value shows it. */
look.focused = () => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const isOutlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 && look.isShown(element);
  return {
    stop: look.remembered.stops.indexOf(element),
    sample: look.remembered.samples.indexOf(element),
    isSeen: isOutlined || element instanceof SVGElement,
  };
};

look.stopNamed = (index) => look.called(look.remembered.stops[index]);

/** A point of the window at which the sample lies on top, or nothing. */
look.pointOf = (index) => {
  const hit = look.remembered.samples[index];
  hit.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const box = hit.getBoundingClientRect();
  for (const down of [0.5, 0.25, 0.75, 0.1, 0.9]) {
    for (const along of [0.5, 0.25, 0.75, 0.1, 0.9]) {
      const [x, y] = [box.left + box.width * along, box.top + box.height * down];
      if (hit.contains(document.elementFromPoint(x, y))) return [x, y];
    }
  }
  return null;
};

/** The chart of a sample and the texts in it that were not there before. */
look.broughtUp = (index) => {
  const svg = look.remembered.samples[index].ownerSVGElement;
  const outermost = look.charts().find((chart) => chart.contains(svg));
  const before = look.remembered.texts.get(outermost);
  return { svg: outermost, pieces: look.pieces(outermost).filter((piece) => !before.has(piece.node)) };
};

/** Whether the sample's value has come up. */
look.isUp = (index) => look.broughtUp(index).pieces.length > 0;

look.sampleNamed = (index) => {
  const hit = look.remembered.samples[index];
  return `${look.quoted(hit.getAttribute('aria-label') ?? hit.textContent)} of the ${look.called(look.broughtUp(index).svg)}`;
};

/** What is wrong with a value that has come up: texts on one another, outside the chart, or too faint. */
look.faultsOfTip = (index) => {
  const { svg, pieces } = look.broughtUp(index);
  return [...look.crowded(svg, pieces), ...look.faintTexts(svg, pieces)].map((fault) => 'when it shows a value, ' + fault);
};
