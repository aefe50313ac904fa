// The portal's part in the elements' lives: who is found by a name, where a page of its own is, the way
// out, and a dark background.
const portal = new URL('../', import.meta.url);

addEventListener('inclusion-find-person', event => {
  const { name } = event.detail;
  event.detail.answer = name === '' ? [] : people(name);
});

async function people(name) {
  const asked = new URL('personnes', portal);
  asked.searchParams.set('nom', name);
  const answer = await fetch(asked, { cache: 'no-store' });
  if (!answer.ok || answer.redirected) {
    throw new Error('the search does not answer');
  }
  return answer.json();
}

// Her path and her profile have pages here. What a helper opens about somebody else stays in its place, and so does everything
// without network: the browser would show a page of its own.
const PAGES = { path: '', profile: 'profil' };

addEventListener('inclusion-go', event => {
  const { to, learner } = event.detail;
  const page = PAGES[to];
  if (page !== undefined && !learner && navigator.onLine) {
    event.preventDefault();
    location.assign(new URL(page, portal));
  }
});

// Nothing of her is left on this device: the visit may end.
addEventListener('inclusion-left', event => {
  event.preventDefault();
  const form = document.getElementById('sign-out');
  if (!form) {
    // Nobody is in: a page for everybody.
    location.replace('about:blank');
    return;
  }
  if (event.detail.quickly) {
    // Whoever comes to her screen next sees an empty page, and not whose site it was.
    const nowhere = () => location.replace('about:blank');
    fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), keepalive: true }).then(nowhere, nowhere);
  } else {
    form.requestSubmit();
  }
});

const THEME = 'portail.fond';
const dark = document.getElementById('dark');

function shine(isDark) {
  if (isDark) {
    document.documentElement.dataset.inclusionTheme = 'dark';
  } else {
    delete document.documentElement.dataset.inclusionTheme;
  }
  dark.setAttribute('aria-pressed', String(isDark));
}

dark.addEventListener('click', () => {
  const isDark = dark.getAttribute('aria-pressed') !== 'true';
  sessionStorage.setItem(THEME, String(isDark));
  shine(isDark);
});
shine(sessionStorage.getItem(THEME) === 'true');
