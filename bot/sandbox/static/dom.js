// Elements without markup: text only ever enters the page as text.

export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) set(node, name, value);
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

function set(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
  else if (name === "dataset") Object.assign(node.dataset, value);
  else if (name === "style")
    for (const [key, v] of Object.entries(value)) node.style.setProperty(key, v);
  else if (name === "value" || name === "checked") node[name] = value;
  else node.setAttribute(name, value === true ? "" : value);
}

const SVG = "http://www.w3.org/2000/svg";

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `/sandbox/static/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

export function iconButton(name, label, properties = {}) {
  return el(
    "button",
    { type: "button", class: "icon-button", "aria-label": label, title: label, ...properties },
    icon(name),
  );
}

// A steady colour for each person: the same id has the same hue on every page.
export function avatar(person) {
  const hue = (Number(person.id % 997) * 137) % 360;
  const first = [...person.name][0] ?? "?";
  return el("span", { class: "avatar", "aria-hidden": "true", style: { "--hue": hue } }, first);
}
