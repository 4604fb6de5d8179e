package org.attune.web.today;

import org.attune.web.page.Page;

/// One sentence for each session or case that wants attention.
public record TodayPage() implements Page {

    @Override
    public String title() {
        return "Today";
    }
}
