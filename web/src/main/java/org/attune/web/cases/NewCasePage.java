package org.attune.web.cases;

import org.attune.web.page.Page;

/// What happens when a case is opened, before it is.
public record NewCasePage() implements Page {

    @Override
    public String title() {
        return "Open a case";
    }
}
