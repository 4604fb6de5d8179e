package org.attune.web.material;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.store.Store;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.material.Playing;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Plays recordings of sessions, part by part as browsers ask for them. Nothing is turned into another kind.
@Controller
@Admits({Guest.THERAPIST, Guest.SUPERVISOR, Guest.CODER})
public final class PlayDesk {

    private final Store store;

    public PlayDesk(Store store) {
        this.store = store;
    }

    /// A recording for a purpose, or the part of it that is asked for.
    @GetMapping("/recordings/{recording}/{purpose}")
    public void play(Visitor visitor, @PathVariable String recording, @PathVariable String purpose,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Purpose> meant = Purposes.find(purpose);
        Player.play(request, response, () -> meant.map(one -> store.recordings().play(visitor.asker(), recording, one))
                .orElseGet(Playing.NotThere::new));
    }
}
