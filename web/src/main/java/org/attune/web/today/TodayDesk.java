package org.attune.web.today;

import org.attune.web.page.Page;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Where everybody who is signed in begins.
@Controller
@Admits(Guest.MEMBER)
public final class TodayDesk {

    /// What wants attention.
    @GetMapping("/")
    public Page show() {
        return new TodayPage();
    }
}
