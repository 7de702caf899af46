// runs with the form as this: asks before the browser leaves a page with unsaved input
const form = this;
if (!form.iinkaiGuard) {
  form.iinkaiGuard = (event) => {
    if (!form.isConnected) {
      window.removeEventListener("beforeunload", form.iinkaiGuard);
      form.iinkaiGuard = undefined;
    } else if (form.iinkaiChanged) {
      event.preventDefault();
      event.returnValue = "";
    }
  };
  window.addEventListener("beforeunload", form.iinkaiGuard);
  form.addEventListener("input", () => {
    form.iinkaiChanged = true;
  });
}
