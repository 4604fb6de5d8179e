"use strict";
(() => {
  const CASES_A_PAGE = 20;
  const byId = (id) => document.getElementById(id);
  const body = document.querySelector(".index tbody");
  const sheets = byId("sheets");
  const entries = [...body.rows].map((row, given) => ({
    row,
    sheet: byId(row.dataset.case),
    given,
    name: row.dataset.name,
    plain: row.dataset.name.toLowerCase(),
    states: row.dataset.state.split(" "),
    since: Number(row.dataset.since),
    sessions: Number(row.dataset.sessions),
  }));
  const orders = {
    given: (a, b) => a.given - b.given,
    case: (a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }) || a.given - b.given,
    since: (a, b) => a.since - b.since || a.given - b.given,
    sessions: (a, b) => b.sessions - a.sessions || a.given - b.given,
  };
  let page = 0;

  const shows = (entry) => {
    const sought = byId("find").value.trim().toLowerCase();
    const show = byId("show").value;
    return entry.plain.includes(sought) && (show === "all" || entry.states.includes(show));
  };
  const mark = (entry, name, on) => {
    entry.row.classList.toggle(name, on);
    entry.sheet?.classList.toggle(name, on);
  };
  const render = () => {
    const shown = entries.filter(shows);
    const pages = Math.max(1, Math.ceil(shown.length / CASES_A_PAGE));
    page = Math.min(Math.max(page, 0), pages - 1);
    const first = page * CASES_A_PAGE;
    entries.forEach((entry) => mark(entry, "filtered", true));
    shown.forEach((entry, i) => {
      mark(entry, "filtered", false);
      mark(entry, "later", i < first || i >= first + CASES_A_PAGE);
    });
    const last = Math.min(shown.length, first + CASES_A_PAGE);
    byId("place").textContent = shown.length === 0 ? "No case fits." : `Cases ${first + 1} to ${last} of ${shown.length}`;
    byId("previous").hidden = byId("next").hidden = pages === 1;
    byId("previous").disabled = page === 0;
    byId("next").disabled = page === pages - 1;
  };
  const arrange = () => {
    entries.sort(orders[byId("order").value]);
    entries.forEach((entry) => {
      body.append(entry.row);
      if (entry.sheet) sheets.append(entry.sheet);
    });
  };
  const restart = () => {
    page = 0;
    render();
  };
  const turn = (by) => {
    page += by;
    render();
    byId("cases").scrollIntoView();
  };
  const follow = () => {
    const sought = entries.find((entry) => entry.sheet && "#" + entry.row.dataset.case === location.hash);
    if (!sought || sought.sheet.getClientRects().length > 0) return;
    if (!shows(sought)) {
      byId("find").value = "";
      byId("show").value = "all";
    }
    page = Math.floor(entries.filter(shows).indexOf(sought) / CASES_A_PAGE);
    render();
    sought.sheet.scrollIntoView();
  };

  byId("find").addEventListener("input", restart);
  byId("show").addEventListener("change", restart);
  byId("order").addEventListener("change", () => {
    arrange();
    restart();
  });
  byId("previous").addEventListener("click", () => turn(-1));
  byId("next").addEventListener("click", () => turn(1));
  addEventListener("hashchange", follow);
  document.body.classList.add("paged");
  byId("tools").hidden = false;
  byId("pages").hidden = false;
  arrange();
  render();
  follow();
})();
