// The coding desk by keyboard. Every key becomes a step; steps are sent one after another, and what the server answers is shown, so that
// nothing is drawn that is not kept. What could not be sent waits on the page and is tried again. Nothing is kept in the browser.
"use strict";

const AGAIN_MS = 3000;
const SKIP_S = 5;
const MILLIS = 1000;
const HELD_BEFORE_S = 0.02;

const desk = document.querySelector("[data-desk]");

if (desk) {
  const media = document.querySelector("[data-media]");
  const says = document.querySelector("[data-says]");
  const said = document.querySelector("[data-said]");
  // What handing in would leave without a rating; gone with the form where nothing can be handed in.
  const missing = document.querySelector("[data-missing-here]");
  const keyMap = document.getElementById("keys");
  const keysOn = document.getElementById("keys-on");
  const length = Number(desk.dataset.seconds);
  const hasClock = media !== null && length > 0;
  const waiting = [];
  let isSending = false;
  let given = null;
  let isHeld = false;
  let isOurs = false;
  // Where the recording was put while steps were on their way.
  let wanted = 0;
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

  // What an element is called on every board, whatever it would send.
  const nameOf = element => element.dataset.code ?? element.dataset.name ?? (element.value || element.parentElement.id || element.className);

  const show = html => {
    const focused = board().contains(document.activeElement) ? document.activeElement : null;
    const name = focused && nameOf(focused);
    const open = [...desk.querySelectorAll("details[open]")].map(each => each.id);
    const scrolled = desk.querySelector(".scroll")?.scrollLeft ?? 0;
    board().outerHTML = html;
    open.forEach(id => document.getElementById(id)?.setAttribute("open", ""));
    desk.querySelector(".scroll")?.scrollTo({ left: scrolled });
    const again = name && [...board().querySelectorAll("button, a, summary, [tabindex]")].find(each => nameOf(each) === name);
    (focused ? again ?? desk : null)?.focus({ preventScroll: true });
    said.textContent = board().dataset.said;
    if (missing) {
      missing.textContent = board().dataset.missing;
    }
    showTurns();
  };

  const move = seconds => {
    isOurs = true;
    media.currentTime = seconds;
  };

  // The recording goes where the coder is, and on where it was held.
  const follow = () => {
    if (!hasClock) {
      return;
    }
    const start = (at() - 1) * length;
    if (Math.floor(media.currentTime / length) + 1 !== at() && !(start >= media.duration)) {
      move(start);
    }
    if (isHeld) {
      isHeld = false;
      media.play();
    }
  };

  const ask = (path, options) => fetch(path, { redirect: "manual", cache: "no-store", headers: { "X-Board": "yes" }, ...options });

  // The doorkeeper leads to the sign-in; a form of an ended visit is turned away before that.
  const isClosed = answer => answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403;

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
          body: new URLSearchParams({ _csrf: board().elements._csrf.value, id: next.id, line: next.line, at: next.to })
        });
        if (isClosed(answer)) {
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
        setTimeout(again, AGAIN_MS);
        break;
      }
    }
    isSending = false;
    if (waiting.length === 0 && wanted > 0) {
      const segment = wanted;
      wanted = 0;
      go(segment);
    }
  };

  // Whoever has signed in again meanwhile has another token, which a fresh board brings.
  const again = async () => {
    const answer = await ask(`${desk.dataset.board}?at=${at()}`).catch(() => null);
    if (answer?.ok) {
      show(await answer.text());
      drain();
    } else {
      setTimeout(again, AGAIN_MS);
    }
  };

  const step = line => {
    waiting.push({ id: newId(), line, to: here });
    drain();
  };

  // Where to go is no step: it waits until what was done before is kept.
  const go = async segment => {
    if (segment < 1 || segment > Number(board().dataset.lastSegment)) {
      return;
    }
    if (waiting.length > 0) {
      wanted = segment;
      return;
    }
    try {
      const answer = await ask(`${desk.dataset.board}?at=${segment}`);
      if (isClosed(answer)) {
        throw new Error(desk.dataset.closed);
      }
      if (!answer.ok) {
        throw new Error(desk.dataset.offline);
      }
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
      if (keyMap) {
        keyMap.open = !keyMap.open;
      }
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
    const isScrolling = event.target.closest(".scroll, .heard") && /^(Arrow|Page| )/.test(event.key);
    if ((!keysOn || keysOn.checked) && !isTyping && !isPress && !isScrolling && !event.ctrlKey && !event.altKey && !event.metaKey) {
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

  // The recording's clock is the only one. Where a segment ends it holds, until the coder goes on; who seeks goes along.
  media?.addEventListener("timeupdate", () => {
    if (hasClock && !media.paused && !media.seeking && media.currentTime >= here * length) {
      isHeld = true;
      media.pause();
      move(here * length - HELD_BEFORE_S);
      say(desk.dataset.held);
    }
  });
  media?.addEventListener("seeked", () => {
    const segment = Math.floor(media.currentTime / length) + 1;
    if (isOurs) {
      isOurs = false;
    } else if (hasClock && segment !== here) {
      isHeld = false;
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
  follow();
}
