// Leaves a client's page so that the way back does not lead to it: the neutral page takes its place in the browser's history.
"use strict";

document.querySelector("a[data-leave]").addEventListener("click", event => {
  event.preventDefault();
  location.replace(event.currentTarget.href);
});
