// The end of a registration that a platform began: its administrator closes the window, which the platform listens for.
import { element, place, told } from './page.js';

const close = element('button', told.words['register.close'], { type: 'button' });
close.addEventListener('click', () => (window.opener ?? window.parent).postMessage({ subject: 'org.imsglobal.lti.close' }, '*'));
place.append(close);
