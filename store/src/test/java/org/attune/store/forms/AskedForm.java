package org.attune.store.forms;

import java.util.List;
import java.util.stream.IntStream;

import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.core.instrument.Licence;
import org.attune.core.instrument.LicenceClass;
import org.attune.core.instrument.Measures;

/// An invented form for tests: two plain questions from 1 to 7, and one about danger from 0 to 3.
public final class AskedForm {

    /// The form.
    public static final Instrument FORM = new Instrument("invented", "1", "Invented", Measures.SESSION,
            new Licence(LicenceClass.OURS, "", ""), List.of(item("aims", 1, 7, Item.Feature.PLAIN),
                    item("bond", 1, 7, Item.Feature.PLAIN), item("danger", 0, 3, Item.Feature.RISK)),
            List.of());

    private AskedForm() {}

    /// A long form: plain questions `q0`, `q1` and so on, from 1 to 7.
    public static Instrument ofQuestions(int questions) {
        return new Instrument("long", "1", "Long", Measures.SESSION, new Licence(LicenceClass.OURS, "", ""),
                IntStream.range(0, questions).mapToObj(i -> item("q" + i, 1, 7, Item.Feature.PLAIN)).toList(),
                List.of());
    }

    private static Item item(String id, int lowest, int highest, Item.Feature feature) {
        return new Item(id, false, new Item.Answers(lowest, highest), feature, "", Item.Asked.ALWAYS);
    }
}
