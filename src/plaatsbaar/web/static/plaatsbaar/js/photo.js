// The photo pages, made smoother: pointing on the photo, arrow keys, drawing a box, sharing.
// Everything here also works without it: each control is a field or a button of a form.
"use strict";
(() => {
  const within = (element, selector) => element instanceof Element ? element.closest(selector) : null;
  const all = (root, selector) => [...root.querySelectorAll(selector)];
  const click = (form, value) => {
    const button = form.querySelector(`button[name="doe"][value="${value}"]`);
    if (button) button.click(); // not requestSubmit: htmx sends the name of the button that was clicked
    return Boolean(button);
  };

  // -- a button that sends the form elsewhere is an ordinary submit, never htmx
  document.addEventListener("submit", (event) => {
    if (event.submitter && event.submitter.hasAttribute("formaction")) event.stopImmediatePropagation();
  }, true);

  // -- pointing on the photo (class page): the face goes to who is being pointed out
  const openStrip = (form) => {
    const asked = all(form, ".vr").filter((row) => row.querySelector(".wijs:checked"));
    return asked.find((row) => row === form.activeRow) || asked.find((row) => !row.querySelector(".kies input:checked")) ||
      asked.at(-1);
  };
  document.addEventListener("change", (event) => {
    const row = within(event.target, ".klas .vr");
    if (!row) return;
    if (event.target.matches(".wijs")) row.closest("form").activeRow = row;
    if (event.target.matches(".seg input:not(.wijs)")) {
      for (const field of all(row, ".kies input:checked")) field.checked = false;
    }
  });
  document.addEventListener("click", (event) => {
    const face = within(event.target, ".klas .face[data-face]");
    if (!face) return;
    const row = openStrip(face.form);
    const field = row && row.querySelector(`.kies input[value="${face.dataset.face}"]`);
    if (!field) return;
    event.preventDefault();
    field.checked = field.type === "checkbox" ? !field.checked : true;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });

  // -- show or cover on the photo (who is not signed in)
  document.addEventListener("click", (event) => {
    const face = within(event.target, ".los .face[data-face]");
    if (!face || face.classList.contains("drawn")) return;
    const fields = all(face.form, `input[name="t-${face.dataset.face}"]`);
    const other = fields.find((field) => !field.checked);
    if (!other) return;
    event.preventDefault();
    other.checked = true;
  });

  // -- arrow keys go to the nearest face in that direction; on a drawn box that is being placed they move it
  const middle = (element) => {
    const place = element.getBoundingClientRect();
    return [place.left + place.width / 2, place.top + place.height / 2];
  };
  const nearest = (from, key) => {
    const [x, y] = middle(from);
    const ahead = { ArrowLeft: (dx) => -dx, ArrowRight: (dx) => dx, ArrowUp: (_, dy) => -dy, ArrowDown: (_, dy) => dy }[key];
    let best = null;
    for (const other of all(from.closest(".photo"), ".face")) {
      const [ox, oy] = middle(other);
      const far = Math.hypot(ox - x, oy - y);
      if (other === from || ahead(ox - x, oy - y) <= far * 0.4) continue;
      if (!best || far < best.far) best = { other, far };
    }
    return best && best.other;
  };
  const fields = (form) => ["vx", "vy", "vb", "vh"].map((name) => form.elements.namedItem(name));
  const place = (form, face, values) => {
    const [x, y, w, h] = values;
    const width = Math.min(Math.max(w, 1), 100), height = Math.min(Math.max(h, 1), 100);
    const at = [Math.min(Math.max(x, 0), 100 - width), Math.min(Math.max(y, 0), 100 - height), width, height];
    fields(form).forEach((field, n) => { field.value = String(Math.round(at[n])); });
    show(face, at);
    return at;
  };
  const show = (face, [x, y, w, h]) => {
    for (const [name, value] of [["--x", x], ["--y", y], ["--w", w], ["--h", h]]) face.style.setProperty(name, `${value}%`);
  };
  const values = (form) => fields(form).map((field) => Number(field.value) || 0);
  document.addEventListener("keydown", (event) => {
    const face = within(event.target, ".face");
    if (!face) return;
    const arrow = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (face.classList.contains("nu")) {
      const form = face.form;
      if (arrow) {
        const [x, y, w, h] = values(form);
        const [dx, dy] = arrow;
        place(form, face, event.shiftKey ? [x, y, w + dx, h + dy] : [x + dx, y + dy, w, h]);
      } else if (event.key === "Enter") click(form, "vak");
      else if (event.key === "Delete") click(form, `vakweg:${face.dataset.face}`);
      else return;
      event.preventDefault();
      return;
    }
    if (!arrow) return;
    const to = nearest(face, event.key);
    if (!to) return;
    event.preventDefault();
    to.focus();
  });
  document.addEventListener("input", (event) => {
    const form = within(event.target, ".getal") && event.target.form;
    const face = form && form.querySelector(".face.nu");
    if (face) show(face, values(form));
  });

  // -- drawing a box by dragging
  let drag = null;
  document.addEventListener("pointerdown", (event) => {
    const photo = within(event.target, ".photo[data-teken]");
    if (!photo || event.button !== 0 || within(event.target, ".face")) return;
    const area = photo.querySelector("img").getBoundingClientRect();
    const box = document.createElement("span");
    box.className = "face neu nieuw";
    photo.append(box);
    drag = { photo, area, box, x: event.clientX, y: event.clientY, at: null };
    photo.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  document.addEventListener("pointermove", (event) => {
    if (!drag) return;
    const { area } = drag;
    const left = Math.max(Math.min(drag.x, event.clientX), area.left), right = Math.min(Math.max(drag.x, event.clientX), area.right);
    const top = Math.max(Math.min(drag.y, event.clientY), area.top), bottom = Math.min(Math.max(drag.y, event.clientY), area.bottom);
    drag.at = [
      100 * (left - area.left) / area.width, 100 * (top - area.top) / area.height,
      100 * (right - left) / area.width, 100 * (bottom - top) / area.height,
    ];
    show(drag.box, drag.at);
  });
  const stopDrag = (event) => {
    if (!drag) return;
    const { photo, box, at } = drag;
    drag = null;
    box.remove();
    const form = photo.closest("form");
    if (event.type === "pointercancel" || !at || at[2] < 1 || at[3] < 1 || !form) return;
    const current = form.elements.namedItem("vak");
    if (current) current.value = "";
    fields(form).forEach((field, n) => { field.value = at[n].toFixed(1); });
    click(form, "vak");
  };
  document.addEventListener("pointerup", stopDrag);
  document.addEventListener("pointercancel", stopDrag);

  // -- Escape closes the picker
  document.addEventListener("keydown", (event) => {
    const close = event.key === "Escape" && document.querySelector("button[data-esc]");
    if (close) close.click();
  });

  // -- htmx copies the attributes of what it replaces; a style that a drag left behind would break the strict policy
  document.addEventListener("htmx:beforeSwap", () => {
    for (const face of all(document, ".face[style]")) face.removeAttribute("style");
  });

  // -- after a step: the heading gets the focus, unless the control that was used is still there
  document.addEventListener("htmx:afterSettle", (event) => {
    if (!event.detail.target || event.detail.target.id !== "foto-blad") return;
    prepare(document);
    const page = document.getElementById("foto-blad");
    if (!page || (page.contains(document.activeElement) && document.activeElement !== document.body)) return;
    const to = page.querySelector("[data-focus]") || page.querySelector("h1");
    if (to) to.focus();
  });

  // -- sharing: the covered files are fetched before the button can be used, so that the tap itself can share
  const shareable = async (button) => {
    const addresses = (button.dataset.shareFiles || "").split(" ").filter(Boolean);
    const files = await Promise.all(addresses.map(async (address, n) => {
      const answer = await fetch(address, { credentials: "same-origin", cache: "no-store" });
      if (!answer.ok) throw new Error("gone");
      const named = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") || "");
      return new File([await answer.blob()], named ? named[1] : `foto-${n + 1}.jpg`, { type: "image/jpeg" });
    }));
    const source = button.dataset.shareText && document.getElementById(button.dataset.shareText);
    const text = source ? (source.value ?? source.textContent).trim() : "";
    const data = { ...(files.length ? { files } : {}), ...(text ? { text } : {}) };
    return navigator.canShare && navigator.canShare(data) ? data : null;
  };
  const offer = async (button) => {
    button.dataset.shareReady = "busy";
    try {
      const data = navigator.share ? await shareable(button) : null;
      if (!data) return;
      button.addEventListener("click", (event) => {
        event.preventDefault();
        navigator.share(data).catch(() => {});
      });
      button.disabled = false;
      button.hidden = false;
      button.dataset.shareReady = "yes";
    } catch {
      button.dataset.shareReady = "no";
    }
  };
  const prepare = (root) => {
    for (const button of all(root, "button[data-share-files]:not([data-share-ready])")) offer(button);
    for (const photo of all(root, ".photo[data-teken]")) photo.classList.add("is-drawing");
    for (const element of all(root, "[data-js]")) element.hidden = false;
    for (const element of all(root, "[data-no-js]")) element.hidden = true;
  };
  prepare(document);
})();
