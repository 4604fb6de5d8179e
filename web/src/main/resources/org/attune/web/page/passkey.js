// Shows what has to do with passkeys where the browser has any, and carries questions and answers between browser and server.
"use strict";

const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), sign => sign.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

async function send(path, type, body) {
  const token = document.querySelector("input[name=_csrf]").value;
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": type, "X-CSRF-TOKEN": token },
    body,
  });
  if (!answer.ok) {
    throw new Error("not accepted");
  }
  return answer.status === 204 ? null : answer.json();
}

const post = (path, body) => send(path, "application/json", JSON.stringify(body));

async function make(label, present) {
  const asked = await send("/account/passkeys/question", "application/x-www-form-urlencoded",
    new URLSearchParams({ present }).toString());
  asked.challenge = bytes(asked.challenge);
  asked.user.id = bytes(asked.user.id);
  asked.excludeCredentials = (asked.excludeCredentials || []).map(key => ({ ...key, id: bytes(key.id) }));
  const key = await navigator.credentials.create({ publicKey: asked });
  const credential = {
    id: key.id,
    rawId: text(key.rawId),
    type: key.type,
    response: {
      attestationObject: text(key.response.attestationObject),
      clientDataJSON: text(key.response.clientDataJSON),
      transports: key.response.getTransports ? key.response.getTransports() : [],
    },
    clientExtensionResults: key.getClientExtensionResults(),
    authenticatorAttachment: key.authenticatorAttachment,
  };
  await post("/account/passkeys", { credential, label });
  location.assign("/account");
}

async function signIn() {
  const asked = await post("/sign-in/passkey/question", {});
  asked.challenge = bytes(asked.challenge);
  asked.allowCredentials = (asked.allowCredentials || []).map(key => ({ ...key, id: bytes(key.id) }));
  const key = await navigator.credentials.get({ publicKey: asked });
  await post("/sign-in/passkey", {
    id: key.id,
    rawId: text(key.rawId),
    type: key.type,
    response: {
      authenticatorData: text(key.response.authenticatorData),
      clientDataJSON: text(key.response.clientDataJSON),
      signature: text(key.response.signature),
      userHandle: key.response.userHandle ? text(key.response.userHandle) : null,
    },
    clientExtensionResults: key.getClientExtensionResults(),
    authenticatorAttachment: key.authenticatorAttachment,
  });
  location.assign("/");
}

for (const place of document.querySelectorAll("[data-passkey]")) {
  if (window.PublicKeyCredential) {
    place.hidden = false;
  }
  const button = place.querySelector("button");
  const problem = place.querySelector("[role=alert]");
  button.addEventListener("click", async () => {
    problem.hidden = true;
    try {
      await (place.dataset.passkey === "make"
        ? make(place.querySelector("#label").value || "passkey", place.querySelector("[type=password]").value)
        : signIn());
    } catch {
      problem.hidden = false;
    }
  });
}
