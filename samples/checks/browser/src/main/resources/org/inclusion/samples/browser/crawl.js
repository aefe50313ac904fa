// What a crawler sees of a page, in shadow roots too: what may be pressed, what may be filled in, what is written, and whether the
// page is at rest.
(() => {
  const PRESSABLE = 'a[href], button:enabled, summary, input[type="radio"]:enabled, input[type="checkbox"]:enabled';
  const FIELD = 'textarea:enabled, input:enabled:not([type="radio"], [type="checkbox"], [type="hidden"], [type="submit"], [type="file"])';
  const NOT_READ = ['STYLE', 'SCRIPT', 'NOSCRIPT', 'TEMPLATE'];
  /** Larger letters and the way past the menu lead nowhere. */
  const NO_WAY_ON = '.comfort *, .skip';

  function* everything(root) {
    for (const one of root.querySelectorAll('*')) {
      yield one;
      if (one.shadowRoot) {
        yield* everything(one.shadowRoot);
      }
    }
  }

  const all = () => [...everything(document)];
  const isSeen = one => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0 && !one.closest('[inert]');
  const short = text => text.replace(/\s+/g, ' ').trim().slice(0, 70);

  function read(node) {
    if (node.nodeType === Node.TEXT_NODE) {
      return node.data;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || NOT_READ.includes(node.tagName) || !node.checkVisibility({ visibilityProperty: true })) {
      return '';
    }
    const inside = node.localName === 'slot' ? node.assignedNodes() : (node.shadowRoot ?? node).childNodes;
    return [...inside].map(read).join(' ');
  }

  const labelOf = one => short(one.getAttribute('aria-label') || one.labels?.[0]?.textContent || '');
  const nameOf = one => labelOf(one) || short(read(one)) || one.getAttribute('href') || one.localName;
  const leadsOut = one => one.localName === 'a' && one.origin !== location.origin;
  const headings = seen => seen.filter(one => one.matches('h1, [part~="heading"]')).map(one => short(read(one)));

  const isSheetReady = () => !document.getElementById('sheet') || 'ready' in document.body.dataset;
  const pressableIn = root => [...everything(root)].filter(one => one.matches(PRESSABLE) && isSeen(one) && !one.matches(NO_WAY_ON));

  /** An element of the library that shows a view of its own; a guide shows a panel instead, over the page. */
  const isView = one => one.localName.includes('-') && 'busy' in one && 'view' in one && !one.inner && one.localName !== 'inclusion-guide';
  const isStuck = one => pressableIn(one.renderRoot).length === 0;
  /** At rest is an element that shows something, and no button of which is at work. */
  const rests = one => !one.busy && !one.slow && (one.view || !isStuck(one));

  let pressable = [];
  let fields = [];

  window.crawl = {
    isAtRest: () => document.readyState === 'complete' && isSheetReady() && all().filter(one => isView(one) && isSeen(one)).every(rests),
    pressable: i => pressable[i],
    field: i => fields[i],
    look() {
      const seen = all().filter(isSeen);
      pressable = seen.filter(one => one.matches(PRESSABLE) && !leadsOut(one));
      fields = seen.filter(one => one.matches(FIELD) && one.value === '');
      const said = seen.flatMap(one => ['aria-label', 'alt', 'title', 'placeholder'].map(name => one.getAttribute(name) ?? ''));
      const stuck = seen.filter(one => isView(one) && isStuck(one));
      return {
        screen: headings(seen).join(' / ') || document.title,
        text: [document.title, read(document.body), ...said].join(' '),
        spots: pressable.map(nameOf),
        fields: fields.map(labelOf),
        hasWayOn: stuck.length === 0 && pressableIn(document).length > 0,
        isAtRest: window.crawl.isAtRest(),
      };
    },
  };
})();
