// Keeps what is being written from being lost: before a form leaves, asks whether it would arrive, and says so where it would not.
// While somebody writes, the program is told, so that the page does not close on them. Nothing is kept in the browser.
"use strict";

const EVERY_MS = 120000;

for (const form of document.querySelectorAll("form[data-here]")) {
  const text = form.querySelector("textarea");
  const says = form.querySelector("[data-says]");
  let told = Date.now();
  let isSure = false;

  const wouldArrive = async () => {
    told = Date.now();
    const answer = await fetch(form.dataset.here, { redirect: "manual", cache: "no-store" });
    return answer.type === "opaqueredirect" || answer.status === 204;
  };
  const say = sentence => {
    says.textContent = sentence;
    says.hidden = false;
    text.focus();
  };

  text.addEventListener("input", () => {
    if (Date.now() - told > EVERY_MS) {
      wouldArrive().catch(() => {});
    }
  });
  form.addEventListener("submit", async event => {
    if (isSure) {
      return;
    }
    event.preventDefault();
    says.hidden = true;
    const more = [...text.value].length - Number(form.dataset.longest);
    if (more > 0) {
      say(form.dataset.long.replace("{0}", more));
      return;
    }
    try {
      if (await wouldArrive()) {
        isSure = true;
        form.requestSubmit();
      } else {
        say(form.dataset.closed);
      }
    } catch {
      say(form.dataset.offline);
    }
  });
  addEventListener("pageshow", () => {
    isSure = false;
  });
}
