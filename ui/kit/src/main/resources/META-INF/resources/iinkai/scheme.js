// Puts the chosen colours on the page before anything is drawn; the choice stays in this browser.
(function () {
  function read() {
    try {
      return window.localStorage.getItem("iinkai-scheme") || "";
    } catch (refused) {
      return "";
    }
  }

  function show(choice) {
    document.documentElement.style.colorScheme = choice === "light" || choice === "dark" ? choice : "light dark";
  }

  window.addEventListener("iinkai-scheme", function (event) {
    try {
      window.localStorage.setItem("iinkai-scheme", event.detail);
    } catch (refused) {
      // a browser that keeps nothing still shows the choice until the page is left
    }
    show(event.detail);
  });
  show(read());
})();
