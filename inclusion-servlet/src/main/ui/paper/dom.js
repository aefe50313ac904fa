// Makes the elements of a sheet. Text is always text.
const SVG = 'http://www.w3.org/2000/svg';

/** h('p', { class: 'small' }, 'text', anotherElement, null) */
export function h(tag, properties, ...children) {
  const element = document.createElement(tag);
  Object.entries(properties ?? {}).forEach(([name, value]) => value && element.setAttribute(name, value));
  element.append(...children.flat(3).filter(child => child !== null && child !== undefined && child !== ''));
  return element;
}

/** Dark squares on white, with the quiet edge that a reader needs. */
export function squares(rows, label) {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  const around = rows.length + 8;
  const dark = rows.flatMap((row, y) => row.flatMap((is, x) => (is ? [`M${x + 4} ${y + 4}h1v1h-1z`] : [])));
  path.setAttribute('d', dark.join(''));
  Object.entries({
    class: 'qr',
    viewBox: `0 0 ${around} ${around}`,
    role: 'img',
    'aria-label': label,
    'shape-rendering': 'crispEdges',
  }).forEach(([name, value]) => svg.setAttribute(name, value));
  svg.append(path);
  return svg;
}
