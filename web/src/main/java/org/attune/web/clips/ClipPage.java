package org.attune.web.clips;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Turn;
import org.attune.store.clips.ClipView;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.material.Recording;
import org.attune.web.material.Player;
import org.attune.web.material.Purposes;
import org.attune.web.material.Times;
import org.attune.web.page.Page;

/// A clip, as far as the client agrees to it at this moment.
///
/// @param view what of it can be heard and read
public record ClipPage(ClipView.Here view) implements Page {

    private static final long SECOND_MILLIS = 1_000;

    public ClipPage {
        requireNonNull(view, "view");
    }

    /// What it is for, in a word or two.
    public String purpose() {
        return Purposes.say(view.clip().purpose());
    }

    /// Whether others see it in a packet alone.
    public boolean isForGroup() {
        return view.clip().purpose() == Purpose.PEER_GROUP;
    }

    /// From when to when it goes.
    public String span() {
        return Times.say(view.clip().span().fromMillis()) + " to "
                + Times.say(view.clip().span().toMillis());
    }

    /// Where a recording of it is played. What is not cut begins where the clip does.
    public String playPath(Recording recording) {
        String path = path() + "/recordings/" + recording.id();
        return isCut(recording) ? path
                : String.format(Locale.ROOT, "%s#t=%d,%d", path, view.clip().span().fromMillis() / SECOND_MILLIS,
                        view.clip().span().toMillis() / SECOND_MILLIS);
    }

    /// Whether only the clip is given of a recording.
    public boolean isCut(Recording recording) {
        return recording.kind().isCut();
    }

    /// Why a recording is not played, and what helps.
    public String whyNot(Recording recording) {
        return Player.notCut(recording.kind());
    }

    /// Who spoke in a turn.
    public String who(Turn turn) {
        return turn.speaker();
    }

    /// When a turn began.
    public String time(Turn turn) {
        return turn.timing() instanceof Timing.Between between ? Times.say(between.startMillis()) : "";
    }

    /// A word for who spoke, for its colour.
    public String voice(Turn turn) {
        return view.words().partOf(turn.speaker()).name().toLowerCase(Locale.ROOT);
    }

    /// Where it is.
    public String path() {
        return "/clips/" + view.clip().id();
    }

    @Override
    public String title() {
        return "A clip for " + purpose();
    }
}
