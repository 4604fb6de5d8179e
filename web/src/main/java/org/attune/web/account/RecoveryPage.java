package org.attune.web.account;

import java.util.List;

import org.attune.web.page.Page;

/// Recovery codes, shown once.
///
/// @param codes in clear
public record RecoveryPage(List<String> codes) implements Page {

    public RecoveryPage {
        codes = List.copyOf(codes);
    }

    @Override
    public String title() {
        return "Keep these codes";
    }

    @Override
    public boolean showsWhatWasMade() {
        return true;
    }
}
