package org.attune.web.account;

import static java.util.Objects.requireNonNull;

import org.attune.web.page.Page;
import org.attune.web.page.QrCode;

/// Shows the secret that an authenticator is to take, and asks for a code as a sign that it has.
///
/// @param qr the secret as a QR code
/// @param letters the secret in groups of four letters, to be typed
/// @param refusal why the last try did not work; empty at first
public record AuthenticatorPage(QrCode qr, String letters, String refusal) implements Page {

    private static final int UNPROCESSABLE = 422;

    public AuthenticatorPage {
        requireNonNull(qr, "qr");
        requireNonNull(letters, "letters");
        requireNonNull(refusal, "refusal");
    }

    @Override
    public String title() {
        return "Set up the second step";
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }
}
