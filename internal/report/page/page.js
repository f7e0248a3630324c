
"use strict";
// Shows the findings of the chosen severities and rule. The choice is kept in
// the address, so that it can be handed on.
(() => {
  const form = document.getElementById("filter");
  if (!form) return;
  const findings = [...document.querySelectorAll(".finding")];
  const boxes = [...form.elements.severity.length ? form.elements.severity : [form.elements.severity]];

  const show = () => {
    const severities = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const rule = form.elements.rule.value;
    let shown = 0;
    for (const finding of findings) {
      finding.hidden = !severities.has(finding.dataset.severity) || (rule !== "" && finding.dataset.rule !== rule);
      shown += finding.hidden ? 0 : 1;
    }
    for (const file of document.querySelectorAll(".file")) {
      file.hidden = !file.querySelector(".finding:not([hidden])");
    }
    document.getElementById("shown").value = `${shown} of ${findings.length} shown`;
  };

  const read = () => {
    const choice = new URLSearchParams(location.hash.slice(1));
    if (choice.has("severity")) {
      const chosen = choice.get("severity").split(",");
      for (const box of boxes) box.checked = chosen.includes(box.value);
    }
    if (choice.has("rule")) form.elements.rule.value = choice.get("rule");
    show();
  };

  form.addEventListener("change", () => {
    const choice = new URLSearchParams();
    choice.set("severity", boxes.filter((box) => box.checked).map((box) => box.value).join(","));
    choice.set("rule", form.elements.rule.value);
    history.replaceState(null, "", "#" + choice);
    show();
  });
  addEventListener("hashchange", read);
  form.hidden = false;
  read();
})();
