package org.attune.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.core.instrument.Item.Asked;
import org.attune.core.instrument.Licence;
import org.attune.core.instrument.LicenceClass;
import org.attune.core.instrument.Measures;
import org.junit.jupiter.api.Test;

class FormWalkTest {

    private static final Instrument FORM = new Instrument("form", "1", "Form", Measures.SESSION,
            new Licence(LicenceClass.OURS, "", ""),
            List.of(item("bond", Asked.ALWAYS), item("strain", Asked.ALWAYS),
                    item("spoken", new Asked.After("strain", 1)), item("end", Asked.ALWAYS)),
            List.of());

    private static Item item(String id, Asked asked) {
        return new Item(id, false, new Item.Answers(0, 5), Item.Feature.PLAIN, "", asked);
    }

    @Test
    void passesOverWhatIsNotAsked() {
        FormWalk walk = FormWalk.of(FORM, Map.of("strain", 0));
        assertThat(walk.asked()).extracting(Item::id).containsExactly("bond", "strain", "end");
        assertThat(walk.after("strain").orElseThrow().id()).isEqualTo("end");
        assertThat(walk.before("end").orElseThrow().id()).isEqualTo("strain");
        assertThat(walk.place("end")).isEqualTo(3);
        assertThat(walk.place("spoken")).isZero();
    }

    @Test
    void asksFurtherOnceAnAnswerCallsForIt() {
        FormWalk walk = FormWalk.of(FORM, Map.of("strain", 2));
        assertThat(walk.after("strain").orElseThrow().id()).isEqualTo("spoken");
        assertThat(walk.place("end")).isEqualTo(4);
    }

    @Test
    void hasTwoEnds() {
        FormWalk walk = FormWalk.of(FORM, Map.of());
        assertThat(walk.first().orElseThrow().id()).isEqualTo("bond");
        assertThat(walk.before("bond")).isEmpty();
        assertThat(walk.after("end")).isEmpty();
        assertThat(walk.after("spoken")).isEmpty();
    }
}
