// Opens the page given as an argument, uses its filter, and prints after each
// step what the page shows.
const { readFileSync } = require("fs");
const { JSDOM } = require("jsdom");

const page = readFileSync(process.argv[2], "utf8");
const open = (hash) => new JSDOM(page, { runScripts: "dangerously", url: "https://test.invalid/" + hash }).window;

const say = (window, step) => {
  const visible = [...window.document.querySelectorAll(".finding")].filter((f) => !f.closest("[hidden]"));
  const severities = [...new Set(visible.map((f) => f.dataset.severity))].sort().join("+");
  const rules = [...new Set(visible.map((f) => f.dataset.rule))].sort().join("+");
  const files = window.document.querySelectorAll(".file:not([hidden])").length;
  console.log(`${step}: ${visible.length} findings (${severities}; ${rules}) in ${files} files; ${window.document.getElementById("shown").value}`);
};
const change = (window, element) => element.dispatchEvent(new window.Event("change", { bubbles: true }));

let window = open("");
say(window, "opened");
const form = window.document.getElementById("filter");
for (const box of form.elements.severity) box.checked = box.value === "error";
change(window, form.elements.severity[0]);
say(window, "errors");
form.elements.rule.value = "rule-1";
change(window, form.elements.rule);
say(window, "errors of rule-1");
say(open(window.location.hash), "the address handed on");
for (const box of form.elements.severity) box.checked = false;
change(window, form.elements.severity[0]);
say(window, "nothing");
say(open("#severity=warning,info"), "an address");
