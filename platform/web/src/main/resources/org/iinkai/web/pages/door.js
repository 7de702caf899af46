// What the pages of the door can't do without a script; without it nothing of this is shown.
'use strict';

const text = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)))
  .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const bytes = base64 => Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));

for (const button of document.querySelectorAll('[data-reveals]')) {
  const field = document.getElementById(button.dataset.reveals);
  const show = button.textContent;
  button.hidden = false;
  button.addEventListener('click', () => {
    const isHidden = field.type === 'password';
    field.type = isHidden ? 'text' : 'password';
    button.textContent = isHidden ? button.dataset.hide : show;
    button.setAttribute('aria-pressed', String(isHidden));
    field.focus();
  });
}

const passkey = document.getElementById('passkey');
if (passkey && window.PublicKeyCredential && navigator.credentials && isHost(passkey.dataset.host)) {
  const button = passkey.querySelector('button');
  passkey.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    say('');
    try {
      location.assign(await signIn());
    } catch (problem) {
      button.disabled = false;
      if (problem.name === 'NotAllowedError' || problem.name === 'AbortError') return; // given up by the person
      say(problem.why ?? passkey.dataset.failed);
    }
  });
}

function isHost(name) {
  return location.hostname === name || location.hostname.endsWith('.' + name);
}

function say(sentence) {
  const notice = passkey.querySelector('.notice');
  notice.textContent = sentence;
  notice.hidden = sentence === '';
}

async function ask(path, fields) {
  const answer = await fetch(path + '?lang=' + passkey.dataset.lang, {
    method: 'POST', body: new URLSearchParams(fields), headers: { Accept: 'application/json' },
  });
  const content = await answer.json();
  if (!answer.ok) throw { why: content.why };
  return content;
}

async function signIn() {
  const { token, options } = await ask('/sign-in/passkey/options', {});
  const wanted = options.publicKey;
  wanted.challenge = bytes(wanted.challenge);
  wanted.allowCredentials = (wanted.allowCredentials ?? []).map(each => ({ ...each, id: bytes(each.id) }));
  const given = await navigator.credentials.get({ publicKey: wanted });
  const response = {
    id: given.id,
    type: given.type,
    response: {
      authenticatorData: text(given.response.authenticatorData),
      clientDataJSON: text(given.response.clientDataJSON),
      signature: text(given.response.signature),
      userHandle: given.response.userHandle ? text(given.response.userHandle) : undefined,
    },
    clientExtensionResults: given.getClientExtensionResults(),
  };
  return (await ask('/sign-in/passkey', {
    token, response: JSON.stringify(response), next: passkey.dataset.next,
  })).to;
}
