// The band lies at the foot of the window. On a window that is too low for it, it stands in the page instead.
import { css } from 'lit';

export const bandAppearance = css`
  .band {
    position: fixed; inset: auto 0 0; z-index: 2147483645; width: 100%; max-width: none; margin: 0; padding: 0.5em max(0.8em, calc(50vw - 21em)) 0.6em;
    border: 0; border-top: 3px solid var(--_main); background: var(--_paper); color: var(--_ink); max-height: 60vh; overflow: auto;
  }
  :host([theme='dark']) .band { background: #202b28; }
  .band.shell { font-size: calc(var(--inclusion-text-size, max(1.125rem, 18px)) * 0.9); line-height: 1.35; }
  .band.shell[data-scale='2'] { font-size: calc(var(--inclusion-text-size, max(1.125rem, 18px)) * 1.15); }
  .band.shell[data-scale='3'] { font-size: calc(var(--inclusion-text-size, max(1.125rem, 18px)) * 1.4); }
  .band p { margin: 0; }
  .top, .ends { display: flex; align-items: center; gap: 0.2em 0.5em; }
  .top { justify-content: space-between; }
  .top > p { flex: 1 1 5em; }
  .who .small { display: none; }
  .ends .quiet, .top .quiet, .top .main { width: auto; min-height: 44px; padding: 0.2em 0.7em; }
  .ends > * { flex: none; }
  .ends .plain { white-space: nowrap; }
  .heard:not(:empty) { margin: 0.4em 0; padding: 0.3em 0.7em; border-inline-start: 5px solid var(--_sun-edge); border-radius: 6px; background: var(--_sun); font-weight: 600; max-width: none; }
  .heard.unseen { position: absolute; margin: 0; padding: 0; }
  .answers { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0.4em; margin-top: 0.4em; }
  .answers .choice { min-height: 46px; padding: 0.15em 0.3em; justify-content: center; text-align: center; line-height: 1.2; hyphens: none; }
  .answers > :nth-child(4) { grid-column: span 2; }
  .noting { margin-top: 0.3em; }
  .noting .choices { gap: 0.4em; margin: 0.4em 0 0; grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .noting .choice { min-height: 46px; padding: 0.2em 0.6em; line-height: 1.2; }
  @media (max-width: 340px) {
    .top { flex-wrap: wrap; }
    .answers, .noting .choices { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  }
  @media (min-width: 760px) {
    .who .small { display: block; }
    .answers { grid-template-columns: repeat(5, auto); }
    .answers .choice { padding: 0.3em 0.8em; }
    .answers > :nth-child(4) { grid-column: auto; }
  }
  @media (max-height: 520px) { .band { position: static; max-height: none; } }
  @media (forced-colors: active) { .band { border-color: Highlight; } }
  @media print { .band { display: none; } }
`;
