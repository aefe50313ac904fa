// One sheet, whatever is on it: the largest type that fits, from generous down to what can still be read. What may take several pages
// does so before its type is smaller than what is read without effort.
const MILLIMETRE = 96 / 25.4;
const HEIGHT = 296 * MILLIMETRE;
const LARGEST = 16;
const SMALLEST = 7;
const STEP = 0.25;
const READABLE = 12;
/** Below this, the boxes go side by side. */
const TIGHT_BELOW = 11;

export function fit(sheet, mayBeSeveral = false) {
  const root = document.documentElement;
  const trial = sheet.cloneNode(true);
  trial.classList.add('trial');
  trial.setAttribute('aria-hidden', 'true');
  sheet.after(trial);
  let size = largest(trial, root);
  if (mayBeSeveral && size < READABLE) {
    sheet.classList.add('several');
    size = READABLE;
  } else if (size < TIGHT_BELOW) {
    [trial, sheet].forEach(one => one.classList.add('tight'));
    size = largest(trial, root);
  }
  trial.remove();
  root.style.setProperty('--type', `${size}pt`);
  sheet.dataset.type = String(size);
}

function largest(trial, root) {
  let size = LARGEST;
  for (; size > SMALLEST; size -= STEP) {
    root.style.setProperty('--type', `${size}pt`);
    if (trial.getBoundingClientRect().height <= HEIGHT) {
      break;
    }
  }
  return size;
}
