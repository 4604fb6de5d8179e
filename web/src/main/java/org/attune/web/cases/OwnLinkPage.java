package org.attune.web.cases;

import static java.util.Objects.requireNonNull;

import org.attune.store.cases.TherapyCase;
import org.attune.web.page.Page;
import org.attune.web.page.QrCode;
import org.attune.web.sessions.OwnCases;

/// The link to a client's own page, shown this once.
///
/// @param therapyCase the case
/// @param address the link
/// @param qr the same as a QR code
/// @param until the last day that it works, in words
public record OwnLinkPage(TherapyCase therapyCase, String address, QrCode qr, String until) implements Page {

    public OwnLinkPage {
        requireNonNull(therapyCase, "therapyCase");
        requireNonNull(address, "address");
        requireNonNull(qr, "qr");
        requireNonNull(until, "until");
    }

    /// Where to go from here.
    public String back() {
        return OwnCases.agreements(therapyCase);
    }

    @Override
    public String title() {
        return "Link to the own page of " + therapyCase.pseudonym();
    }

    @Override
    public boolean showsWhatWasMade() {
        return true;
    }

    /// Says nothing of the token.
    @Override
    public String toString() {
        return "OwnLinkPage[" + until + "]";
    }
}
