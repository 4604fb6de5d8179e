// A room that stays as it is on the server, for everybody at once. The server says only that something has changed, and says so whenever the page
// begins to listen; the page then asks for
// what it may show and puts in the place of each part what has become of it. Parts that did not change are left alone, with whatever is being
// typed or played there. Nothing is kept in the browser.
"use strict";

const AGAIN_MS = 1500;
const TICK_MS = 250;
const LOOK_UP_MS = 60000;
const TOKEN = /(name="_csrf" value=")[^"]*/g;

const room = document.querySelector("[data-room]");

if (room) {
  const says = document.querySelector("[data-says]");
  const said = document.querySelector("[data-said]");
  const closed = document.querySelector("[data-closed]");
  const clock = { left: 0, at: 0, isRunning: false };
  let shown = new Map();
  let atPhase = room.querySelector("[data-phase]")?.dataset.phase ?? "";
  let isAsking = false;
  let isAskedAgain = false;
  let isAttended = false;
  let isOver = false;
  let source = null;

  const say = sentence => {
    says.textContent = sentence;
    says.hidden = sentence === "";
  };
  const parts = parent => [...parent.children].filter(part => part.id);
  const bare = part => part.outerHTML.replace(TOKEN, "$1");
  const remember = () => {
    shown = new Map(parts(room).map(part => [part.id, bare(part)]));
  };

  // What somebody typed or chose in a part and did not send yet, by the names of its fields.
  const isTick = field => field.type === "radio" || field.type === "checkbox";
  const given = field => field.tagName === "SELECT"
    ? ([...field.options].find(option => option.defaultSelected) ?? field.options[0])?.value
    : field.defaultValue;
  const written = part => [...part.querySelectorAll("input[id]:not([type=hidden]), textarea[id], select[id]")]
    .filter(field => isTick(field) ? field.checked !== field.defaultChecked : field.value !== given(field))
    .map(field => ({ id: field.id, value: field.value, checked: field.checked }));

  const write = fields => fields.forEach(({ id, value, checked }) => {
    const field = document.getElementById(id);
    if (field && isTick(field)) {
      field.checked = checked;
    } else if (field) {
      field.value = value;
    }
  });

  const replace = (old, fresh) => {
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    const place = focused && { id: focused.id, from: focused.selectionStart, to: focused.selectionEnd };
    const fields = written(old);
    const open = [...old.querySelectorAll("details[open][id]")].map(each => each.id);
    old.replaceWith(fresh);
    write(fields);
    open.forEach(id => document.getElementById(id)?.setAttribute("open", ""));
    if (focused) {
      const again = place.id ? document.getElementById(place.id) : null;
      (again ?? fresh).focus({ preventScroll: true });
      if (again && typeof place.from === "number") {
        again.setSelectionRange(place.from, place.to);
      }
    }
  };

  const show = html => {
    const fresh = new DOMParser().parseFromString(html, "text/html").body;
    const wanted = parts(fresh);
    const ids = new Set(wanted.map(part => part.id));
    for (const part of parts(room)) {
      if (!ids.has(part.id)) {
        const hadFocus = part.contains(document.activeElement);
        part.remove();
        if (hadFocus) {
          room.focus({ preventScroll: true });
        }
      }
    }
    let before = null;
    for (const part of wanted) {
      const text = bare(part);
      const old = document.getElementById(part.id);
      if (!old) {
        before ? before.after(part) : room.prepend(part);
        before = part;
      } else if (shown.get(part.id) === text) {
        before = old;
      } else {
        replace(old, part);
        before = part;
      }
    }
    shown = new Map(wanted.map(part => [part.id, bare(part)]));
    setClock();
    const phase = room.querySelector("[data-phase]")?.dataset.phase ?? "";
    if (phase !== atPhase) {
      atPhase = phase;
      said.textContent = phase;
      // What was answered to a press at an earlier step is no more of use.
      document.querySelector("main > .saying:not([data-says])")?.remove();
    }
  };

  // What stands there is for those who are here; it goes when the visit does, and what was being written stays to be copied.
  const shut = sentence => {
    isOver = true;
    source?.close();
    for (const part of parts(room)) {
      const kept = written(part).map(({ id }) => document.getElementById(id)).filter(field => field.tagName === "TEXTAREA");
      part.replaceChildren(...kept);
    }
    say(sentence);
    closed.hidden = false;
  };

  const ask = async () => {
    if (isAsking || isOver) {
      isAskedAgain = true;
      return;
    }
    isAsking = true;
    try {
      do {
        isAskedAgain = false;
        const headers = isAttended ? { "X-Attended": "yes" } : {};
        isAttended = false;
        const answer = await fetch(room.dataset.now, { redirect: "manual", cache: "no-store", headers });
        if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
          shut(room.dataset.locked);
        } else if (answer.status === 404) {
          closed.firstElementChild.remove();
          shut(room.dataset.gone);
        } else if (answer.ok) {
          show(await answer.text());
          say("");
        } else {
          throw new TypeError("not now");
        }
      } while (isAskedAgain && !isOver);
    } catch (problem) {
      say(room.dataset.offline);
      setTimeout(ask, AGAIN_MS);
    }
    isAsking = false;
  };

  const listen = () => {
    source = new EventSource(room.dataset.live);
    source.addEventListener("changed", ask);
    source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED && !isOver) {
        ask();
        setTimeout(() => isOver || listen(), AGAIN_MS);
      } else if (!isOver) {
        say(room.dataset.offline);
      }
    });
    source.addEventListener("open", () => say(""));
  };

  // The server says how many milliseconds are left; the page counts them by a clock that nobody sets.
  const minutes = millis => {
    const seconds = Math.floor(Math.abs(millis) / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };
  const setClock = () => {
    const place = room.querySelector("[data-left-ms]");
    clock.left = place ? Number(place.dataset.leftMs) : 0;
    clock.isRunning = place?.dataset.running === "true";
    clock.at = performance.now();
    tick();
  };
  const tick = () => {
    const place = room.querySelector("[data-left-ms]");
    if (place && clock.isRunning) {
      const left = clock.left - (performance.now() - clock.at);
      place.textContent = `${minutes(left)} ${left >= 0 ? "left" : "over"}`;
    }
  };

  // Codes by their keys: once for clear, with Shift for weak, and again to take it back.
  const pressed = event => {
    const key = event.key.toLowerCase();
    const code = room.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!code) {
      return;
    }
    const wanted = code.querySelector(`input[value="${event.shiftKey ? "WEAK" : "CLEAR"}"]`);
    const nothing = code.querySelector("input[value='ABSENT']");
    (wanted.checked ? nothing : wanted).checked = true;
    said.textContent = `${code.dataset.name}: ${code.querySelector("input:checked").parentElement.textContent.trim()}`;
    event.preventDefault();
  };

  document.addEventListener("keydown", event => {
    isAttended = true;
    const isTyping = event.target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select");
    if (!isTyping && event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.altKey && !event.metaKey
        && document.getElementById("keys-on")?.checked) {
      pressed(event);
    }
  });
  for (const sign of ["pointerdown", "pointermove", "wheel", "touchstart"]) {
    document.addEventListener(sign, () => {
      isAttended = true;
    }, { passive: true });
  }
  setInterval(tick, TICK_MS);
  setInterval(() => {
    if (isAttended) {
      ask();
    }
  }, LOOK_UP_MS);
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", event => {
    if (event.persisted && !isOver) {
      listen();
    }
  });
  remember();
  setClock();
  listen();
}
