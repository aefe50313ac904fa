// Larger text for all elements of a tab, one size after the other and round again.
import { refreshAll } from './together.js';

const KEY = 'inclusion.text-size';
const SIZES = ['1', '2', '3'];

let size = stored();

export function scale() {
  return size;
}

export function bigger() {
  size = SIZES[(SIZES.indexOf(size) + 1) % SIZES.length];
  try {
    sessionStorage.setItem(KEY, size);
  } catch {
    // A browser that keeps nothing: as long as this page.
  }
  refreshAll();
}

function stored() {
  try {
    const kept = sessionStorage.getItem(KEY) ?? '';
    return SIZES.includes(kept) ? kept : SIZES[0];
  } catch {
    return SIZES[0];
  }
}
