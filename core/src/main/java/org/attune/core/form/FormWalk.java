package org.attune.core.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;

/// The way through a form, one item after another, for a person who may skip anything, go back and change an answer.
///
/// Which items are asked depends on the answers so far: a change may bring questions in or take them out. Nothing is ever filled in for
/// somebody, and an answer to a question that is no longer asked does not count.
public final class FormWalk {

    private final List<Item> asked;

    private FormWalk(List<Item> asked) {
        this.asked = asked;
    }

    /// The way as these answers have it.
    ///
    /// @param answers the answers so far, by item id; a skipped item has no entry
    public static FormWalk of(Instrument instrument, Map<String, Integer> answers) {
        return new FormWalk(instrument.items().stream().filter(item -> item.asked().isAsked(answers)).toList());
    }

    /// The items that are asked, in order.
    public List<Item> asked() {
        return asked;
    }

    /// The item to begin with; empty for a form without items.
    public Optional<Item> first() {
        return asked.stream().findFirst();
    }

    /// The item that follows; empty after the last one, and after an item that is not asked.
    public Optional<Item> after(String item) {
        int at = indexOf(item);
        return at < 0 || at + 1 == asked.size() ? Optional.empty() : Optional.of(asked.get(at + 1));
    }

    /// The item before; empty before the first one, and before an item that is not asked.
    public Optional<Item> before(String item) {
        int at = indexOf(item);
        return at < 1 ? Optional.empty() : Optional.of(asked.get(at - 1));
    }

    /// Which of the items asked this is, from 1; 0 when it is not asked.
    public int place(String item) {
        return indexOf(item) + 1;
    }

    private int indexOf(String item) {
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).id().equals(item)) {
                return i;
            }
        }
        return -1;
    }
}
