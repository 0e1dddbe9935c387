// Saves a draft two seconds after the last key. Without it, the Save button does the same.
"use strict";

const form = document.querySelector("form[data-autosave]");
const told = form.querySelector("output");
let waiting, saving = false, again = false;

form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(save, 2000);
});
form.addEventListener("submit", () => clearTimeout(waiting));

async function save() {
  if (saving) { again = true; return; }
  saving = true;
  try {
    const answer = await fetch(form.action, {
      method: "POST", body: new FormData(form), headers: { "X-Autosave": "1" },
    });
    if (!answer.ok) throw new Error(String(answer.status));
    form.elements.version.value = await answer.text();
    told.textContent = told.dataset.saved;
  } catch {
    told.textContent = told.dataset.notSaved;
  }
  saving = false;
  if (again) { again = false; save(); }
}
