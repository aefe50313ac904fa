// What this script takes from the script of all pages, which is loaded once, beside it.
import { ours } from '../inclusion.js';

export const { InclusionElement, addWords, choice, fold, html, nothing } = ours;
