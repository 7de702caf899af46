// runs with the table as this: Enter opens the record of a row; on paper it is a plain table, whose head comes on each page
const table = this;
const content = (cell) => cell.querySelector("slot")?.assignedElements()[0];
const link = (cell) => content(cell)?.querySelector("a[href]");

if (!table.iinkaiKeys) {
  table.iinkaiKeys = true;
  table.addEventListener(
    "keydown",
    (event) => {
      const cell = event.composedPath().find((node) => node instanceof Element && node.localName === "td");
      const isCommand = event.key === "Enter" && !event.isComposing && !table.hasAttribute("interacting");
      if (!cell || !isCommand || content(cell)?.querySelector("vaadin-checkbox, vaadin-button, vaadin-menu-bar")) {
        return;
      }
      const record = [cell, ...cell.parentElement.children].map(link).find((found) => found);
      if (record) {
        event.preventDefault();
        event.stopImmediatePropagation();
        record.click();
      }
    },
    true,
  );

  let paper;
  const isPrinted = (cell) => !cell.hasAttribute("frozen-to-end") && !content(cell)?.querySelector("vaadin-checkbox");
  const row = (cells, name) => {
    const line = document.createElement("tr");
    cells.filter(isPrinted).forEach((cell) => {
      const shown = document.createElement(name);
      shown.textContent = content(cell)?.textContent ?? "";
      shown.className = /^[\d/:.,\s-]+$/.test(shown.textContent) ? "iinkai-figure" : "";
      shown.style.textAlign = content(cell)?.style.textAlign ?? "";
      line.append(shown);
    });
    return line;
  };
  const rows = (id) => [...table.shadowRoot.querySelectorAll(`#${id} tr`)].filter((found) => !found.hidden);
  const before = () => {
    if (!table.isConnected) {
      window.removeEventListener("beforeprint", before);
      return;
    }
    paper = document.createElement("table");
    paper.className = "iinkai-paper";
    rows("header")
      .filter((found) => found.textContent !== null)
      .forEach((found) => paper.createTHead().append(row([...found.children], "th")));
    const body = paper.createTBody();
    rows("items")
      .sort((one, other) => Number(one.getAttribute("aria-rowindex")) - Number(other.getAttribute("aria-rowindex")))
      .forEach((found) => body.append(row([...found.children].filter((cell) => cell.localName === "td"), "td")));
    table.after(paper);
    table.classList.add("iinkai-on-paper");
  };
  const after = () => {
    paper?.remove();
    table.classList.remove("iinkai-on-paper");
    if (!table.isConnected) {
      window.removeEventListener("afterprint", after);
    }
  };
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
}
