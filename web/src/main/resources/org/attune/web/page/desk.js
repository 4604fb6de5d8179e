// The coding desk by keyboard. Every key becomes a step; steps are sent one after another, and what the server answers is shown, so that
// nothing is drawn that is not kept. What could not be sent waits on the page and is tried again. Nothing is kept in the browser.
"use strict";

const AGAIN_MS = 3000;
const SKIP_S = 5;
const MILLIS = 1000;

const desk = document.querySelector("[data-desk]");

if (desk) {
  const media = document.querySelector("[data-media]");
  const says = document.querySelector("[data-says]");
  const keyMap = document.getElementById("keys");
  const keysOn = document.getElementById("keys-on");
  const length = Number(desk.dataset.seconds);
  const waiting = [];
  let isSending = false;
  let given = null;
  let heldAt = 0;
  // Where the coder is: ahead of what is shown while steps are on their way.
  let here = 0;

  const board = () => desk.querySelector("[data-board]");
  const at = () => Number(board().dataset.at);
  const say = sentence => {
    says.textContent = sentence;
    says.hidden = sentence === "";
  };
  const newId = () => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, "0")).join("");
  const settle = () => {
    const { given: code, clarity } = board().dataset;
    given = code ? { code, clarity } : null;
    here = at();
  };

  // What was said in the segment at hand stands out and comes into view.
  const showTurns = () => {
    const from = (at() - 1) * length * MILLIS;
    let first = null;
    for (const turn of document.querySelectorAll("[data-turn]")) {
      const isHere = turn.dataset.segment
        ? Number(turn.dataset.segment) === at()
        : Number(turn.dataset.start) < from + length * MILLIS && Number(turn.dataset.end) > from;
      turn.classList.toggle("here", isHere);
      first = isHere && !first ? turn : first;
    }
    if (first) {
      const box = first.parentElement;
      box.scrollTop = first.offsetTop - box.clientTop;
    }
  };

  const show = html => {
    const focused = desk.contains(document.activeElement) ? document.activeElement : null;
    const name = focused && (focused.value || focused.dataset.to || focused.parentElement.id);
    const open = [...desk.querySelectorAll("details[open]")].map(each => each.id);
    const scrolled = desk.querySelector(".scroll")?.scrollLeft ?? 0;
    const kind = focused?.dataset.code ? `[data-code="${CSS.escape(focused.dataset.code)}"]` : null;
    board().outerHTML = html;
    open.forEach(id => document.getElementById(id)?.setAttribute("open", ""));
    desk.querySelector(".scroll")?.scrollTo({ left: scrolled });
    const again = kind ? desk.querySelector(kind)
      : name && [...desk.querySelectorAll("button, a, summary")].find(each => [each.value, each.dataset.to, each.parentElement.id].includes(name));
    (focused ? again ?? desk : null)?.focus({ preventScroll: true });
    showTurns();
  };

  // A segment ends where the recording says so: it holds there until the coder goes on.
  const follow = () => {
    if (media && Math.floor(media.currentTime / length) + 1 !== at()) {
      media.currentTime = (at() - 1) * length;
    }
    if (media && heldAt !== 0) {
      heldAt = 0;
      media.play();
    }
  };

  const ask = (path, options) => fetch(path, { redirect: "manual", cache: "no-store", headers: { "X-Board": "yes" }, ...options });

  const drain = async () => {
    if (isSending) {
      return;
    }
    isSending = true;
    while (waiting.length > 0) {
      const next = waiting[0];
      try {
        const answer = await ask(desk.dataset.steps, {
          method: "POST",
          body: new URLSearchParams({ _csrf: desk.dataset.csrf, id: next.id, line: next.line, at: next.to })
        });
        if (answer.type === "opaqueredirect" || answer.status === 401) {
          throw new Error(desk.dataset.closed);
        }
        if (answer.status >= 500) {
          throw new Error(desk.dataset.offline);
        }
        waiting.shift();
        if (!answer.ok) {
          waiting.length = 0;
          say(desk.dataset.refused);
          break;
        }
        const before = at();
        show(await answer.text());
        if (at() !== before) {
          follow();
        }
        if (waiting.length === 0) {
          settle();
          say("");
        }
      } catch (problem) {
        say((problem instanceof TypeError ? desk.dataset.offline : problem.message).replace("{0}", waiting.length));
        setTimeout(drain, AGAIN_MS);
        break;
      }
    }
    isSending = false;
  };

  const step = line => {
    waiting.push({ id: newId(), line, to: here });
    drain();
  };

  // Where to go is no step: it waits until what was done before is kept.
  const go = async segment => {
    if (segment < 1 || segment > Number(board().dataset.lastSegment) || waiting.length > 0) {
      return;
    }
    try {
      const answer = await ask(`${desk.dataset.board}?at=${segment}`);
      if (answer.type === "opaqueredirect") {
        throw new Error(desk.dataset.closed);
      }
      heldAt = 0;
      show(await answer.text());
      settle();
      follow();
    } catch (problem) {
      say((problem instanceof TypeError ? desk.dataset.offline : problem.message).replace("{0}", 0));
    }
  };

  const rest = () => {
    const done = here;
    here = Math.min(here + 1, Number(board().dataset.lastSegment));
    given = null;
    step(`rest-absent ${done}`);
  };

  const undo = () => {
    const last = waiting.at(-1);
    const line = last && !last.line.startsWith("undo ") ? `undo ${last.id}` : board().dataset.undo;
    if (line && !(last && last.line.startsWith("undo "))) {
      step(line);
    }
  };

  const pressed = event => {
    const key = event.key;
    const button = key.length === 1 && board().querySelector(`button[data-key="${CSS.escape(key.toLowerCase())}"]`);
    if (key === " " && media) {
      media.paused ? media.play() : media.pause();
    } else if (key === "ArrowRight" && media) {
      media.currentTime += SKIP_S;
    } else if (key === "ArrowLeft" && media) {
      media.currentTime = Math.max(0, media.currentTime - SKIP_S);
    } else if (key === "PageDown") {
      go(here + 1);
    } else if (key === "PageUp") {
      go(here - 1);
    } else if (key === "?") {
      keyMap.open = !keyMap.open;
    } else if (!board().querySelector("[data-rest]")) {
      return;
    } else if (key === "Enter") {
      rest();
    } else if (key === "Backspace") {
      undo();
    } else if (/^[1-5]$/.test(key) && given) {
      step(`mark ${here} ${given.code} ${given.clarity}:${key}`);
    } else if (key === "0" && given) {
      step(`mark ${here} ${given.code} cannot-tell`);
    } else if (button) {
      given = { code: button.dataset.code, clarity: event.shiftKey ? "weak" : "clear" };
      step(`mark ${here} ${given.code} ${given.clarity}`);
    } else {
      return;
    }
    event.preventDefault();
  };

  document.addEventListener("keydown", event => {
    const isTyping = event.target.closest("input:not([type=checkbox]), textarea, select");
    const isPress = event.target.closest("a, button, summary, input, audio, video") && (event.key === "Enter" || event.key === " ");
    if (keysOn.checked && !isTyping && !isPress && !event.ctrlKey && !event.altKey && !event.metaKey) {
      pressed(event);
    }
  });

  desk.addEventListener("click", event => {
    const button = event.target.closest("button[name=line]");
    const place = event.target.closest("a[data-to]");
    if (button) {
      event.preventDefault();
      if ("rest" in button.dataset) {
        rest();
      } else {
        given = button.dataset.code ? { code: button.dataset.code, clarity: event.shiftKey ? "weak" : "clear" } : given;
        step(button.dataset.code && event.shiftKey ? button.value.replace(/clear$/, "weak") : button.value);
      }
    } else if (place) {
      event.preventDefault();
      go(Number(place.dataset.to));
    }
  });

  document.addEventListener("click", event => {
    const turn = event.target.closest("[data-turn]");
    if (turn && media && turn.dataset.start) {
      media.currentTime = Number(turn.dataset.start) / MILLIS;
    }
  });

  media?.addEventListener("timeupdate", () => {
    const end = at() * length;
    if (media.currentTime >= end && media.currentTime < end + 1 && !media.paused && heldAt !== end) {
      heldAt = end;
      media.pause();
      say(desk.dataset.held);
    }
  });
  media?.addEventListener("seeked", () => {
    const segment = Math.floor(media.currentTime / length) + 1;
    if (segment !== at() && media.currentTime !== at() * length) {
      go(segment);
    }
  });

  addEventListener("beforeunload", event => {
    if (waiting.length > 0) {
      event.preventDefault();
    }
  });
  settle();
  showTurns();
}
