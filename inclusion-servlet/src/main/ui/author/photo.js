// A photo: what must not be on it is hidden before it leaves this device, and it leaves smaller. Where and when it was taken stays here.
import { html, nothing } from 'lit';
import { choice, choices } from '../page/parts.js';

/** In dots: the width of a page, on a sharp screen. */
const LONGEST_SIDE = 1_280;

/** In characters of Base64: what the server takes. */
const LARGEST = 900_000;

const QUALITIES = [0.8, 0.65, 0.5, 0.35];

/** How wide a patch is that hides something, as a part of the longer side. */
const PATCH = 0.12;

/**
 * The reminder, and the choice of a photo.
 * @param {import('./author.js').Author} element
 * @param {import('./leaflet.js').Leaflet} leaflet
 * @param {string} [said] what was wrong with the photo before
 */
export function photo(element, leaflet, said) {
  return {
    title: element.say('photo.title'),
    back: { act: () => element.write(leaflet) },
    body: html`${said ? html`<p class="note" role="alert">${said}</p>` : nothing}
      <p class="note lead">${element.say('photo.hide')}</p>
      <p>${element.say('photo.text')}</p>
      <label for="photo">${element.say('photo.choose')}</label>
      <input id="photo" type="file" accept="image/jpeg,image/png,image/webp" @change=${event => chosen(element, leaflet, event.target.files[0])} />
      <p class="small">${element.say('photo.where')}</p>`,
  };
}

function chosen(element, leaflet, file) {
  if (file) {
    element.act(() => taken(element, leaflet, file));
  }
}

async function taken(element, leaflet, file) {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) {
    return photo(element, leaflet, element.say('photo.unreadable'));
  }
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.className = 'seen';
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', element.say('photo.yours'));
  draw(canvas, picture);
  canvas.addEventListener('click', event => hide(canvas, event));
  return hiding(element, leaflet, canvas, picture);
}

function draw(canvas, picture) {
  delete canvas.dataset.hidden;
  const pen = canvas.getContext('2d');
  // What is see-through on a PNG is white on a JPEG.
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
}

/** A dark patch where it was pressed: nobody gets it off again. */
function hide(canvas, { clientX, clientY }) {
  canvas.dataset.hidden = '';
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const side = PATCH * Math.max(canvas.width, canvas.height);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#222222';
  pen.fillRect(((clientX - left) / width) * canvas.width - side / 2, ((clientY - top) / height) * canvas.height - side / 4, side, side / 2);
}

/** @param {string} [notice] what is asked once more */
function hiding(element, leaflet, canvas, picture, notice) {
  return {
    title: element.say('photo.check'),
    back: { act: () => photo(element, leaflet) },
    notice,
    body: html`<p class="note lead">${element.say('photo.hide')}</p>
      <p>${element.say('photo.press')}</p>
      ${canvas}
      <label for="shows">${element.say('photo.shows')}</label>
      <textarea id="shows" rows="2" maxlength="2000" lang=${leaflet.language}></textarea>
      ${choices(
        choice(element.say('photo.keep'), () => sure(element, leaflet, canvas, picture, Boolean(notice)), {
          kind: 'main',
          picture: 'check',
        }),
        choice(element.say('photo.again'), () => draw(canvas, picture), { kind: 'quiet' }),
        choice(element.say('photo.other'), () => photo(element, leaflet), { kind: 'quiet' }),
      )}`,
  };
}

/** Where nothing is hidden and nothing is said, it is asked once: somebody may have forgotten both. */
function sure(element, leaflet, canvas, picture, isAsked) {
  const { value } = /** @type {HTMLTextAreaElement} */ (element.renderRoot.querySelector('#shows'));
  const isForgotten = !isAsked && canvas.dataset.hidden === undefined && value.trim() === '';
  return isForgotten ? hiding(element, leaflet, canvas, picture, element.say('photo.sure')) : kept(element, leaflet, canvas);
}

async function kept(element, leaflet, canvas) {
  const shows = /** @type {HTMLTextAreaElement} */ (element.renderRoot.querySelector('#shows')).value;
  leaflet.isChanged ||= leaflet.revision === 0;
  await leaflet.save();
  const { src } = await element.post(element.ofLeaflet(leaflet.id, '/photos'), { photo: small(canvas) });
  leaflet.blocks.push({ kind: 'PICTURE', text: shows, src });
  leaflet.changed();
  return element.write(leaflet, `#part-${leaflet.blocks.length}`);
}

/** Base64 without the beginning of an address: the best quality that the server takes. */
function small(canvas) {
  let photo = '';
  for (const quality of QUALITIES) {
    photo = canvas.toDataURL('image/jpeg', quality).replace(/^[^,]*,/, '');
    if (photo.length <= LARGEST) {
      break;
    }
  }
  return photo;
}
