// Opens the page given as an argument in Chromium, uses it as readers do, and
// prints what it then shows. The second argument is where Chromium is.
const { chromium } = require("playwright-core");
const { readFileSync } = require("fs");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const address = "file://" + process.argv[2];
const args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const say = (...words) => console.log(...words);

// open opens the page. What the browser complains of and asks for is printed.
const open = async (browser, options) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: "light", ...options });
  const page = await context.newPage();
  page.on("console", (message) => say("CONSOLE", message.type(), message.text()));
  page.on("pageerror", (error) => say("ERROR", error.message));
  page.on("dialog", (dialog) => { say("DIALOG", dialog.message()); dialog.dismiss(); });
  page.on("request", (request) => { if (request.url().split("#")[0] !== address) say("REQUEST", request.url()); });
  await page.goto(address);
  return page;
};
const count = (page, selector) => page.locator(selector).filter({ visible: true }).count();
const words = (text) => (text || "").replace(/\s+/g, " ").trim();
const tip = async (page) => ((await page.locator("#tip").isVisible()) ? words(await page.locator("#tip").innerText()) : "none");
const focused = (page) => page.evaluate(() => {
  const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
  const seen = box.top >= 0 && box.bottom <= innerHeight ? "in sight" : "out of sight";
  return `${e.closest(".item") ? "finding" : e.className.split(" ")[0] || e.tagName} “${e.textContent}” ${seen}, ${style.outlineStyle === "none" ? "without" : "with"} an outline`;
});
const overflow = (page) => page.evaluate(() => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  return wide === 0 ? "fits" : `is ${wide}px too wide`;
});
const check = async (page) => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  return violations.map((v) => `\n  ${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 200)).join(" ")}`).join("") || "nothing";
};

const notes = async (browser) => {
  const page = await open(browser);
  say("title:", await page.title());
  await page.locator(".ref").first().hover();
  say("pointing at a marker:", await tip(page));
  await page.locator("#tip").hover();
  await page.waitForTimeout(400);
  say("pointing at the note:", await tip(page));
  await page.keyboard.press("Escape");
  say("Escape:", await tip(page));
  await page.mouse.move(5, 5);
  await page.locator(".ref").nth(1).focus();
  say("a marker in focus:", await tip(page));
  say("described by:", await page.evaluate(() => document.getElementById(document.activeElement.getAttribute("aria-describedby")).textContent.length > 0));
  await page.locator("#theme").focus();
  say("focus moves on:", await tip(page));
  await page.locator(".ref").nth(1).click();
  say("a click leads to:", words(await page.locator(":target").innerText()).slice(0, 30));
  await page.locator(".item .place[href$=s]").first().hover();
  say("a finding lights:", words(await page.locator(".lit").innerText()));
  await page.context().close();
};

const keys = async (browser) => {
  const page = await open(browser);
  await page.evaluate(() => document.querySelectorAll("details.article").forEach((d) => { d.open = false; }));
  for (const key of ["n", "n", "p", "p", "j", "j", "k"]) {
    await page.keyboard.press(key);
    say(`${key}:`, await focused(page));
  }
  await page.evaluate(() => document.querySelectorAll("details.article").forEach((d) => { d.open = true; }));
  await page.evaluate(() => { document.activeElement.blur(); scrollTo(0, 0); });
  const wanted = await page.evaluate(() => [...document.querySelectorAll(".claim.uncited[id], .ref, .place, #theme, #filter input, #filter select")].filter((e) => e.tabIndex >= 0).length);
  const reached = new Set();
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press("Tab");
    const id = await page.evaluate(() => {
      const e = document.activeElement;
      if (e === document.body || !e.matches(".claim.uncited[id], .ref, .place, #theme, #filter input, #filter select")) return "";
      return String([...document.querySelectorAll("*")].indexOf(e));
    });
    if (id) reached.add(id);
  }
  say("Tab reaches:", reached.size === wanted ? "all" : `${reached.size} of ${wanted}`);
  await page.context().close();
};

