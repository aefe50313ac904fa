// Leads an element to a state, as a person would: by pressing what she sees.

const PATIENCE = 20_000;

/** The element that is shown at last: one may stand in the place of another. */
export function deepest(element) {
  return element.inner ? deepest(element.inner) : element;
}

/** Waits until a test of the element's insides holds. */
export async function until(element, test) {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const found = test(deepest(element).renderRoot);
    if (found) {
      return found;
    }
    if (performance.now() > end) {
      throw new Error(`never there: ${test}`);
    }
    await new Promise(resolve => setTimeout(resolve, 15));
  }
}

/** The view's heading. */
export function title(element) {
  return deepest(element).renderRoot?.querySelector('[part~="heading"]')?.textContent ?? '';
}

/** Presses the n-th of what matches, and waits until another view is there. */
export async function press(element, selector = '.choice, .main', n = 0) {
  const button = await until(element, root => root?.querySelectorAll(selector)[n]);
  const before = deepest(element);
  const view = before.view;
  button.click();
  await until(element, () => (deepest(element) !== before || deepest(element).view !== view) && deepest(element).view);
  await deepest(element).updateComplete;
}
