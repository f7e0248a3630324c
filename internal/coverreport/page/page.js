
"use strict";
// The page reads without this script. It adds: notes where their markers are
// pointed at, a walk through what is to be mended, filters, sorting, a theme.
(() => {
  const root = document.documentElement;
  const $ = (id) => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const linked = (a) => a && $(decodeURIComponent(a.hash.slice(1)));

  // Shows an element even if its article is folded.
  const unfold = (element) => {
    const article = element && element.closest("details.article");
    if (article) article.open = true;
  };

  // The notes. They stay while the pointer is on them, and Escape closes them.
  const tip = $("tip");
  let shownFor = null, leaving = 0;
  const hideTip = () => {
    if (shownFor) shownFor.removeAttribute("aria-describedby");
    tip.hidden = true;
    shownFor = null;
  };
  const showTip = (ref) => {
    const note = linked(ref);
    clearTimeout(leaving);
    if (!note || shownFor === ref) return;
    hideTip();
    tip.replaceChildren(...[...note.childNodes].map((n) => n.cloneNode(true)));
    for (const copy of all("[id]", tip)) copy.removeAttribute("id");
    tip.lang = note.closest("[lang]").lang;
    tip.hidden = false;
    ref.setAttribute("aria-describedby", "tip");
    shownFor = ref;
    const at = ref.getBoundingClientRect(), own = tip.getBoundingClientRect(), width = root.clientWidth;
    const left = Math.max(8, Math.min(at.left - 24, width - own.width - 8));
    const below = at.bottom + own.height + 12 < innerHeight || at.top < own.height + 12;
    const origin = document.body.getBoundingClientRect();
    tip.style.left = `${left + scrollX}px`;
    tip.style.top = `${(below ? at.bottom + 6 : at.top - own.height - 6) + scrollY}px`;
  };
  const leaveTip = () => { leaving = setTimeout(hideTip, 200); };
  const refOf = (event) => event.target.closest && event.target.closest("a.ref");
  addEventListener("mouseover", (event) => {
    if (refOf(event)) showTip(refOf(event));
    else if (tip.contains(event.target)) clearTimeout(leaving);
  });
  addEventListener("mouseout", (event) => {
    if (shownFor && (refOf(event) || tip.contains(event.target))) leaveTip();
  });
  addEventListener("focusin", (event) => {
    if (refOf(event)) showTip(refOf(event));
    else if (!tip.contains(event.target)) hideTip();
  });
  // A finger cannot point: its first touch shows the note, its second goes there.
  addEventListener("click", (event) => {
    const ref = refOf(event);
    if (ref && matchMedia("(hover: none)").matches && ref.dataset.touched !== "yes") {
      event.preventDefault();
      showTip(ref);
    }
    for (const touched of all("[data-touched]")) delete touched.dataset.touched;
    if (ref) ref.dataset.touched = "yes";
    else if (!tip.contains(event.target)) hideTip();
  });

  // What a finding is about is lit while the finding is looked at.
  let lit = null;
  const light = (item) => {
    if (lit) lit.classList.remove("lit");
    lit = item && linked(item.querySelector(".place"));
    if (lit === item) lit = null;
    if (lit) lit.classList.add("lit");
  };
  for (const type of ["mouseover", "focusin"]) {
    addEventListener(type, (event) => light(event.target.closest && event.target.closest(".item")));
  }

  // The filters.
  const form = $("filter");
  const off = () => {
    const classes = new Set(all("fieldset input[value]:not(:checked)", form).map((box) => box.value));
    const kind = form.elements.kind.value;
    const onlyNew = Boolean(form.elements.new && form.elements.new.checked);
    return (element) => {
      const list = element.classList;
      for (const name of classes) if (list.contains(name)) return true;
      const claim = list.contains("claim") || list.contains("uncited") || list.contains("waived");
      return claim && (kind !== "" && !list.contains("k-" + kind) || onlyNew && !list.contains("new"));
    };
  };
  const filter = () => {
    const hidden = off();
    let claims = 0, findings = 0;
    for (const claim of all(".claim")) {
      claim.classList.toggle("off", hidden(claim));
      if (claim.id && !claim.classList.contains("off")) claims++;
    }
    for (const item of all(".item")) {
      item.hidden = hidden(item);
      if (!item.hidden && item.id.includes("f")) findings++;
    }
    const only = form.elements.only.checked;
    for (const row of all(".row")) {
      row.hidden = only && !row.querySelector(".claim.uncited:not(.off), .item:not([hidden])");
    }
    $("shown").value = `${claims} claims and ${findings} findings shown`;
  };
  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;

  // The walk: on from where the focus is, and around.
  const uncited = ".claim.uncited[id]:not(.off)", finding = ".item[id*=f]:not([hidden]) .place";
  const ways = { n: [uncited, 1], p: [uncited, -1], j: [finding, 1], k: [finding, -1] };
  const step = ([selector, way]) => {
    const list = all(selector, $("articles"));
    const from = document.activeElement === document.body ? $("articles") : document.activeElement;
    let low = 0, high = list.length; // the first stop that is not before the focus
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle].compareDocumentPosition(from) & Node.DOCUMENT_POSITION_FOLLOWING) low = middle + 1;
      else high = middle;
    }
    let at = way < 0 ? low - 1 : list[low] === from ? low + 1 : low;
    for (let tried = 0; tried < list.length; tried++, at += way) {
      const stop = list.at(at % list.length);
      if (stop.closest("[hidden]")) continue;
      unfold(stop);
      stop.focus({ preventScroll: true });
      stop.scrollIntoView({ block: "center" });
      return;
    }
  };
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") return hideTip();
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    if (ways[event.key]) {
      event.preventDefault();
      step(ways[event.key]);
    }
  });

  // The index.
  const table = $("rows"), find = $("find");
  if (table) {
    const body = table.tBodies[0], rows = [...body.rows], search = find.querySelector("input");
    const title = (row) => row.cells[0].textContent;
    for (const head of all("th[data-sort]", table)) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const key = head.dataset.sort, now = head.getAttribute("aria-sort");
        const way = now ? (now === "descending" ? 1 : -1) : key === "title" ? 1 : -1;
        for (const other of all("[aria-sort]", table)) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
        rows.sort((a, b) => way * (key === "title" ? title(a).localeCompare(title(b)) : a.dataset[key] - b.dataset[key]));
        body.append(...rows);
      });
    }
    search.addEventListener("input", () => {
      const wanted = search.value.trim().toLocaleLowerCase();
      for (const row of rows) row.hidden = !title(row).toLocaleLowerCase().includes(wanted);
      find.querySelector("output").value = `${rows.filter((row) => !row.hidden).length} of ${rows.length}`;
    });
    find.hidden = rows.length < 8;
  }

  // Links lead into folded articles too.
  const arrive = () => {
    const target = linked(location);
    unfold(target);
    if (target) target.scrollIntoView();
  };
  addEventListener("hashchange", arrive);
  addEventListener("click", (event) => {
    const a = event.target.closest && event.target.closest('a[href^="#"]');
    const target = !event.defaultPrevented && linked(a);
    if (!target) return;
    unfold(target);
    if (target.matches(".item")) setTimeout(() => target.querySelector(".place").focus(), 0);
  });
  arrive();

  // The theme: that of the system, or the other one.
  const theme = $("theme");
  const themes = ["system", "light", "dark"];
  const dress = (name) => {
    if (name === "system") delete root.dataset.theme;
    else root.dataset.theme = name;
    theme.querySelector("span").textContent = name;
  };
  theme.addEventListener("click", () => dress(themes[(themes.indexOf(root.dataset.theme || "system") + 1) % 3]));
  theme.hidden = false;
})();