const filters = async (browser) => {
  const page = await open(browser);
  const state = async (step) => say(`${step}:`, await page.locator("#shown").innerText(), "|",
    await count(page, ".claim.cited:not(.off)"), "cited,", await count(page, ".claim.uncited:not(.off)"), "uncited,",
    await count(page, ".item.info"), "infos,", await count(page, ".row"), "passages;",
    await page.locator(".claim.cited").first().evaluate((e) => (getComputedStyle(e).backgroundColor === "rgba(0, 0, 0, 0)" ? "plain" : "green")));
  const box = (value) => page.locator(`#filter input[value=${value}]`);
  await box("cited").uncheck();
  await state("without cited");
  await box("info").uncheck();
  await state("without infos");
  await page.locator("#filter select").selectOption("figure");
  await state("figures only");
  await page.locator("#filter select").selectOption("");
  await page.locator("#filter [name=new]").check();
  await state("what is new");
  await page.locator("#filter [name=only]").check();
  await state("passages to mend");
  for (const value of ["uncited", "waived", "error", "warning"]) await box(value).uncheck();
  await state("nothing");
  await page.keyboard.press("n");
  say("n then:", await page.evaluate(() => document.activeElement.className || document.activeElement.tagName));
  await page.locator("#rows thead button", { hasText: "Article" }).click();
  say("sorted:", await page.locator("#rows tbody tr").first().locator("a").innerText(), "…", await page.locator("#rows th[aria-sort]").getAttribute("aria-sort"));
  await page.context().close();
};

const theme = async (browser) => {
  const page = await open(browser, { colorScheme: "dark" });
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const grounds = [await ground()];
  for (let i = 0; i < 3; i++) {
    await page.locator("#theme").click();
    grounds.push(`${await page.locator("#theme").innerText()} ${await ground()}`);
  }
  say("theme:", grounds.join(", "));
  await page.context().close();
};

const screens = async (browser) => {
  for (const colorScheme of ["light", "dark"]) {
    for (const viewport of [{ width: 1280, height: 800 }, { width: 360, height: 740 }]) {
      const page = await open(browser, { colorScheme, viewport });
      say(`${colorScheme}, ${viewport.width}px: the page ${await overflow(page)}; axe finds ${await check(page)}`);
      await page.locator(".ref").first().focus();
      say(`  with a note it ${await overflow(page)}; axe finds ${await check(page)}`);
      await page.context().close();
    }
  }
  const phone = await open(browser, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await phone.locator(".ref").first().tap();
  say("a touch:", await tip(phone), "at", await phone.evaluate(() => location.hash || "the same place"));
  await phone.locator(".ref").first().tap();
  say("a second touch:", await phone.evaluate(() => location.hash));
  await phone.context().close();
};

const without = async (browser) => {
  const plain = await open(browser, { javaScriptEnabled: false });
  say("without script:", await count(plain, "#articles article"), "articles,", await count(plain, ".claim"), "claims,", await count(plain, "#filter, #theme, #tip, #find"), "controls");
  await plain.locator(".ref").first().click();
  say("a marker leads to:", words(await plain.locator(":target").innerText()).slice(0, 30));
  await plain.context().close();
  const paper = await open(browser, { colorScheme: "dark", viewport: { width: 700, height: 900 } });
  await paper.emulateMedia({ media: "print" });
  say("in print:", await count(paper, "#filter, #theme, #tip, .back"), "controls,", await count(paper, ".claim"), "claims, it", await overflow(paper) + ", the text is", await paper.evaluate(() => getComputedStyle(document.body).color));
  await paper.context().close();
};

(async () => {
  const browser = await chromium.launch({ executablePath: process.argv[3], args });
  for (const part of [notes, keys, filters, theme, screens, without]) await part(browser);
  await browser.close();
})().catch((error) => {
  say("FAILED", error.message);
  process.exit(1);
});
