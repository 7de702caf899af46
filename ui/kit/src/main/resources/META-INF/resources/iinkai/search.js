// The browser's side of the search box: a combobox whose options the server fills. Keys that belong to the conversion of
// Japanese input are never taken for commands.
(function () {
  const PAUSE = 150;
  let waiting = 0;

  const boxOf = (event) => (event.target instanceof Element ? event.target.closest(".iinkai-find") : null);
  const fieldOf = (box) => box.querySelector(".iinkai-find-field");
  const optionsOf = (box) => Array.from(box.querySelectorAll("[role=option]"));
  const isConverting = (event) => event.isComposing || event.keyCode === 229;
  const isField = (event) => event.target instanceof Element && event.target.matches(".iinkai-find-field");

  function active(box) {
    const id = fieldOf(box).getAttribute("aria-activedescendant");
    return optionsOf(box).findIndex((option) => option.id === id);
  }

  function choose(box, index) {
    const options = optionsOf(box);
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    if (index >= 0 && options[index]) {
      fieldOf(box).setAttribute("aria-activedescendant", options[index].id);
      options[index].scrollIntoView({ block: "nearest" });
    } else {
      fieldOf(box).removeAttribute("aria-activedescendant");
    }
  }

  function open(box) {
    const filled = box.querySelector(".iinkai-find-list").childElementCount > 0;
    const shown = filled && box.contains(document.activeElement);
    box.classList.toggle("iinkai-find-shown", shown);
    fieldOf(box).setAttribute("aria-expanded", String(shown));
  }

  function close(box) {
    choose(box, -1);
    box.classList.remove("iinkai-find-shown");
    fieldOf(box).setAttribute("aria-expanded", "false");
  }

  function leave(box) {
    window.clearTimeout(waiting);
    fieldOf(box).value = "";
    close(box);
    box.classList.remove("iinkai-find-wide");
    fieldOf(box).dispatchEvent(new CustomEvent("iinkai-typed"));
  }

  function goTo(box) {
    box.classList.add("iinkai-find-wide");
    fieldOf(box).focus();
    fieldOf(box).select();
  }

  function later(box) {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => fieldOf(box).dispatchEvent(new CustomEvent("iinkai-typed")), PAUSE);
  }

  function move(box, step) {
    const count = optionsOf(box).length;
    if (count > 0) {
      open(box);
      const from = active(box);
      choose(box, from < 0 && step < 0 ? count - 1 : (from + step + count) % count);
    }
  }

  function enter(box) {
    const option = optionsOf(box)[active(box)];
    window.clearTimeout(waiting);
    if (option) {
      option.click();
    } else if (fieldOf(box).value.trim() !== "") {
      fieldOf(box).dispatchEvent(new CustomEvent("iinkai-enter"));
      close(box);
      box.classList.remove("iinkai-find-wide");
      fieldOf(box).blur();
    }
  }

  function key(event, box) {
    const shown = box.classList.contains("iinkai-find-shown");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      move(box, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      enter(box);
    } else if (event.key === "Escape" && shown) {
      close(box);
    } else if (event.key === "Escape") {
      leave(box);
      fieldOf(box).blur();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  function isTyping(event) {
    const at = event.composedPath()[0];
    return at instanceof HTMLElement && (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName));
  }

  function shortcut(event) {
    const isK = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
    const isOfList = document.querySelector("vaadin-text-field[aria-keyshortcuts='/']:not([hidden])");
    const isSlash = event.key === "/" && !isOfList && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event);
    const box = document.querySelector(".iinkai-find");
    const isBusy = document.querySelector("vaadin-dialog[opened], vaadin-confirm-dialog[opened]");
    if ((isK || isSlash) && box && !isBusy) {
      event.preventDefault();
      goTo(box);
    }
  }

  function along(event) {
    const hits = Array.from(document.querySelectorAll(".iinkai-results .iinkai-hit"));
    const at = hits.indexOf(event.target);
    const next = hits[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (at >= 0 && next && /^Arrow(Down|Up)$/.test(event.key)) {
      event.preventDefault();
      next.focus();
    }
  }

  document.addEventListener("keydown", (event) => {
    if (isConverting(event)) {
      return;
    }
    if (isField(event)) {
      key(event, boxOf(event));
    }
    if (!event.defaultPrevented) {
      shortcut(event);
      along(event);
    }
  }, true);

  document.addEventListener("input", (event) => {
    if (isField(event) && !event.isComposing) {
      later(boxOf(event));
    }
  }, true);

  document.addEventListener("compositionend", (event) => {
    if (isField(event)) {
      later(boxOf(event));
    }
  }, true);

  document.addEventListener("iinkai-filled", (event) => {
    const box = boxOf(event);
    choose(box, -1);
    open(box);
  });

  document.addEventListener("focusin", (event) => {
    if (isField(event)) {
      open(boxOf(event));
    }
  });

  document.addEventListener("focusout", (event) => {
    const box = boxOf(event);
    if (box && !box.contains(event.relatedTarget)) {
      close(box);
      box.classList.remove("iinkai-find-wide");
    }
  });

  document.addEventListener("click", (event) => {
    const box = boxOf(event);
    if (!box) {
      return;
    }
    if (event.target.closest(".iinkai-find-open")) {
      goTo(box);
    } else if (event.target.closest(".iinkai-find-close, [role=option]")) {
      leave(box);
      document.activeElement.blur();
    }
  });
})();
