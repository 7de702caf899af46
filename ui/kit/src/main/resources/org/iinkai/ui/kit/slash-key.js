// runs with the field as this: the key / leads to it
const field = this;
const listen = (event) => {
  if (!field.isConnected) {
    document.removeEventListener("keydown", listen);
    return;
  }
  const target = event.composedPath()[0];
  const isTyping = target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName);
  const isElsewhere = document.querySelector("vaadin-dialog[opened], vaadin-confirm-dialog[opened]");
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
  if (event.key === "/" && isPlain && !isTyping && !isElsewhere) {
    event.preventDefault();
    field.focus();
  }
};
document.addEventListener("keydown", listen);
