// What this script takes from the script of all pages, which is loaded once, beside it.
import { ours } from '../inclusion.js';

export const { InclusionElement, Refused, addWords, asides, choice, choices, html, live, newId, nothing, paperLink, way, yesNo } = ours;
