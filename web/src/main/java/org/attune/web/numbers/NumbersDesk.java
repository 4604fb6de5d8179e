package org.attune.web.numbers;

import org.attune.web.page.Go;
import org.attune.web.page.Page;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Shows which numbers the rules rest on, and learns the practice's own when asked to.
@Controller
@Admits({Guest.THERAPIST, Guest.ADMINISTRATOR})
public final class NumbersDesk {

    private final OwnNumbers numbers;

    public NumbersDesk(OwnNumbers numbers) {
        this.numbers = numbers;
    }

    /// What holds now.
    @GetMapping("/numbers")
    @Admits({Guest.THERAPIST, Guest.SUPERVISOR, Guest.ADMINISTRATOR})
    public Page show() {
        return NumbersPage.of(numbers.learned(), numbers.learning());
    }

    /// Begins to learn from all cases.
    @PostMapping("/numbers/learn")
    public Reply learn() {
        return Go.to("/numbers").saying(numbers.begin()
                ? "Learning has begun. It takes a minute or a few; go on with your work and look again later."
                : "It is learning already.");
    }
}
