package org.attune.web.minute;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.web.forms.CallList;

/// The last page: what the therapist may see.
///
/// @param voice what it speaks
/// @param choices what may be chosen; none where nothing was answered
/// @param back the page before
/// @param calls whom to call in danger; none where the form asks nothing about it
/// @param isElsewhere whether something was given elsewhere, which the choice covers as well
public record SharePage(Voice voice, List<Choice> choices, String back, CallList calls, boolean isElsewhere)
        implements
            ClientPage {

    /// One choice.
    ///
    /// @param value what is sent
    /// @param name what it is called
    /// @param means what it means
    public record Choice(String value, String name, String means) {
        public Choice {
            requireNonNull(value, "value");
            requireNonNull(name, "name");
            requireNonNull(means, "means");
        }
    }

    public SharePage {
        requireNonNull(voice, "voice");
        choices = List.copyOf(choices);
        requireNonNull(back, "back");
        requireNonNull(calls, "calls");
    }

    @Override
    public String title() {
        return voice.say("share.title");
    }
}
