// runs with the field as this: the key / leads to it, the arrow down from it to the rows of the list
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
if (!field.iinkaiDown) {
  field.iinkaiDown = (event) => {
    const rows = document.querySelector(".iinkai-table")?.shadowRoot;
    const cells = [...(rows?.querySelectorAll("#items tr:not([hidden]) td") ?? [])];
    const first = cells.find((cell) => cell.querySelector("slot")?.assignedElements()[0]?.querySelector("a[href]"));
    if (event.key === "ArrowDown" && !event.isComposing && first) {
      event.preventDefault();
      first.focus();
    }
  };
  field.addEventListener("keydown", field.iinkaiDown);
}
