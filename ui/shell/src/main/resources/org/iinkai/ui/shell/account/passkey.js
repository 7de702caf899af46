// Asks the device for a new passkey; $0 are the options. Resolves to the response, or to '-' when the person gave up.
const text = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)))
  .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const bytes = base64 => Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
const wanted = JSON.parse($0).publicKey;
wanted.challenge = bytes(wanted.challenge);
wanted.user.id = bytes(wanted.user.id);
wanted.excludeCredentials = (wanted.excludeCredentials ?? []).map(each => ({ ...each, id: bytes(each.id) }));
return navigator.credentials.create({ publicKey: wanted }).then(made => JSON.stringify({
  id: made.id,
  type: made.type,
  response: {
    attestationObject: text(made.response.attestationObject),
    clientDataJSON: text(made.response.clientDataJSON),
    transports: made.response.getTransports ? made.response.getTransports() : [],
  },
  clientExtensionResults: made.getClientExtensionResults(),
}), problem => {
  if (problem.name === 'NotAllowedError' || problem.name === 'AbortError') return '-';
  throw problem;
});
