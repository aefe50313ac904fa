// What each page of the entrance is told, and how it says something else.

/** What the server has told this page. */
export const told = JSON.parse(document.getElementById('told')?.textContent ?? '{}');

/** The place of the page where everything stands. */
export const place = /** @type {HTMLElement} */ (document.getElementById('place'));

/** Whether this page stands inside another one. */
export const isFramed = window.top !== window.self;

/**
 * An element with a text, which is never markup.
 * @param {string} name
 * @param {string} text
 * @param {Record<string, string>} [attributes]
 */
export function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

/**
 * Shows a title and what follows it in place of what stood there; a screen reader begins anew at the title.
 * @param {string} title
 * @param {...Node} rest
 */
export function show(title, ...rest) {
  document.title = title;
  const heading = element('h1', title, { tabindex: '-1' });
  place.replaceChildren(heading, ...rest);
  heading.focus();
}

/**
 * Posts to the entrance, as a page of ours.
 * @param {string} address
 * @param {object} body
 * @param {Record<string, string>} [headers]
 */
export function post(address, body, headers = {}) {
  return fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Inclusion': '1', ...headers },
    body: JSON.stringify(body),
    cache: 'no-store',
    credentials: 'omit',
  });
}
