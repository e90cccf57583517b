/* Makes the pages smoother; every page works without it. Keeps nothing: no storage, no history. */
"use strict";
(() => {
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const say = (text) => { const live = one("#melding"); if (live) live.textContent = text; };
  document.documentElement.classList.add("js");

  /* focus goes to the new answer, or to what went wrong */
  const focusNew = (from) => { const target = one("[data-focus]", from); if (target) target.focus({ preventScroll: false }); };

  /* Ctrl+Enter checks; a pressed button says that it is busy and stays where it is */
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    const form = event.target.closest("form");
    if (event.target.tagName !== "TEXTAREA" || !form) return;
    event.preventDefault();
    form.requestSubmit(one("#controleer, .zelf button", form) || undefined);
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    carryText(form);
    const button = event.submitter;
    if (!form.dataset.bezig || !button) return;
    if (button.getAttribute("aria-disabled") === "true") { event.preventDefault(); return; }
    button.dataset.woorden = button.innerHTML;
    const width = button.offsetWidth;
    setTimeout(() => {
      button.setAttribute("aria-disabled", "true");
      if (button.classList.contains("btn")) button.textContent = form.dataset.bezig;
      if (width && button.offsetWidth > width) button.textContent = form.dataset.bezig;
    });
  });
  const wake = () => all("[data-woorden]").forEach((button) => {
    button.innerHTML = button.dataset.woorden;
    button.removeAttribute("aria-disabled");
    delete button.dataset.woorden;
  });
  addEventListener("pageshow", wake);
  ["htmx:responseError", "htmx:sendError", "htmx:timeout"].forEach((name) => document.addEventListener(name, () => {
    wake();
    all("[aria-busy]").forEach((busy) => busy.removeAttribute("aria-busy"));
    say(document.documentElement.lang === "en"
      ? "That did not work. Your text is still here; try again."
      : "Dat lukte niet. Je tekst staat er nog; probeer het opnieuw.");
  }));

  /* a text that was changed by hand goes along with the buttons that leave the page */
  const carryText = (form) => {
    const text = one("#tekst");
    if (form.id !== "heel" || !text) return;
    [["tekst", text.value], ["gecontroleerd", "1"]].forEach(([name, value]) => {
      const field = one(`input[name=${name}]`, form) || form.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name }));
      field.value = value;
    });
  };

  /* the verdict is about the text as it was checked */
  document.addEventListener("input", (event) => {
    const text = event.target;
    if (text.id !== "tekst" || !text.dataset.verouderd) return;
    const stale = text.value !== text.defaultValue;
    const note = one("#verouderd");
    if (!note || note.hidden === !stale) return;
    note.hidden = !stale;
    one("#uitslag").classList.toggle("is-oud", stale);
    say(stale ? text.dataset.verouderd : "");
  });

  /* htmx: busy, then focus on the answer */
  const polls = (element) => Boolean(element) && element.id === "foto-bezig";
  document.addEventListener("htmx:beforeRequest", (event) => {
    /* while somebody writes or chooses, a photo that becomes ready takes nothing away */
    if (polls(event.detail.elt) && (one(".zelf[open]") || one(".klopt[open]"))) { event.preventDefault(); return; }
    if (!polls(event.detail.elt)) event.detail.target.setAttribute("aria-busy", "true");
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    const result = one("#resultaat");
    if (!result) return;
    ready(result);
    if (!polls(event.detail.requestConfig && event.detail.requestConfig.elt)) focusNew(result);
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.status >= 400 && event.detail.xhr.status !== 500) {
      event.preventDefault();
      const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
      document.title = page.title;
      one("main").replaceWith(one("main", page));
      ready(document);
      focusNew(document);
    }
  });

  /* photos: one request each, the size is looked at before anything is sent */
  const sayPhoto = (text) => { const line = one("#foto-fout"); if (line) { line.textContent = text; line.hidden = !text; } };
  const addPhoto = async (form, button, file) => {
    const data = new FormData(form);
    data.delete("foto");
    data.append("foto", file);
    const answer = await fetch(button.formAction, { method: "POST", body: data, credentials: "same-origin" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = one("#fotos", page);
    const state = one("#schrijf input[name=stand]", page);
    if (!fresh || !state) throw new Error("no photos in the answer");
    one("#schrijf input[name=stand]").value = state.value;
    one("#fotos").replaceWith(fresh);
    const wrong = one(".err p", page);
    if (!answer.ok && wrong) throw new Error(wrong.textContent);
  };
  document.addEventListener("change", async (event) => {
    const input = event.target;
    if (input.id !== "foto") return;
    const form = input.form;
    const button = one("#foto-toevoegen");
    const { grootte, teGroot, teVeel, mislukt, ruimte } = input.dataset;
    const files = [...input.files];
    const fitting = files.filter((file) => file.size <= Number(grootte));
    const taken = fitting.slice(0, Number(ruimte));
    let trouble = fitting.length < files.length ? teGroot : taken.length < fitting.length ? teVeel : "";
    form.classList.add("aan-het-laden");
    for (const file of taken) {
      try { await addPhoto(form, button, file); } catch (error) { trouble = error.message.startsWith("no photos") ? mislukt : error.message || mislukt; }
    }
    form.classList.remove("aan-het-laden");
    const now = one("#foto");
    if (now) now.value = "";
    sayPhoto(trouble);
  });

  /* taking it along: the phone's own share window, otherwise the clipboard. Plaatsbaar posts nothing. */
  const copy = async (button) => {
    const text = one("#te-plaatsen").value;
    try { await navigator.clipboard.writeText(text); } catch { const field = one("#te-plaatsen"); field.select(); document.execCommand("copy"); }
    say(button.dataset.gekopieerd);
  };
  const fetched = new Map();
  const fetchFiles = async (button) => {
    const addresses = (button.dataset.bestanden || "").split(" ").filter(Boolean);
    try {
      fetched.set(button, await Promise.all(addresses.map(async (address, number) => {
        const answer = await fetch(address, { credentials: "same-origin" });
        if (!answer.ok) throw new Error(String(answer.status));
        const blob = await answer.blob();
        return new File([blob], `foto-${number + 1}.${blob.type === "image/png" ? "png" : "jpg"}`, { type: blob.type });
      })));
    } catch { fetched.set(button, []); }
    button.removeAttribute("aria-disabled");
  };
  const place = async (button) => {
    if (button.getAttribute("aria-disabled") === "true") { say(button.dataset.wacht); return; }
    const files = fetched.get(button) || [];
    const what = { text: one("#te-plaatsen").value };
    if (files.length && navigator.canShare && navigator.canShare({ files })) what.files = files;
    if (!navigator.share) { await copy(button); return; }
    try { await navigator.share(what); } catch (error) { if (error.name !== "AbortError") await copy(button); }
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if ("kopieer" in button.dataset) copy(button);
    if ("plaats" in button.dataset) place(button);
  });

  const ready = (from) => {
    all("[data-plaats],[data-kopieer]", from).forEach((button) => { button.hidden = false; });
    all("[data-plaats][data-bestanden]", from).forEach(fetchFiles);
  };
  ready(document);
  focusNew(document);
})();
