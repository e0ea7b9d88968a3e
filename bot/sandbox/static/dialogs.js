// Questions that the page itself asks: whom to add, who opens a link.
import { avatar, el } from "./dom.js";
import { partOf } from "./part.js";
import { store } from "./store.js";
import { language, say } from "./words.js";

function ask(title, content, buttons) {
  const form = el(
    "form",
    { method: "dialog", class: "dialog-body" },
    el("h2", {}, title),
    content,
    el("div", { class: "dialog-buttons" }, buttons),
  );
  const dialog = el(
    "dialog",
    {
      class: "dialog",
      "aria-label": title,
      dataset: { testid: "dialog" },
      onclose: () => dialog.remove(),
    },
    form,
  );
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

const cancel = () =>
  el("button", { class: "secondary", value: "cancel", formnovalidate: true }, say("cancel"));

export function askStaff() {
  return new Promise((answered) => {
    const roles = choice(
      "role",
      say("add.role"),
      ["handler", "supervisor"].map((role) => [role, say(`role.${role}`)]),
    );
    const departments = choice(
      "department",
      say("add.department"),
      store.desk.departments.map((d) => [d.id, d[language()]]),
    );
    const dialog = ask(
      say("add.title"),
      [roles, departments],
      [cancel(), el("button", { class: "primary", value: "add" }, say("add.do"))],
    );
    dialog.addEventListener("close", () => {
      const form = new FormData(dialog.querySelector("form"));
      answered(
        dialog.returnValue === "add"
          ? { role: form.get("role"), department: form.get("department") }
          : null,
      );
    });
  });
}

function choice(name, legend, options) {
  return el(
    "fieldset",
    { class: "choice" },
    el("legend", {}, legend),
    options.map(([value, label], index) =>
      el(
        "label",
        { class: "chip" },
        el("input", { type: "radio", name, value, checked: index === 0 }),
        el("span", {}, label),
      ),
    ),
  );
}

// Who opens an invitation: { user }, or { role } for somebody who comes for it; null for nobody.
export function askWhoOpens() {
  return new Promise((answered) => {
    const row = (value, mark, name, part) =>
      el(
        "button",
        { class: "dialog-row", value },
        mark,
        el("span", {}, name),
        el("small", {}, part),
      );
    const plus = () => el("span", { class: "avatar plain" }, "+");
    const rows = [
      ...["handler", "manager", "customer"].map((role) => row(role, plus(), say("open.new"), say(`role.${role}`))),
      ...[...store.people.values()].map((person) =>
        row(String(person.id), avatar(person), person.name, partOf(person)),
      ),
    ];
    const dialog = ask(say("open.title"), el("div", { class: "dialog-rows" }, rows), [cancel()]);
    dialog.addEventListener("close", () => {
      const answer = dialog.returnValue;
      if (!answer || answer === "cancel") answered(null);
      else answered(/^\d+$/.test(answer) ? { user: Number(answer) } : { role: answer });
    });
  });
}
