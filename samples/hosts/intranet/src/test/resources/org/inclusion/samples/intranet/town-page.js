// The town's own page: the request is invented, and goes nowhere.
const form = document.getElementById('form');
form.addEventListener('submit', event => {
  event.preventDefault();
  form.insertAdjacentHTML('afterend', '<p id="thanks">La demande est partie.</p>');
});
