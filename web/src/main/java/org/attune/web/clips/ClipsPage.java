package org.attune.web.clips;

import java.util.List;

import org.attune.store.clips.Clip;
import org.attune.web.material.Purposes;
import org.attune.web.material.Times;
import org.attune.web.page.Page;

/// The clips that somebody may open.
///
/// @param clips the clips, newest first
public record ClipsPage(List<Clip> clips) implements Page {

    public ClipsPage {
        clips = List.copyOf(clips);
    }

    /// What a clip is called.
    public String name(Clip clip) {
        return "Clip for " + Purposes.say(clip.purpose()) + ", "
                + Times.say(clip.span().toMillis() - clip.span().fromMillis()) + " long";
    }

    @Override
    public String title() {
        return "Clips";
    }
}
