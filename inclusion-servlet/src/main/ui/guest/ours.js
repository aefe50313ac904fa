// What this script takes from the script of all pages, which is loaded once, beside it.
import { ours } from '../inclusion.js';

export const { InclusionElement, addWords, choice, choices, dated, host, hour, html, newId, nothing, yesNo } = ours;
