// Filters apply as soon as they are chosen; without scripts the button does the same.
document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector(".filters");
  form.querySelector(".apply").hidden = true;
  form.addEventListener("change", () => form.submit());
  const print = form.querySelector(".print");
  print.hidden = false;
  print.addEventListener("click", () => window.print());
});
