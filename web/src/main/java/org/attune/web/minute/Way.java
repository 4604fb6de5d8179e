package org.attune.web.minute;

/// How a client came to a form.
public enum Way {
    /// By a link, on a device of their own.
    LINK("link"),
    /// On a device that the therapist handed over and takes back.
    KIOSK("kiosk");

    private final String device;

    Way(String device) {
        this.device = device;
    }

    /// What the store keeps of it.
    String device() {
        return device;
    }
}
