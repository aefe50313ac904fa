// Lets people see the password they write. Without scripts the form works all the same.
const password = document.getElementById('password');
document.getElementById('see').hidden = false;
document.getElementById('see-password').addEventListener('change', event => {
  password.type = event.target.checked ? 'text' : 'password';
});
