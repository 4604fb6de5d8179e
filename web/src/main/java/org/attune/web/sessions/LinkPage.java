package org.attune.web.sessions;

import static java.util.Objects.requireNonNull;

import org.attune.web.page.Page;
import org.attune.web.page.QrCode;
import org.attune.web.sessions.Session.Asked;

/// A link to a client's form, shown this once.
///
/// @param asked the form
/// @param address the link
/// @param qr the same as a QR code
/// @param until the last day that it works, in words
public record LinkPage(Asked asked, String address, QrCode qr, String until) implements Page {

    public LinkPage {
        requireNonNull(asked, "asked");
        requireNonNull(address, "address");
        requireNonNull(qr, "qr");
        requireNonNull(until, "until");
    }

    @Override
    public String title() {
        return "Link for session " + asked.session().meeting().number() + " of "
                + asked.session().therapyCase().pseudonym();
    }

    @Override
    public boolean showsWhatWasMade() {
        return true;
    }

    /// Says nothing of the token.
    @Override
    public String toString() {
        return "LinkPage[" + until + "]";
    }
}
